import { subnet } from '../../kinds/subnet'
import type { SubnetRole } from '../../kinds/subnet/roles'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import { planNetworks } from './addressPlan'
import { endpointsInNetworks, REGISTRY_TYPE, STORAGE_TYPE, VAULT_TYPE, WORKSPACE_TYPE } from './doorClauses'
import { addPrivateEndpoints, workspaceTargets, ZoneSet } from './privateAccess'
import { secure } from './spoke'
import { inboundFromNetwork } from './traffic'
import type { WorkspaceIds } from './workspace'

/** Workspace, storage, key vault and registry have private endpoints in two networks. */
export const endpointsOnBothSides = endpointsInNetworks(
  2,
  WORKSPACE_TYPE,
  STORAGE_TYPE,
  VAULT_TYPE,
  REGISTRY_TYPE,
)

export interface SecondNetwork {
  readonly vnet: NodeId
  readonly endpoints: NodeId
  readonly subnets: Readonly<Record<string, string>>
}

/** Another virtual network with its own set of private endpoints to the workspace, and zones of its own for their records. */
export function addSecondNetwork(
  b: DiagramBuilder,
  resources: WorkspaceIds,
  options: {
    readonly name: string
    readonly space: string
    readonly region: string
    /** Further subnets with their prefix lengths. */
    readonly subnets?: Readonly<Record<string, number>>
    /** Where the network is, when not in the region of the design. */
    readonly elsewhere?: string
  },
): SecondNetwork {
  const suffix = options.name.replace(/^vnet-/, '')
  const name = `snet-pe-${suffix}`
  const plan = planNetworks(options.space, {
    network: { subnets: { [name]: 27, ...options.subnets } },
  }).network
  const vnet = b.add(virtualNetwork, options.name, {
    prefixes: [plan.prefix],
    region: options.elsewhere ?? '',
  })
  const endpoints = b.add(
    subnet,
    name,
    { role: 'privateEndpoints', prefix: plan.subnets[name] ?? '' },
    { in: vnet },
  )
  secure(b, endpoints, `nsg-pe-${suffix}`, inboundFromNetwork('443,445'))
  const targets = workspaceTargets(resources).map((target) => ({
    ...target,
    name: `${target.name}-${suffix}`,
  }))
  addPrivateEndpoints(b, endpoints, targets, new ZoneSet(b, [vnet], options.region))
  return { vnet, endpoints, subnets: plan.subnets }
}

/** A second network with one subnet for what works there; gives that subnet. */
export function addSecondSide(
  b: DiagramBuilder,
  resources: WorkspaceIds,
  options: {
    readonly name: string
    readonly space: string
    readonly region: string
    readonly subnet: { readonly name: string; readonly length: number; readonly role: SubnetRole }
    /** Ports that the subnet's security group lets in from the network. */
    readonly ports: string
  },
): NodeId {
  const { name, length, role } = options.subnet
  const side = addSecondNetwork(b, resources, { ...options, subnets: { [name]: length } })
  const place = b.add(subnet, name, { role, prefix: side.subnets[name] ?? '' }, { in: side.vnet })
  secure(b, place, name.replace(/^snet-/, 'nsg-'), inboundFromNetwork(options.ports))
  return place
}
