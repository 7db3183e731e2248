import { FIREWALL_TIERS } from '../../facts/firewallTiers'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { egressOf } from '../../reachability/egress'
import { Edit } from '../edit'
import { example } from '../example'
import { addEgressRoute, addHub, addNetwork, addTraining, firewallRule } from '../scenes'
import { segmentsWith } from '../../reachability/subnetNeeds'

export const basicThroughput = defineRule({
  id: 'firewall/basic-throughput',
  title: 'Basic firewall before computes',
  severity: 'warning',
  profile: 'recommended',
  why: 'Images and packages of training jobs pass the firewall; the Basic SKU is built for a few hundred megabits.',
  source: cite('firewall/features-by-sku', 'Basic limitations'),
  requirements: ['EGR-025'],
  peers: ['8c19196d-7fd7-45b2-a9b4-7288f47c769a'],
  decides: 'Looks for firewalls of the Basic SKU to which subnets with computes or clusters are routed.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const used = new Map<string, string>()
    for (const segment of segmentsWith(topology, 'compute', 'cluster')) {
      const way = egressOf(topology, segment.node)
      if (way.type === 'firewall' && way.firewall.rulesKnown && way.firewall.tier === 'Basic')
        used.set(way.firewall.node, segment.node)
    }
    for (const [id, place] of used) {
      const node = topology.as(azureFirewall, topology.node(id))
      if (!node) continue
      yield {
        element: id,
        field: 'tier',
        related: [{ id: place, role: 'computes' }],
        message: `${node.name} is Basic (${FIREWALL_TIERS.Basic.throughput}) and carries the traffic of ${topology.node(place)?.name}`,
        how: `Choose Standard (${FIREWALL_TIERS.Standard.throughput}).`,
        fixes: [new Edit(topology).set(id, { tier: 'Standard' }).choice('Choose Standard')],
      }
    }
  },
  examples: {
    bad: [example('Basic', (b) => behind(b, 'Basic'))],
    good: [example('Standard', (b) => behind(b, 'Standard'))],
  },
})

function behind(b: Parameters<Parameters<typeof example>[1]>[0], tier: 'Basic' | 'Standard'): void {
  const { vnet, subnet } = addNetwork(b)
  addTraining(b, subnet)
  addHub(b, vnet, {
    tier,
    dnsProxy: false,
    rules: [firewallRule({ destinations: ['AzureCloud'], protocols: ['Any'], ports: '*' })],
  })
  addEgressRoute(b, subnet)
}
