import { cite } from '../../facts/source'
import { monitorPrivateLinkScope } from '../../kinds/monitorPrivateLinkScope'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { doorOf, endpointsOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addScope } from '../monitorScenes'
import { endpointFixes } from '../private-endpoints/serve'
import { addNetwork } from '../scenes'

export const scopeWithoutEndpoint = defineRule({
  id: 'monitoring/scope-without-endpoint',
  title: 'Private link scope without private endpoint',
  severity: 'error',
  profile: 'correctness',
  why: 'A scope only opens its resources to private endpoints: without one nothing comes in privately.',
  source: cite('azure-monitor/logs/private-link-design', 'Plan by network topology'),
  peers: ['0fc55270-f8bf-4feb-b7b8-5e7e7eacc6a6', 'e8185402-357b-4768-8058-f620bc0ae6b5'],
  decides: 'Looks for a private endpoint of each scope that the design deploys.',
  exceptions: 'Scopes that exist already, and drawings without a network.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    if (topology.segments.length === 0) return
    for (const scope of topology.nodesOf(monitorPrivateLinkScope)) {
      if (scope.owner.mode === 'existing' || endpointsOf(topology, scope.id).length > 0) continue
      const door = doorOf(topology, scope.id)
      const [groupId] = door?.groupIds ?? []
      const fixes = door && groupId !== undefined ? endpointFixes(context, door, groupId) : []
      yield {
        element: scope.id,
        message: `${scope.name} has no private endpoint`,
        how: 'Add a private endpoint of the scope in the network that shares its DNS.',
        fixes: fixes.length > 0 ? fixes : [guide('Draw a subnet for private endpoints first')],
      }
    }
  },
  examples: {
    bad: [
      example('No endpoint', (b) => {
        addNetwork(b)
        addScope(b, 'ampls-ml')
      }),
    ],
    good: [example('Endpoint', (b) => void addScope(b, 'ampls-ml', { place: addNetwork(b).subnet }))],
  },
})
