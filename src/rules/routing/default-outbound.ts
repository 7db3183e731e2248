import { cite } from '../../facts/source'
import { subnetKind } from '../../facts/subnets'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { egressOf } from '../../reachability/egress'
import { Edit } from '../edit'
import { example } from '../example'
import { withNat } from '../routeFixes'
import { addNat, addNetwork, addTraining } from '../scenes'
import { hostsIn } from '../../reachability/lookups'

export const defaultOutbound = defineRule({
  id: 'routing/default-outbound',
  title: 'Default outbound access',
  severity: { public: 'info', private: 'warning', exfiltration: 'error' },
  profile: 'recommended',
  why: 'Azure lends an address that belongs to nobody, changes without notice and passes no filter; the documents ask for an explicit way out.',
  source: cite(
    'machine-learning/how-to-access-azureml-behind-firewall',
    'Basic configuration (important note)',
  ),
  requirements: ['EGR-002'],
  peers: ['Azure.VNET.PrivateSubnet', 'ALZ D05.07', '7bca8353-aa3b-429b-904a-9229c4385837'],
  claims: ['default-outbound-access'],
  decides:
    'Looks at the switch of each subnet in which hosts stand, and whether they leave by it or by a NAT gateway or route. An older text that describes it as the default is superseded.',
  exceptions: 'Subnets of platform services and delegated subnets, on which the switch has no effect.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of topology.segments) {
      const node = topology.node(segment.node)
      if (!segment.defaultOutbound || !node || node.owner.mode === 'existing') continue
      if (subnetKind(segment.role)?.dedicated || node.properties['delegation'] !== '') continue
      const hosts = hostsIn(topology, segment.node, 'compute', 'cluster', 'machine')
      if (hosts.length === 0) continue
      const used = hosts.some(
        (host) => egressOf(topology, segment.node, undefined, host.node).type === 'defaultOutbound',
      )
      yield {
        element: segment.node,
        field: 'defaultOutbound',
        message: used
          ? `${node.name} reaches the internet by default outbound access`
          : `${node.name} keeps default outbound access beside its explicit way out`,
        how: used ? 'Turn it off and attach a NAT gateway or a route to a firewall.' : 'Turn it off.',
        fixes: [
          used
            ? withNat(topology, segment)
                .set(segment.node, { defaultOutbound: false })
                .choice('Turn it off and attach a NAT gateway')
            : new Edit(topology).set(segment.node, { defaultOutbound: false }).safe('Turn it off'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example(
        'The only way out',
        (b) => void addTraining(b, addNetwork(b, undefined, { defaultOutbound: true }).subnet),
      ),
      example('Beside a NAT gateway', (b) => {
        const { subnet } = addNetwork(b, undefined, { defaultOutbound: true })
        addTraining(b, subnet)
        addNat(b, subnet)
      }),
    ],
    good: [
      example('Private subnet with a NAT gateway', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addNat(b, subnet)
      }),
    ],
  },
})
