import { cite } from '../../facts/source'
import { aiSearch } from '../../kinds/aiSearch'
import { containerRegistry } from '../../kinds/containerRegistry'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import type { Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { doorOf, endpointsOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addEndpoint } from '../privateScenes'
import { addNetwork } from '../scenes'

export const tierWithoutPrivateLink = defineRule({
  id: 'paas/tier-without-private-link',
  title: 'SKU without private endpoints',
  severity: 'error',
  profile: 'correctness',
  why: 'Only a Premium registry takes private endpoints and network rules, and the free search service takes no private endpoint; templates that ask for them are refused.',
  source: cite('machine-learning/how-to-secure-workspace-vnet', 'Azure Container Registry'),
  requirements: ['PAAS-011'],
  peers: [
    'Azure.ACR.MinSku',
    'eb005943-40a8-194b-9db2-474d430046b7',
    'ACR A04.03',
    'bd560fc0-3c69-498a-ae9f-aa8eb7de0e13',
    'a049bf77-880b-470f-ba6d-9f21c530cf83',
  ],
  decides:
    'Looks at the SKU of registries and search services that are shut, have rules, or have a private endpoint, also from a managed network.',
  exceptions: 'Open registries that nothing reaches by private endpoint.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const registry of topology.nodesOf(containerRegistry)) {
      const { sku } = registry.properties
      if (sku === 'Premium' || !wantsPremium(topology, registry)) continue
      yield {
        element: registry.id,
        field: 'sku',
        message: `${registry.name} is a ${sku} registry, which takes neither private endpoints nor network rules`,
        how: 'Make it Premium.',
        fixes: [new Edit(topology).set(registry.id, { sku: 'Premium' }).safe('Make it Premium')],
      }
    }
    for (const search of topology.nodesOf(aiSearch)) {
      if (search.properties.sku !== 'free' || !isLinked(topology, search)) continue
      yield {
        element: search.id,
        field: 'sku',
        source: cite('private-link/private-endpoint-overview', 'Private-link resource'),
        message: `${search.name} is a free search service, which takes no private endpoint`,
        how: 'Choose Basic or higher.',
        fixes: [new Edit(topology).set(search.id, { sku: 'basic' }).choice('Make it Basic')],
      }
    }
  },
  examples: {
    bad: [
      example('Standard registry, shut', (b) => {
        b.add(containerRegistry, 'crmlprod001', { sku: 'Standard' })
      }),
      example('Free search with a private endpoint', (b) => {
        addEndpoint(b, addNetwork(b).subnet, b.add(aiSearch, 'srch-docs', { sku: 'free' }), 'searchService')
      }),
    ],
    good: [
      example('Premium registry', (b) => void b.add(containerRegistry, 'crmlprod001')),
      example(
        'Open registry of a lower SKU',
        (b) => void b.add(containerRegistry, 'crmlprod001', { sku: 'Basic', publicAccess: 'Enabled' }),
        { isolation: 'public' },
      ),
    ],
  },
})

function wantsPremium(topology: Topology, registry: NodeView<unknown>): boolean {
  return doorOf(topology, registry.id)?.publicAccess !== 'all' || isLinked(topology, registry)
}

function isLinked(topology: Topology, node: NodeView<unknown>): boolean {
  return (
    endpointsOf(topology, node.id).length > 0 ||
    topology.linksTo(node, managedPrivateEndpoint.id).some((link) => link.properties['automatic'] !== true)
  )
}
