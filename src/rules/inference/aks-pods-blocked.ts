import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { parseCidr } from '../../lib/cidr'
import { fromCidrs } from '../../lib/cidrSet'
import * as portSet from '../../lib/portSet'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { askFilter, type Remote } from '../../reachability/filters'
import { filterOf, segmentOf } from '../../reachability/lookups'
import { addAks } from '../aksScenes'
import { guide } from '../edit'
import { example } from '../example'
import { addGroup } from '../scenes'

export const aksPodsBlocked = defineRule({
  id: 'inference/aks-pods-blocked',
  title: 'Security group cuts nodes or pods off',
  severity: 'error',
  profile: 'correctness',
  why: 'Nodes speak to nodes and pods, and pods to pods, on all ports; security groups on the node subnet see the traffic of overlay pods too.',
  source: cite('aks/concepts-network-azure-cni-overlay', 'Network security groups'),
  requirements: ['INF-026'],
  decides:
    'Asks the security group of each node subnet, in both directions, for traffic with the node subnet and, with overlay, with the pod range. Only rules of the group itself that deny count.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const segment = segmentOf(topology, cluster.parent ?? undefined)
      const filter = segment && filterOf(topology, segment)
      if (!segment || !filter) continue
      const pods =
        cluster.properties.networkPlugin === 'overlay' ? parseCidr(cluster.properties.podCidr) : null
      const remotes: readonly (readonly [string, Remote])[] = [
        ['nodes', { type: 'addresses', set: fromCidrs(segment.prefixes) }],
        ...(pods?.ok ? [['pods', { type: 'addresses', set: fromCidrs([pods.value]) }] as const] : []),
      ]
      for (const [what, remote] of remotes) {
        const rule = denyingRule(topology, segment, remote)
        if (rule === undefined) continue
        yield {
          element: cluster.id,
          detail: what,
          related: [{ id: filter.node, role: 'security group' }],
          message: `Rule ${rule} of ${topology.node(filter.node)?.name} denies traffic with the ${what} of ${cluster.name}`,
          how: `Allow traffic between nodes${pods?.ok ? ' and with the pod range' : ''} before that rule.`,
          fixes: [guide('Add rules that allow it')],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Everything inbound denied', (b) => {
        addGroup(b, addAks(b).subnet, [{ direction: 'Inbound', access: 'Deny' }])
      }),
    ],
    good: [
      example('Nodes and pods allowed before', (b) => {
        addGroup(b, addAks(b).subnet, [
          { direction: 'Inbound', access: 'Allow', sources: ['10.1.0.0/24', '10.244.0.0/16'] },
          { direction: 'Inbound', access: 'Deny' },
        ])
      }),
      example('Internet denied', (b) => {
        addGroup(b, addAks(b).subnet, [{ direction: 'Outbound', access: 'Deny', destinations: ['Internet'] }])
      }),
    ],
  },
})

/** The rule of the group itself that denies, in either direction; default rules do not count. */
function denyingRule(topology: Topology, segment: Segment, remote: Remote): string | undefined {
  const own = new Set(filterOf(topology, segment)?.rules.map(({ name }) => name))
  for (const direction of ['Inbound', 'Outbound'] as const) {
    const { denied, deniedBy, partial } = askFilter(topology, segment, {
      direction,
      remote,
      protocol: 'any',
      ports: portSet.everything,
    })
    if (!partial && !portSet.isEmpty(denied) && deniedBy !== undefined && own.has(deniedBy)) return deniedBy
  }
  return undefined
}
