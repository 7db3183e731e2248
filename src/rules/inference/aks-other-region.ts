import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { workspaceOf } from '../../kinds/workspaceOf'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { endpointsOf, segmentOf, spaceOf } from '../../reachability/lookups'
import { addAks } from '../aksScenes'
import { Edit } from '../edit'
import { example } from '../example'
import { addEndpoint, addEndpointSubnet } from '../privateScenes'

export const aksOtherRegion = defineRule({
  id: 'inference/aks-other-region',
  title: 'AKS in another region than its workspace',
  severity: 'error',
  profile: 'correctness',
  why: 'A workspace with a private endpoint uses Kubernetes clusters of its own region alone.',
  source: cite('machine-learning/how-to-secure-kubernetes-inferencing-environment', 'Limitations'),
  requirements: ['INF-013'],
  decides:
    'Compares the region of the network of each cluster with that of its workspace, when this has a private endpoint.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const space = spaceOf(topology, segmentOf(topology, cluster.parent ?? undefined)?.space)
      const workspace = workspaceOf(cluster, topology)
      if (!space || !workspace || endpointsOf(topology, workspace.id).length === 0) continue
      const home = workspace.properties.region.trim() || settings.region
      if (space.region === home) continue
      yield {
        element: cluster.id,
        related: [
          { id: workspace.id, role: 'workspace' },
          { id: space.node, role: 'network in another region' },
        ],
        message: `${cluster.name} is in ${space.region}, ${workspace.name} in ${home}`,
        how: `Put the cluster into a network in ${home}.`,
        fixes: [
          new Edit(topology)
            .set(space.node, { region: home === settings.region ? '' : home })
            .choice(`Move ${topology.node(space.node)?.name} to ${home}`),
        ],
      }
    }
  },
  examples: {
    bad: [example('Network in another region', (b) => addRegion(b, 'northeurope'))],
    good: [example('Same region', (b) => addRegion(b, ''))],
  },
})

function addRegion(b: DiagramBuilder, region: string): void {
  const { vnet, workspace } = addAks(b, {}, region)
  addEndpoint(b, addEndpointSubnet(b, vnet), workspace, 'amlworkspace')
}
