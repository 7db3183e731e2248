import { zonesFor } from '../facts/privateDns'
import { amlWorkspace } from '../kinds/amlWorkspace'
import { computeInstance } from '../kinds/computeInstance'
import { keyVault } from '../kinds/keyVault'
import { privateDnsZone } from '../kinds/privateDnsZone'
import { privateEndpoint } from '../kinds/privateEndpoint'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { computeOf } from '../links/computeOf'
import { dnsZoneLink } from '../links/dnsZoneLink'
import { privateLink } from '../links/privateLink'
import { workspaceResource } from '../links/workspaceResource'
import { zoneGroup } from '../links/zoneGroup'
import type { DiagramBuilder } from '../model/builder'
import type { NodeId } from '../model/diagram'
import { DEFAULT_SETTINGS } from '../model/settings'

/** Scenes around private endpoints and their names. */

/** A network with a training subnet, a subnet for private endpoints, and a vault that nothing serves yet. */
export function addVault(
  b: DiagramBuilder,
  dnsServers: readonly string[] = [],
): {
  readonly vnet: NodeId
  readonly training: NodeId
  readonly endpoints: NodeId
  readonly vault: NodeId
} {
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'], dnsServers })
  const training = b.add(subnet, 'snet-training', { role: 'training', prefix: '10.1.0.0/24' }, { in: vnet })
  const endpoints = addEndpointSubnet(b, vnet)
  return { vnet, training, endpoints, vault: b.add(keyVault, 'kv-mlprod') }
}

/** A subnet for private endpoints. */
export function addEndpointSubnet(b: DiagramBuilder, vnet: NodeId, prefix = '10.1.1.0/26'): NodeId {
  return b.add(subnet, 'snet-pe', { role: 'privateEndpoints', prefix }, { in: vnet })
}

/** A private endpoint for a sub-resource of the target. */
export function addEndpoint(
  b: DiagramBuilder,
  place: NodeId,
  target: NodeId,
  groupId: string,
  zones: readonly NodeId[] = [],
): NodeId {
  const endpoint = b.add(privateEndpoint, `pep-${groupId}`, { groupId }, { in: place })
  b.link(privateLink, endpoint, target)
  for (const zone of zones) b.link(zoneGroup, endpoint, zone)
  return endpoint
}

/** The documented zones of a sub-resource, linked to the networks. */
export function addZones(
  b: DiagramBuilder,
  resourceType: string,
  groupId: string,
  networks: readonly NodeId[],
): readonly NodeId[] {
  const { cloud, region } = DEFAULT_SETTINGS
  return (zonesFor(resourceType, groupId, cloud, region) ?? []).map((name) => {
    const zone = b.add(privateDnsZone, name)
    for (const network of networks) b.link(dnsZoneLink, zone, network)
    return zone
  })
}

/** The zone of vaults, linked to the networks. */
export function addVaultZone(b: DiagramBuilder, networks: readonly NodeId[]): NodeId {
  return addZones(b, 'Microsoft.KeyVault/vaults', 'vault', networks)[0] ?? ''
}

/** A workspace that uses the resources, with an instance in the subnet. */
export function addUser(b: DiagramBuilder, place: NodeId, ...resources: readonly NodeId[]): NodeId {
  const workspace = b.add(amlWorkspace, 'mlw-prod')
  for (const resource of resources) b.link(workspaceResource, workspace, resource)
  const instance = b.add(computeInstance, 'ci-data', {}, { in: place })
  b.link(computeOf, instance, workspace)
  return workspace
}
