import { LIMITS } from '../../facts/limits'
import { logAnalytics } from '../../kinds/logAnalytics'
import { applicationInsights } from '../../kinds/applicationInsights'
import { monitorPrivateLinkScope } from '../../kinds/monitorPrivateLinkScope'
import { monitorScopeMember } from '../../links/monitorScopeMember'
import type { Limit } from '../../facts/limits'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { endpointsOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addScope } from '../monitorScenes'

export const scopeLimits = defineRule({
  id: 'monitoring/scope-limits',
  title: 'Private link scope beyond its limits',
  severity: 'error',
  profile: 'correctness',
  why: 'A scope holds a limited number of resources and endpoints, and a resource can be in a few scopes only.',
  source: LIMITS.amplsPrivateEndpoints.source,
  decides: 'Counts the endpoints and members of each scope, and the scopes of each resource.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const scope of topology.nodesOf(monitorPrivateLinkScope)) {
      const members = topology.targets(scope, monitorScopeMember.id)
      const count = (kind: string) => members.filter((member) => member.kind === kind).length
      yield* over(scope, endpointsOf(topology, scope.id).length, LIMITS.amplsPrivateEndpoints)
      yield* over(scope, count(applicationInsights.id), LIMITS.amplsAppInsights)
      yield* over(scope, count(logAnalytics.id), LIMITS.amplsWorkspaces)
    }
    for (const resource of [...topology.nodesOf(applicationInsights), ...topology.nodesOf(logAnalytics)]) {
      const scopes = topology.sources(resource, monitorScopeMember.id)
      yield* over(resource, scopes.length, LIMITS.amplsPerResource)
    }
  },
  examples: {
    bad: [example('Resource in too many scopes', (b) => addScopes(b, LIMITS.amplsPerResource.value + 1))],
    good: [example('As many as possible', (b) => addScopes(b, LIMITS.amplsPerResource.value))],
  },
})

function* over(
  element: { readonly id: string; readonly name: string },
  count: number,
  { value, unit, source }: Limit,
): Iterable<Report> {
  if (count <= value) return
  yield {
    element: element.id,
    detail: unit,
    source,
    message: `${element.name} has ${count} ${unit.replace(/ per .*$/, '')}; ${value} are the most`,
    how: 'Spread them over more scopes in networks that do not share names.',
    fixes: [guide('Split the scope')],
  }
}

function addScopes(b: Parameters<typeof addScope>[0], count: number): void {
  const logs = b.add(logAnalytics, 'log-ml')
  for (let number = 1; number <= count; number++) addScope(b, `ampls-${number}`, { members: [logs] })
}
