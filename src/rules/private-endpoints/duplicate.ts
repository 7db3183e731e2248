import { cite } from '../../facts/source'
import type { Report } from '../../model/finding'
import type { PrivateEndpointFacts } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addEndpoint, addVault } from '../privateScenes'
import { spaceOfEndpoint } from '../../reachability/lookups'

export const duplicateEndpoint = defineRule({
  id: 'private-endpoints/duplicate',
  title: 'Second private endpoint for the same thing',
  severity: 'warning',
  profile: 'recommended',
  why: 'One endpoint serves its whole network; a second one costs money and addresses, and names lead to one of the two alone.',
  source: cite('private-link/private-endpoint-overview', 'Private endpoint properties'),
  decides: 'Looks for endpoints of the same sub-resource of the same target in one virtual network.',
  exceptions: 'Endpoints in different networks: isolated networks have one each.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const first = new Map<string, PrivateEndpointFacts>()
    for (const endpoint of topology.privateEndpoints) {
      const space = spaceOfEndpoint(topology, endpoint)
      if (endpoint.target === undefined || endpoint.groupId === '' || space === undefined) continue
      const key = `${space} ${endpoint.target} ${endpoint.groupId.toLowerCase()}`
      const earlier = first.get(key)
      if (!earlier) {
        first.set(key, endpoint)
        continue
      }
      const [node, other] = [topology.node(endpoint.node), topology.node(earlier.node)]
      const target = topology.node(endpoint.target)
      if (!node || !other) continue
      yield {
        element: node.id,
        related: [{ id: other.id, role: 'serves the same' }],
        message: `${node.name} serves ${endpoint.groupId} of ${target?.name} in the network of ${other.name}, which does so already`,
        how: 'Keep one of the two.',
        fixes: [new Edit(topology).remove(node.id).choice(`Remove ${node.name}`)],
      }
    }
  },
  examples: {
    bad: [
      example('Two endpoints of one vault', (b) => {
        const { endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault')
        addEndpoint(b, endpoints, vault, 'vault')
      }),
    ],
    good: [
      example('One endpoint', (b) => {
        const { endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault')
      }),
    ],
  },
})
