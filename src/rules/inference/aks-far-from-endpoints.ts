import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { workspaceOf } from '../../kinds/workspaceOf'
import { peering } from '../../links/peering'
import { workspaceResource } from '../../links/workspaceResource'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { endpointsOf, segmentOf, spaceOfEndpoint } from '../../reachability/lookups'
import { joinList } from '../../lib/text'
import { addAks } from '../aksScenes'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addEndpointSubnet } from '../privateScenes'
import { connects } from '../reach'
import { withRecordsOf } from '../zoneEdits'

export const aksFarFromEndpoints = defineRule({
  id: 'inference/aks-far-from-endpoints',
  title: 'AKS apart from the private endpoints',
  severity: 'error',
  profile: 'correctness',
  why: 'A cluster pulls images, models and secrets by the private endpoints of the workspace and its resources, so these stand in its own virtual network or in one peered with it.',
  source: cite('machine-learning/how-to-secure-kubernetes-inferencing-environment', 'Limitations'),
  requirements: ['INF-012', 'INF-030'],
  peers: ['AKS 06.02.01'],
  claims: ['aks-same-vnet'],
  decides:
    'For each cluster with the extension: looks for a private endpoint of the workspace, its storage, vault and registry in the network of the cluster or in one that is connected with it.',
  exceptions:
    'Resources without any private endpoint. An older edition demands the network of the workspace itself; a peered one passes.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const space = segmentOf(topology, cluster.parent ?? undefined)?.space
      const workspace = cluster.properties.amlExtension ? workspaceOf(cluster, topology) : undefined
      if (space === undefined || !workspace) continue
      const far = [workspace, ...topology.targets(workspace, workspaceResource.id)].flatMap((resource) => {
        const networks = networksOf(topology, resource.id)
        const near = networks.length === 0 || networks.some((network) => connects(topology, space, network))
        return near ? [] : [{ resource, networks }]
      })
      if (far.length === 0) continue
      const networks = [...new Set(far.flatMap((one) => one.networks))]
      yield {
        element: cluster.id,
        related: far.map(({ resource }) => ({ id: resource.id, role: 'out of reach' })),
        message: `${cluster.name} cannot reach the private endpoints of ${joinList(far.map(({ resource }) => resource.name))}: no peering leads to ${joinList(
          networks.map((id) => topology.node(id)?.name ?? id),
          'or',
        )}`,
        how: 'Peer the networks, or add private endpoints in the network of the cluster.',
        fixes: networks.slice(0, 3).map((network) => {
          const used = far
            .flatMap(({ resource }) => endpointsOf(topology, resource.id))
            .filter((endpoint) => spaceOfEndpoint(topology, endpoint) === network)
          const edit = new Edit(topology).link(peering, space, network)
          return (
            withRecordsOf(edit, topology, space, used)?.choice(`Peer with ${topology.node(network)?.name}`) ??
            guide('Zones of the same name answer here: add private endpoints in its network')
          )
        }),
      }
    }
  },
  examples: {
    bad: [example('Endpoint in another network', (b) => addFar(b, false))],
    good: [
      example('Endpoint in a peered network', (b) => addFar(b, true)),
      example('No endpoints yet', (b) => void addAks(b)),
    ],
  },
})

/** Virtual networks with a private endpoint of the resource. */
function networksOf(topology: Topology, resource: NodeId): readonly NodeId[] {
  return endpointsOf(topology, resource).flatMap(
    (endpoint) => segmentOf(topology, endpoint.segment)?.space ?? [],
  )
}

function addFar(b: Parameters<typeof addAks>[0], peered: boolean): void {
  const { vnet, workspace } = addAks(b)
  const other = b.add(virtualNetwork, 'vnet-other', { prefixes: ['10.3.0.0/20'] })
  addEndpoint(b, addEndpointSubnet(b, other, '10.3.0.0/26'), workspace, 'amlworkspace')
  if (peered) b.link(peering, vnet, other)
}
