import type { TemplateResource, Value } from '../../model/template'
import { keyOf, type Place } from './resourceKey'
import { refsIn } from './walk'

const SUBNET = 'Microsoft.Network/virtualNetworks/subnets'
const PEERING = 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings'

/**
 * Peerings wait for the others of the same networks and for subnets that are added to them: Azure refuses a peering while a
 * network of it is being changed (ReferencedResourceNotProvisioned), and
 * the use of remote gateways until the other half lends its gateway; halves that use them therefore come last.
 */
export function serialisePeerings(resources: readonly TemplateResource[]): readonly TemplateResource[] {
  const peerings = resources.filter(({ type, existing }) => type === PEERING && !existing)
  const last = lastNewSubnets(resources)
  const waits = new Map<TemplateResource, readonly Place[]>()
  for (const peering of peerings.toSorted((a, b) => Number(borrows(a)) - Number(borrows(b)))) {
    const networks = [...(peering.parent ? [peering.parent] : []), ...refsIn(peering.body)].map(keyOf)
    const before = new Set(networks.flatMap((network) => last.get(network) ?? []))
    waits.set(
      peering,
      [...before].map(({ node, slot }) => ({ node, slot })),
    )
    for (const network of networks) last.set(network, peering)
  }
  return resources.map((resource) => {
    const before = waits.get(resource) ?? []
    return before.length === 0
      ? resource
      : { ...resource, dependsOn: [...(resource.dependsOn ?? []), ...before] }
  })
}

/** By existing network, the last of the subnets that are added to it, which wait for each other. */
function lastNewSubnets(resources: readonly TemplateResource[]): Map<string, TemplateResource> {
  const existing = new Set(resources.filter((resource) => resource.existing).map(keyOf))
  const added = resources.flatMap((resource): readonly (readonly [string, TemplateResource])[] => {
    const { type, parent } = resource
    if (type !== SUBNET || resource.existing || !parent || !existing.has(keyOf(parent))) return []
    return [[keyOf(parent), resource]]
  })
  return new Map(added)
}

function borrows({ body }: TemplateResource): boolean {
  const properties = body['properties'] as { readonly useRemoteGateways?: Value } | undefined
  return properties?.useRemoteGateways === true
}
