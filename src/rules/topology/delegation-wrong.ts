import { cite } from '../../facts/source'
import { subnetKind } from '../../facts/subnets'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

/** Row value for subnets that must not be delegated. */
const UNDELEGATED = 'none'

export const delegationWrong = defineRule({
  id: 'topology/delegation-wrong',
  title: 'Subnet delegation does not fit',
  severity: 'error',
  profile: 'correctness',
  why: 'A delegated subnet takes the resources of that one service alone, and some services deploy only into a subnet that is delegated to them.',
  source: cite('dns/dns-private-resolver-overview', 'Restrictions > Subnet restrictions'),
  requirements: ['DNS-014', 'TRN-003', 'INF-025'],
  decides: 'Compares the delegation of each subnet with the one that its role demands or forbids.',
  exceptions: 'Subnets without a role, and subnets that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(subnet)) {
      const kind = subnetKind(node.properties.role)
      const wanted = kind?.delegation === UNDELEGATED ? '' : kind?.delegation
      const { delegation } = node.properties
      if (!kind || wanted === undefined || delegation === wanted || node.owner.mode === 'existing') continue
      yield {
        element: node.id,
        field: 'delegation',
        message:
          wanted === ''
            ? `${node.name} is delegated to ${delegation}, so that nothing else can stand in it`
            : `${node.name} is not delegated to ${wanted}`,
        how: wanted === '' ? 'Remove the delegation.' : `Delegate it to ${wanted}.`,
        source: kind.source,
        fixes: [
          new Edit(topology)
            .set(node.id, { delegation: wanted })
            .safe(wanted === '' ? 'Remove the delegation' : `Delegate it to ${wanted}`),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Resolver subnet without delegation', (b) => place(b, 'resolverInbound', '')),
      example('Training subnet delegated to Container Instances', (b) =>
        place(b, 'training', 'Microsoft.ContainerInstance/containerGroups'),
      ),
    ],
    good: [
      example('Resolver subnet with delegation', (b) =>
        place(b, 'resolverInbound', 'Microsoft.Network/dnsResolvers'),
      ),
      example('Training subnet without', (b) => place(b, 'training', '')),
    ],
  },
})

function place(
  b: Parameters<Parameters<typeof example>[1]>[0],
  role: 'resolverInbound' | 'training',
  delegation: '' | 'Microsoft.Network/dnsResolvers' | 'Microsoft.ContainerInstance/containerGroups',
): void {
  const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'] })
  b.add(subnet, 'snet-one', { role, prefix: '10.0.0.0/28', delegation }, { in: hub })
}
