import { cite } from '../../facts/source'
import { amlRegistry } from '../../kinds/amlRegistry'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { endpointsOf, segmentOf } from '../../reachability/lookups'
import { joinList } from '../../lib/text'
import { guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addEndpointSubnet } from '../privateScenes'
import { addNetwork } from '../scenes'

export const registryEndpointApart = defineRule({
  id: 'workspace/registry-endpoint-apart',
  title: 'Machine Learning registry apart from the workspace',
  severity: 'error',
  profile: 'correctness',
  why: 'A workspace uses assets of a private registry only when the private endpoint of the registry, and those of its storage and images, stand beside its own.',
  source: cite('machine-learning/how-to-registry-network-isolation', 'Use assets from registry in workspace'),
  requirements: ['INF-033'],
  decides:
    'Compares the virtual networks with private endpoints of each Machine Learning registry with those of the workspaces. The storage and the images of a registry belong to the service and are not drawn.',
  exceptions: 'Registries that are open to all networks, and drawings without a workspace endpoint.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const workspaces = topology.nodesOf(amlWorkspace)
    const homes = new Set(workspaces.flatMap(({ id }) => networksOf(topology, id)))
    if (homes.size === 0) return
    for (const registry of topology.nodesOf(amlRegistry)) {
      const networks = networksOf(topology, registry.id)
      if (registry.properties.publicAccess === 'Enabled' || networks.length === 0) continue
      if (networks.some((network) => homes.has(network))) continue
      yield {
        element: registry.id,
        related: networks.map((id) => ({ id, role: 'private endpoint of the registry' })),
        message: `${registry.name} has its private endpoint in ${names(topology, networks)}, the workspace in ${names(topology, [...homes])}`,
        how: 'Add a private endpoint of the registry in the subnet of the workspace’s own.',
        fixes: [guide('Add an endpoint of the registry beside that of the workspace')],
      }
    }
  },
  examples: {
    bad: [example('Endpoint in another network', (b) => addRegistry(b, false))],
    good: [example('Endpoint beside that of the workspace', (b) => addRegistry(b, true))],
  },
})

function networksOf(topology: RuleContext['topology'], target: string): readonly string[] {
  return endpointsOf(topology, target).flatMap(
    (endpoint) => segmentOf(topology, endpoint.segment)?.space ?? [],
  )
}

function names(topology: RuleContext['topology'], ids: readonly string[]): string {
  return joinList(ids.map((id) => topology.node(id)?.name ?? id))
}

function addRegistry(b: DiagramBuilder, together: boolean): void {
  const { subnet } = addNetwork(b, '10.1.0.0/20', { name: 'snet-pe', role: 'privateEndpoints' })
  const other = b.add(virtualNetwork, 'vnet-other', { prefixes: ['10.2.0.0/20'] })
  addEndpoint(b, subnet, b.add(amlWorkspace, 'mlw-prod'), 'amlworkspace')
  const registry = b.add(amlRegistry, 'mlr-shared')
  addEndpoint(b, together ? subnet : addEndpointSubnet(b, other, '10.2.0.0/26'), registry, 'amlregistry')
}
