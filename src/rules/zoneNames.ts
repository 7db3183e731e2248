import { CLOUD_IDS, type CloudId } from '../facts/clouds'
import { PRIVATE_LINK_TARGETS, PRIVATE_ZONE_PREFIX } from '../facts/privateDns'
import type { Settings } from '../model/settings'
import { normalName } from './zones'

/** Documented names of a cloud; what stands in braces is one label, or several. */
const PATTERNS: Readonly<Record<CloudId, readonly RegExp[]>> = {
  AzurePublic: compile('AzurePublic'),
  AzureGovernment: compile('AzureGovernment'),
  AzureChina: compile('AzureChina'),
}

/** Public suffixes with the private zone that stands for them. */
const PUBLIC_NAMES: ReadonlyMap<string, string> = new Map(
  PRIVATE_LINK_TARGETS.flatMap((row) =>
    CLOUD_IDS.flatMap((cloud) =>
      (row.publicSuffixes[cloud] ?? []).flatMap((suffix) => {
        const zones = row.zones[cloud] ?? []
        const zone = zones.find((name) => name === PRIVATE_ZONE_PREFIX + suffix) ?? zones[0]
        return zone === undefined || suffix.includes('{') ? [] : [[suffix, zone] as const]
      }),
    ),
  ),
)

/** True for the name of a private-endpoint zone that the documents do not have in the cloud. */
export function isUndocumented(name: string, cloud: CloudId): boolean {
  const normal = normalName(name)
  return normal.startsWith(PRIVATE_ZONE_PREFIX) && !PATTERNS[cloud].some((pattern) => pattern.test(normal))
}

/** The documented zone that stands for a public suffix, when the name is one. */
export function hiddenBy(name: string): string | undefined {
  return PUBLIC_NAMES.get(normalName(name))
}

function compile(cloud: CloudId): readonly RegExp[] {
  const names = PRIVATE_LINK_TARGETS.flatMap(({ zones, besideZones }) => [
    ...(zones[cloud] ?? []),
    ...(besideZones[cloud] ?? []),
  ])
  return [...new Set(names)].map(
    (name) =>
      new RegExp(`^${name.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[a-z0-9-]+(\\.[a-z0-9-]+)*')}$`),
  )
}

/** Zone names of the tables as patterns, with the rows and the places in them; what stands in braces is one label. */
const ROWS = PRIVATE_LINK_TARGETS.flatMap(({ zones }) =>
  CLOUD_IDS.flatMap((cloud) =>
    (zones[cloud] ?? []).map((name, index) => ({ pattern: patternOf(name), cloud, index, zones })),
  ),
)

function patternOf(name: string): RegExp {
  return new RegExp(
    `^${name
      .toLowerCase()
      .replaceAll('.', '\\.')
      .replace(/\{[^}]*\}/g, '([^.]+)')}$`,
  )
}

/** The clouds whose documents have the zone. */
export function cloudsOfZone(name: string): ReadonlySet<CloudId> {
  return new Set(ROWS.filter(({ pattern }) => pattern.test(name)).map(({ cloud }) => cloud))
}

/** The zone at the same place of the same row in another cloud, for the region of the design where it has one. */
export function zoneInCloud(name: string, from: CloudId, { cloud, region }: Settings): string | undefined {
  const row = ROWS.find(({ pattern, cloud: own }) => own === from && pattern.test(name))
  return row?.zones[cloud]?.[row.index]?.replaceAll('{region}', region)
}
