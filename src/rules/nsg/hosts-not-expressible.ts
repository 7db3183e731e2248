import { cite } from '../../facts/source'
import { fromPorts } from '../../lib/portSet'
import * as portSet from '../../lib/portSet'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule } from '../../model/rule'
import { segments } from '../../reachability/lookups'
import { PUBLIC } from '../../reachability/addressClasses'
import { egressOf } from '../../reachability/egress'
import { askFilter } from '../../reachability/filters'
import { guide } from '../edit'
import { each } from '../each'
import { example } from '../example'
import { addGroup, addNat, addNetwork } from '../scenes'
import { publicNeedsOf } from '../../reachability/subnetNeeds'

const HTTPS = fromPorts([443])

export const hostsNotExpressible = defineRule({
  id: 'nsg/hosts-not-expressible',
  title: 'Security group cannot name the required hosts',
  severity: 'warning',
  profile: 'recommended',
  why: 'A security group knows addresses and service tags, not host names; what the documents list by name alone is cut off once the internet is denied.',
  source: cite('aks/outbound-rules-control-egress', 'Background'),
  requirements: ['EGR-018', 'EGR-035'],
  decides:
    'Counts the destinations that are documented by host name alone on subnets whose group denies the internet.',
  exceptions:
    'Subnets that leave through a firewall, where names can be allowed once the group lets HTTPS out, are reported too: the group decides first.',
  check: each(segments, function* (topology, segment): Iterable<Report> {
    if (segment.filter === undefined) return
    const hosts = publicNeedsOf(topology, segment.node).filter(
      ({ need }) => need.to.type === 'fqdn' && need.necessity === 'required',
    )
    if (hosts.length === 0) return
    const answer = askFilter(topology, segment, {
      direction: 'Outbound',
      remote: { type: 'addresses', set: PUBLIC },
      protocol: 'tcp',
      ports: HTTPS,
    })
    if (portSet.isEmpty(answer.denied)) return
    const [group, place] = [topology.node(segment.filter), topology.node(segment.node)]
    const behind = egressOf(topology, segment.node).type === 'firewall'
    yield {
      element: segment.filter,
      field: 'rules',
      detail: segment.node,
      related: [{ id: segment.node, role: 'subnet' }],
      message: `${group?.name} denies the internet (${answer.deniedBy}), but ${place?.name} needs ${hosts.length} hosts that no service tag stands for`,
      how: behind
        ? 'Let HTTPS out to Internet in the group and filter by name on the firewall.'
        : 'Route the subnet to a firewall that filters by name, or use a network isolated cluster.',
      fixes: [guide(behind ? 'Let HTTPS out to Internet' : 'Filter by name on a firewall')],
    }
  }),
  examples: {
    bad: [
      example('Cluster behind a group that denies the internet', (b) =>
        clusterBehind(b, [
          { name: 'AllowMcr', destinations: ['MicrosoftContainerRegistry'] },
          { name: 'DenyInternet', access: 'Deny', priority: 4000, destinations: ['Internet'] },
        ]),
      ),
    ],
    good: [example('Cluster that may reach the internet', (b) => clusterBehind(b, []))],
  },
})

function clusterBehind(b: DiagramBuilder, rules: Parameters<typeof addGroup>[2]): void {
  const { subnet } = addNetwork(b, undefined, { name: 'snet-scoring', role: 'scoring' })
  b.add(kubernetesCluster, 'aks-scoring', { outboundType: 'userAssignedNATGateway' }, { in: subnet })
  addNat(b, subnet)
  addGroup(b, subnet, rules)
}
