import { cite } from '../../facts/source'
import { subnetKind } from '../../facts/subnets'
import { azureFirewall } from '../../kinds/azureFirewall'
import { note } from '../../kinds/note'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { Report } from '../../model/finding'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { Edit } from '../edit'
import { example } from '../example'

type SubnetView = NodeView<PropertiesOf<(typeof subnet)['fields']>>

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
  claims: ['container-instances-delegation'],
  decides:
    'Compares the delegation of each subnet with the one that its role demands or forbids; where the role leaves it open, with what stands in the subnet.',
  exceptions: 'Subnets that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(subnet)) {
      const kind = subnetKind(node.properties.role)
      const wanted = kind?.delegation === UNDELEGATED ? '' : kind?.delegation
      const { delegation } = node.properties
      if (node.owner.mode === 'existing' || delegation === wanted) continue
      if (!kind || wanted === undefined) {
        yield* strangers(topology, node)
        continue
      }
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
      example('Firewall in a delegated subnet', (b) => {
        const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'] })
        const home = {
          role: 'firewall',
          prefix: '10.0.0.0/26',
          delegation: 'Microsoft.Web/serverFarms',
        } as const
        b.add(azureFirewall, 'afw-hub', {}, { in: b.add(subnet, 'AzureFirewallSubnet', home, { in: hub }) })
      }),
    ],
    good: [
      example('Resolver subnet with delegation', (b) =>
        place(b, 'resolverInbound', 'Microsoft.Network/dnsResolvers'),
      ),
      example('Training subnet without', (b) => place(b, 'training', '')),
    ],
  },
})

/** What stands in a delegated subnet beside the resources of the service. */
function* strangers(topology: Topology, node: SubnetView): Iterable<Report> {
  const { delegation } = node.properties
  if (delegation === '') return
  const others = topology
    .childrenOf(node)
    .filter((child) => child.kind !== note.id && !topology.resourceTypeOf(child)?.startsWith(delegation))
  const [first] = others
  if (!first) return
  yield {
    element: node.id,
    field: 'delegation',
    severity: 'warning',
    related: others.map(({ id }) => ({ id, role: 'stands in it' })),
    message: `${node.name} is delegated to ${delegation}, but ${first.name} stands in it`,
    how: 'Remove the delegation, or give the service a subnet of its own.',
    assumes: ['The delegated service shares its subnet with nothing else.'],
    fixes: [new Edit(topology).set(node.id, { delegation: '' }).choice('Remove the delegation')],
  }
}

function place(
  b: Parameters<Parameters<typeof example>[1]>[0],
  role: 'resolverInbound' | 'training',
  delegation: '' | 'Microsoft.Network/dnsResolvers' | 'Microsoft.ContainerInstance/containerGroups',
): void {
  const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'] })
  b.add(subnet, 'snet-one', { role, prefix: '10.0.0.0/28', delegation }, { in: hub })
}
