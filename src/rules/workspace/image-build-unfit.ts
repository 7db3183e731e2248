import { hasGpu } from '../../facts/machineSizes'
import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { computeCluster } from '../../kinds/computeCluster'
import { containerRegistry } from '../../kinds/containerRegistry'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { workspaceResource } from '../../links/workspaceResource'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { PropertiesOf } from '../../model/fields'
import type { Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { endpointsOf, segmentOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addCluster } from '../managedScenes'
import { addEndpoint, addEndpointSubnet } from '../privateScenes'
import { connects } from '../reach'
import { addNetwork } from '../scenes'
import { membersOf } from '../workspaces'

export const imageBuildUnfit = defineRule({
  id: 'workspace/image-build-unfit',
  title: 'Image build compute does not fit',
  severity: 'error',
  profile: 'correctness',
  why: 'Images are built on a cluster with ordinary processors that stands in the network of the registry and the storage.',
  source: cite('machine-learning/how-to-secure-workspace-vnet', 'Enable Azure Container Registry (ACR)'),
  requirements: ['PAAS-015'],
  decides:
    'Looks at the machine size of the cluster that the workspace names for image builds, and whether its network is connected with one that has a private endpoint of the registry.',
  exceptions: 'A name that is no cluster of the workspace has a rule of its own.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      const wanted = workspace.properties.imageBuildCompute.trim().toLowerCase()
      const cluster = membersOf(topology, workspace.id)
        .map((member) => topology.as(computeCluster, member))
        .find((member) => member !== undefined && member.name.toLowerCase() === wanted)
      if (!cluster) continue
      const related = [{ id: workspace.id, role: 'workspace' }]
      if (hasGpu(cluster.properties.vmSize)) {
        yield {
          element: cluster.id,
          field: 'vmSize',
          related,
          message: `${cluster.name} builds the images of ${workspace.name} on ${cluster.properties.vmSize}, a size with graphics processors`,
          how: 'Build images on a cluster with ordinary processors.',
          fixes: [guide('Add a CPU cluster and name it in the workspace')],
        }
      }
      const registry = topology
        .targets(workspace, workspaceResource.id)
        .find(({ kind }) => kind === containerRegistry.id)
      const space = registry && apartFrom(topology, cluster, registry.id)
      if (!registry || space === undefined) continue
      yield {
        element: cluster.id,
        detail: 'apart',
        related: [...related, { id: registry.id, role: 'registry' }],
        message: `${cluster.name} builds images in ${topology.node(space)?.name}, from which ${registry.name} is out of reach`,
        how: 'Name a cluster in the network of the registry’s private endpoint.',
        fixes: [guide('Name another cluster')],
      }
    }
  },
  examples: {
    bad: [
      example('GPU cluster', (b) => addBuild(b, { vmSize: 'Standard_NC24ads_A100_v4' })),
      example('Registry in another network', (b) => addBuild(b, { apart: true })),
    ],
    good: [example('CPU cluster beside the registry', (b) => addBuild(b, {}))],
  },
})

/** True when a cluster has ordinary processors and reaches the registry's private endpoint, if it has one. */
export function fitsImageBuilds(
  topology: Topology,
  cluster: NodeView<PropertiesOf<(typeof computeCluster)['fields']>>,
  registry: NodeId,
): boolean {
  return !hasGpu(cluster.properties.vmSize) && apartFrom(topology, cluster, registry) === undefined
}

/** The network of the cluster when no private endpoint of the registry is within its reach. */
function apartFrom(topology: Topology, cluster: NodeView<unknown>, registry: NodeId): NodeId | undefined {
  const space = segmentOf(topology, cluster.parent ?? undefined)?.space
  const homes = networksOf(topology, registry)
  if (space === undefined || homes.length === 0) return undefined
  return homes.some((home) => connects(topology, space, home)) ? undefined : space
}

function networksOf(topology: Topology, target: NodeId): readonly NodeId[] {
  return endpointsOf(topology, target).flatMap(
    (endpoint) => segmentOf(topology, endpoint.segment)?.space ?? [],
  )
}

function addBuild(
  b: DiagramBuilder,
  { vmSize = 'Standard_DS3_v2', apart = false }: { readonly vmSize?: string; readonly apart?: boolean },
): void {
  const { subnet } = addNetwork(b)
  const other = b.add(virtualNetwork, 'vnet-other', { prefixes: ['10.2.0.0/20'] })
  const workspace = b.add(amlWorkspace, 'mlw-prod', { imageBuildCompute: 'cpu-cluster' })
  addCluster(b, workspace, subnet, { vmSize })
  const registry = b.add(containerRegistry, 'crmlprod001')
  b.link(workspaceResource, workspace, registry)
  addEndpoint(b, apart ? addEndpointSubnet(b, other, '10.2.0.0/26') : subnet, registry, 'registry')
}
