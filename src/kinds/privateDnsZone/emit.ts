import { zoneExpression } from '../../facts/zoneExpression'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, Emitted, EmitNode, Value } from '../../model/template'
import { partNames } from '../templateNames'
import type { privateDnsZoneFields } from './fields'

type ZoneView = NodeView<PropertiesOf<typeof privateDnsZoneFields>>
type Row = ZoneView['properties']['records'][number]

const ZONE = 'Microsoft.Network/privateDnsZones'
/** Private DNS has no region. */
const LOCATION = 'global'
const TIME_TO_LIVE = 300

/** The zone, its links, and the records that are kept by hand. */
export const emit: EmitNode = (node: ZoneView, context) => [
  {
    slot: 'main',
    type: ZONE,
    name: zoneName(node, context),
    concern: 'names',
    body: { location: LOCATION, tags: context.tags() },
  },
  ...links(node, context),
  ...recordSets(node),
]

/** Names that end in a suffix of the cloud are built from it, so that the template works in every cloud. */
function zoneName(node: ZoneView, context: EmitContext): Value {
  const name = context.nameOf(node)
  const built = typeof name === 'string' ? zoneExpression(name, context.settings.cloud) : undefined
  if (!built) return name
  return { $: 'join', parts: [built.prefix, { $: 'environment', path: ['suffixes', built.suffix] }] }
}

function links(node: ZoneView, context: EmitContext): readonly Emitted[] {
  const nameOf = partNames('link')
  const drawn = context.graph.linksFrom(node, 'dnsZoneLink')
  const networks = new Map(drawn.map((link) => [link.to.id, link]))
  return [...networks.values()].map(({ to, properties }): Emitted => {
    const name = nameOf(`link-${to.name}`)
    return {
      slot: name,
      type: `${ZONE}/virtualNetworkLinks`,
      name,
      concern: 'names',
      parent: { node: node.id, slot: 'main' },
      body: {
        location: LOCATION,
        tags: context.tags(),
        properties: {
          virtualNetwork: { id: context.ref(to) },
          registrationEnabled: properties['registration'] === true,
          ...(properties['resolution'] === 'NxDomainRedirect' && { resolutionPolicy: 'NxDomainRedirect' }),
        },
      },
    }
  })
}

/** One record set for each name and type; an alias has one target. */
function recordSets(node: ZoneView): readonly Emitted[] {
  const sets = new Map<string, Row[]>()
  for (const row of node.properties.records) {
    if (row.value.trim() === '') continue
    const key = `${row.type} ${row.name.trim().toLowerCase()}`
    sets.set(key, [...(sets.get(key) ?? []), row])
  }
  return [...sets.values()].map((rows) => recordSet(node, rows as [Row, ...Row[]]))
}

function recordSet(node: ZoneView, rows: readonly [Row, ...Row[]]): Emitted {
  const [{ type, name }] = rows
  const values = rows.map((row) => row.value.trim())
  return {
    slot: `record ${type.toLowerCase()} ${name.trim()}`,
    type: `${ZONE}/${type}`,
    name: name.trim() || '@',
    concern: 'names',
    parent: { node: node.id, slot: 'main' },
    body: { properties: { ttl: TIME_TO_LIVE, ...recordValues(type, values) } },
  }
}

function recordValues(type: Row['type'], values: readonly string[]): { readonly [key: string]: Value } {
  switch (type) {
    case 'A':
      return { aRecords: values.map((ipv4Address) => ({ ipv4Address })) }
    case 'AAAA':
      return { aaaaRecords: values.map((ipv6Address) => ({ ipv6Address })) }
    case 'CNAME':
      return { cnameRecord: { cname: values[0] ?? '' } }
  }
}
