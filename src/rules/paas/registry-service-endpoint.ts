import { cite } from '../../facts/source'
import { containerRegistry } from '../../kinds/containerRegistry'
import { serviceEndpointGrant } from '../../links/serviceEndpointGrant'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { endpointsOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'

export const registryServiceEndpoint = defineRule({
  id: 'paas/registry-service-endpoint',
  title: 'Registry by service endpoint',
  severity: 'warning',
  profile: 'recommended',
  why: 'Service endpoints for registries never left preview, and trusted services do not pass beside them: workspaces reach a registry by private endpoint.',
  source: cite('machine-learning/how-to-network-security-overview', 'Example scenario'),
  requirements: ['PAAS-021'],
  decides: 'Looks for subnets that a registry without a private endpoint admits.',
  exceptions: 'Both at once have a rule of their own.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const registry of topology.nodesOf(containerRegistry)) {
      const grants = topology.linksTo(registry, serviceEndpointGrant.id)
      if (grants.length === 0 || endpointsOf(topology, registry.id).length > 0) continue
      yield {
        element: registry.id,
        related: grants.map(({ from }) => ({ id: from.id, role: 'admitted subnet' })),
        message: `${registry.name} admits ${grants.map(({ from }) => from.name).join(', ')} by service endpoint`,
        how: 'Reach it by private endpoint and withdraw the subnet rules.',
        fixes: [guide('Add a private endpoint, then withdraw the subnet rules')],
      }
    }
  },
  examples: {
    bad: [example('Subnet rule', (b) => addRegistry(b, true))],
    good: [example('No subnet rule', (b) => addRegistry(b, false))],
  },
})

function addRegistry(b: DiagramBuilder, grant: boolean): void {
  const { subnet } = addNetwork(b, '10.1.0.0/20', { serviceEndpoints: ['Microsoft.ContainerRegistry'] })
  const registry = b.add(containerRegistry, 'crmlprod001', {
    publicAccess: 'Selected',
    ipRules: ['203.0.113.10'],
  })
  if (grant) b.link(serviceEndpointGrant, subnet, registry)
}
