import { cite } from '../../facts/source'
import { subnetKind } from '../../facts/subnets'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { nsgAssociation } from '../../links/nsgAssociation'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { Edit } from '../edit'
import { example } from '../example'
import { addGroup, addHub, addNetwork, addTraining } from '../scenes'
import { rowsForTags, withAllowed } from '../securityRows'
import { publicNeedsOf } from '../../reachability/subnetNeeds'
import { hostsIn } from '../../reachability/lookups'

export const securityGroupMissing = defineRule({
  id: 'nsg/missing',
  title: 'Subnet without a security group',
  severity: { public: 'info', private: 'warning', exfiltration: 'warning' },
  profile: 'recommended',
  why: 'Without a security group every flow that routing allows passes, in and out and between neighbours.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  peers: [
    'Azure.VNET.UseNSGs',
    'CKV2_AZURE_31',
    'NS-1',
    'f0bf9ae6-25a5-974d-87d5-025abec73539',
    'ALZ D09.04',
    'AI-LZ AI.79',
    'VNET-SEC-nsg',
  ],
  decides:
    'Looks at subnets in which computes, clusters or machines stand and to which a group may be attached.',
  exceptions:
    'Subnets of platform services (firewall, gateways, Bastion, resolvers, Application Gateway), subnets with private endpoints alone, and networks that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of topology.segments) {
      const node = topology.node(segment.node)
      if (segment.filter !== undefined || !node || node.owner.mode === 'existing') continue
      const role = subnetKind(segment.role)
      if (role?.dedicated || role?.networkSecurityGroup !== 'allowed') continue
      const hosts = hostsIn(topology, segment.node, 'compute', 'cluster', 'machine')
      if (hosts.length === 0) continue
      yield {
        element: segment.node,
        message: `${node.name} has no security group; ${hosts.length === 1 ? 'one host stands' : `${hosts.length} hosts stand`} in it`,
        how: 'Associate a security group with the subnet.',
        fixes: [addFix(topology, segment)],
      }
    }
  },
  examples: {
    bad: [
      example('Training subnet without a group', (b) => {
        addTraining(b, addNetwork(b).subnet)
      }),
    ],
    good: [
      example('Training subnet with a group', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addGroup(b, subnet, [])
      }),
      example('The firewall’s subnet takes none', (b) => {
        addHub(b, addNetwork(b).vnet)
      }),
    ],
  },
})

/** Default rules let out as before; inbound traffic from the internet stops, which only public compute waits for. */
function addFix(topology: Topology, segment: Segment) {
  const blocked = publicNeedsOf(topology, segment.node).map((one) => ({
    ...one,
    segment,
    denied: one.ports,
  }))
  const rules = withAllowed([], rowsForTags(blocked)) ?? []
  const edit = new Edit(topology)
  const name = topology.node(segment.node)?.name.replace(/^snet-/, '') ?? 'subnet'
  const group = edit.add(networkSecurityGroup, `nsg-${name}`, { rules }, null)
  edit.link(nsgAssociation, segment.node, group)
  const title = 'Add a security group with the documented rules'
  const isOpen = hostsIn(topology, segment.node).some(({ publicIp }) => publicIp)
  return isOpen ? edit.choice(title) : edit.safe(title)
}
