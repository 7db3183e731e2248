import { PRIVATE_ENDPOINT_NETWORK_POLICIES } from '../../facts/subnets'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { subnet } from '../../kinds/subnet'
import { nsgAssociation } from '../../links/nsgAssociation'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addEndpoint, addVault } from '../privateScenes'

export const policiesWithoutEffect = defineRule({
  id: 'private-endpoints/policies-without-effect',
  title: 'Filters that private endpoints ignore',
  severity: 'info',
  profile: 'all',
  why: 'Security rules and routes of a subnet act on its private endpoints only while network policies for them are on.',
  source: PRIVATE_ENDPOINT_NETWORK_POLICIES.source,
  requirements: ['NET-015'],
  claims: ['endpoint-network-policies'],
  decides:
    'Looks for subnets with private endpoints and a security group whose policies for endpoints are off.',
  exceptions:
    'The Azure Machine Learning article turns policies off before an endpoint is added; newer documents need that no more.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const withEndpoints = new Set(topology.privateEndpoints.map(({ segment }) => segment))
    for (const segment of topology.segments) {
      const node = topology.as(subnet, topology.node(segment.node))
      const group = topology.node(segment.filter)
      if (!node || !group || !withEndpoints.has(node.id) || acts(segment.privateEndpointPolicies)) continue
      const value =
        segment.privateEndpointPolicies === 'RouteTableEnabled' ? 'Enabled' : 'NetworkSecurityGroupEnabled'
      yield {
        element: node.id,
        field: 'privateEndpointPolicies',
        related: [{ id: group.id, role: 'has no effect on endpoints' }],
        message: `${group.name} does not filter the private endpoints in ${node.name}: network policies for them are ${node.properties.privateEndpointPolicies === 'Disabled' ? 'off' : 'on for routes alone'}`,
        how: 'Turn network policies on for security groups, or rely on the rules of the clients’ subnets.',
        fixes: [
          new Edit(topology)
            .set(node.id, { privateEndpointPolicies: value })
            .choice('Turn policies on for security groups'),
        ],
      }
    }
  },
  examples: {
    bad: [example('Group without policies', (b) => filtered(b, 'Disabled'))],
    good: [example('Group with policies', (b) => filtered(b, 'NetworkSecurityGroupEnabled'))],
  },
})

function acts(policies: string): boolean {
  return policies === 'Enabled' || policies === 'NetworkSecurityGroupEnabled'
}

function filtered(
  b: DiagramBuilder,
  privateEndpointPolicies: 'Disabled' | 'NetworkSecurityGroupEnabled',
): void {
  const { vnet, vault } = addVault(b)
  const place = b.add(
    subnet,
    'snet-more',
    { role: 'privateEndpoints', prefix: '10.1.2.0/26', privateEndpointPolicies },
    { in: vnet },
  )
  addEndpoint(b, place, vault, 'vault')
  b.link(nsgAssociation, place, b.add(networkSecurityGroup, 'nsg-pe'))
}
