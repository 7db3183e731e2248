import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { subnet } from '../../kinds/subnet'
import { apiServerSubnet } from '../../links/apiServerSubnet'
import { podSubnet } from '../../links/podSubnet'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import type { Relation } from '../../model/relation'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { segmentOf, segmentsIn } from '../../reachability/lookups'
import { addAks } from '../aksScenes'
import { Edit, guide } from '../edit'
import { example } from '../example'

export const aksSubnetMissing = defineRule({
  id: 'inference/aks-subnet-missing',
  title: 'AKS lacks its second subnet',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure CNI Pod Subnet gives pods addresses of a subnet of their own, and API server integration puts the API server into a delegated one; neither works without it.',
  source: cite('aks/concepts-network-azure-cni-pod-subnet'),
  decides: 'Looks for the linked subnet of clusters with that network plugin or API server.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const { networkPlugin, privateCluster } = cluster.properties
      if (networkPlugin === 'podSubnet' && topology.targets(cluster, podSubnet.id).length === 0) {
        yield {
          element: cluster.id,
          field: 'networkPlugin',
          detail: 'pods',
          message: `${cluster.name} uses Azure CNI Pod Subnet and has no subnet for its pods`,
          how: 'Link a subnet with the role AKS pods, or choose Azure CNI Overlay.',
          fixes: [
            ...linkFixes(topology, cluster, podSubnet, 'aksPods'),
            new Edit(topology).set(cluster.id, { networkPlugin: 'overlay' }).choice('Use Azure CNI Overlay'),
          ],
        }
      }
      if (
        privateCluster === 'vnetIntegration' &&
        topology.targets(cluster, apiServerSubnet.id).length === 0
      ) {
        yield {
          element: cluster.id,
          field: 'privateCluster',
          detail: 'apiServer',
          source: cite('aks/api-server-vnet-integration'),
          message: `${cluster.name} has its API server in the network and no subnet for it`,
          how: 'Link a subnet with the role AKS API server.',
          fixes: [
            ...linkFixes(topology, cluster, apiServerSubnet, 'aksApiServer'),
            guide('Draw a delegated subnet for the API server'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Pods without a subnet', (b) => void addAks(b, { networkPlugin: 'podSubnet' })),
      example('API server without a subnet', (b) => void addAks(b, { privateCluster: 'vnetIntegration' })),
    ],
    good: [
      example('Overlay', (b) => void addAks(b)),
      example('Pods in a subnet of their own', (b) => {
        const { vnet, cluster } = addAks(b, { networkPlugin: 'podSubnet' })
        const pods = b.add(subnet, 'snet-pods', { role: 'aksPods', prefix: '10.1.4.0/22' }, { in: vnet })
        b.link(podSubnet, cluster, pods)
      }),
    ],
  },
})

/** Free subnets of that role in the network of the cluster. */
function linkFixes(
  topology: Topology,
  cluster: NodeView<unknown>,
  // oxlint-disable-next-line typescript/no-explicit-any -- relations of two property sets
  relation: Relation<any>,
  role: string,
): readonly Fix[] {
  const space = segmentOf(topology, cluster.parent ?? undefined)?.space
  const fitting: readonly NodeId[] =
    space === undefined
      ? []
      : segmentsIn(topology, space)
          .filter((segment) => segment.role === role)
          .map((segment) => segment.node)
  return fitting
    .slice(0, 2)
    .map((id) => new Edit(topology).link(relation, cluster.id, id).choice(`Use ${topology.node(id)?.name}`))
}
