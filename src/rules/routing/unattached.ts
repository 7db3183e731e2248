import { cite } from '../../facts/source'
import { natGateway } from '../../kinds/natGateway'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { routeTable } from '../../kinds/routeTable'
import { serviceEndpointPolicy } from '../../kinds/serviceEndpointPolicy'
import { endpointPolicyAssociation } from '../../links/endpointPolicyAssociation'
import { natAssociation } from '../../links/natAssociation'
import { nsgAssociation } from '../../links/nsgAssociation'
import { routeAssociation } from '../../links/routeAssociation'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addEgressRoute, addNetwork } from '../scenes'

const ATTACHED = [
  { kind: networkSecurityGroup, relation: nsgAssociation, effect: 'filters nothing' },
  { kind: routeTable, relation: routeAssociation, effect: 'routes nothing' },
  { kind: natGateway, relation: natAssociation, effect: 'lets nothing out' },
  { kind: serviceEndpointPolicy, relation: endpointPolicyAssociation, effect: 'limits nothing' },
] as const

export const unattached = defineRule({
  id: 'routing/unattached',
  title: 'Associated with no subnet',
  severity: 'warning',
  profile: 'recommended',
  why: 'Security groups, route tables, NAT gateways and service endpoint policies act only on the subnets that they are associated with.',
  source: cite('virtual-network/virtual-networks-udr-overview', 'User-defined'),
  peers: ['Azure.NSG.Associated'],
  decides: 'Looks for associations of each such resource.',
  exceptions: 'Resources that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const { kind, relation, effect } of ATTACHED) {
      for (const node of topology.nodesOf(kind as typeof networkSecurityGroup)) {
        if (node.owner.mode === 'existing' || topology.linksTo(node, relation.id).length > 0) continue
        yield {
          element: node.id,
          message: `${node.name} is associated with no subnet and ${effect}`,
          how: 'Associate it with a subnet, or remove it.',
          fixes: [new Edit(topology).remove(node.id).choice('Remove it')],
        }
      }
    }
  },
  examples: {
    bad: [example('A security group on its own', (b) => void b.add(networkSecurityGroup, 'nsg-old'))],
    good: [example('A route table on a subnet', (b) => void addEgressRoute(b, addNetwork(b).subnet))],
  },
})
