/** Private link targets: which private DNS zones, public suffixes and addresses an endpoint has. */
import type { CloudId } from './clouds'
import type { EndpointAddresses } from './privateLink/addresses'
import { CORE_TARGETS } from './privateLink/coreTargets'
import { DATA_TARGETS } from './privateLink/dataTargets'
import { PLATFORM_TARGETS } from './privateLink/platformTargets'
import type { PrivateLinkTarget } from './privateLink/target'

/** Every target, Azure Machine Learning and its dependencies first. */
export const PRIVATE_LINK_TARGETS: readonly PrivateLinkTarget[] = [
  ...CORE_TARGETS,
  ...DATA_TARGETS,
  ...PLATFORM_TARGETS,
]

/** What precedes a public suffix in the name of its private zone, `privatelink.` plus the suffix for nearly all services. */
export const PRIVATE_ZONE_PREFIX = 'privatelink.'

const BY_TARGET = new Map(PRIVATE_LINK_TARGETS.map((row) => [key(row.resourceType, row.groupId), row]))

/** The row of a sub-resource; undefined for targets that the tables do not know. Type names compare without case. */
export function privateLinkTarget(resourceType: string, groupId: string): PrivateLinkTarget | undefined {
  return BY_TARGET.get(key(resourceType, groupId))
}

/** All sub-resources of a resource type, in table order. */
export function privateLinkTargetsOf(resourceType: string): readonly PrivateLinkTarget[] {
  const wanted = resourceType.toLowerCase()
  return PRIVATE_LINK_TARGETS.filter((row) => row.resourceType.toLowerCase() === wanted)
}

/**
 * Addresses that one private endpoint takes.
 * @param replicas regions that hold a replica of the target, the home region included; only registries vary with it
 */
export function addressesPerEndpoint(
  resourceType: string,
  groupId: string,
  replicas = 1,
): EndpointAddresses | undefined {
  const row = privateLinkTarget(resourceType, groupId)
  if (row === undefined) return undefined
  const { count, perExtraReplica } = row.addresses
  return { ...row.addresses, count: count + perExtraReplica * Math.max(0, replicas - 1) }
}

/**
 * The private DNS zones that an endpoint needs.
 * `null` when the documents name no zone in that cloud; undefined for an unknown target.
 */
export function zonesFor(
  resourceType: string,
  groupId: string,
  cloud: CloudId,
  region: string,
): readonly string[] | null | undefined {
  const row = privateLinkTarget(resourceType, groupId)
  return row === undefined ? undefined : fillRegion(row.zones[cloud], region)
}

/** The public suffixes that a DNS server outside Azure must forward; `null` and undefined as in {@link zonesFor}. */
export function publicSuffixesFor(
  resourceType: string,
  groupId: string,
  cloud: CloudId,
  region: string,
): readonly string[] | null | undefined {
  const row = privateLinkTarget(resourceType, groupId)
  return row === undefined ? undefined : fillRegion(row.publicSuffixes[cloud], region)
}

function fillRegion(names: readonly string[] | null, region: string): readonly string[] | null {
  return names?.map((name) => name.replaceAll('{region}', region)) ?? null
}

function key(resourceType: string, groupId: string): string {
  return `${resourceType} ${groupId}`.toLowerCase()
}
