import { applicationInsights } from '../../kinds/applicationInsights'
import { monitorPrivateLinkScope } from '../../kinds/monitorPrivateLinkScope'
import { insightsWorkspace } from '../../links/insightsWorkspace'
import type { ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import { all } from './clauses'

export function insightsOnWorkspace({ topology }: RuleContext): ClauseResult {
  return all(
    topology.nodesOf(applicationInsights),
    (insights) => topology.targets(insights, insightsWorkspace.id).length > 0,
    (insights) => insights.id,
    'no Application Insights',
    'has no Log Analytics workspace',
  )
}

export function oneScope({ topology }: RuleContext): ClauseResult {
  const scopes = topology.nodesOf(monitorPrivateLinkScope).map((scope) => scope.id)
  return scopes.length === 1
    ? { held: true, elements: scopes }
    : {
        held: false,
        elements: scopes,
        note: scopes.length === 0 ? 'no private link scope' : 'more than one scope',
      }
}

export function scopeEndpoint({ topology }: RuleContext): ClauseResult {
  return all(
    topology.nodesOf(monitorPrivateLinkScope),
    (scope) => topology.privateEndpoints.some((endpoint) => endpoint.target === scope.id),
    (scope) => scope.id,
    'no private link scope',
    'has no private endpoint',
  )
}

export function scopeZones({ topology }: RuleContext): ClauseResult {
  return all(
    topology.privateEndpoints.filter((endpoint) => endpoint.groupId === 'azuremonitor'),
    (endpoint) => endpoint.zones.length > 0,
    (endpoint) => endpoint.node,
    'no private endpoint of a scope',
    'keeps no records in zones',
  )
}
