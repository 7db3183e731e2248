import { USER_NEXT_HOPS } from '../../facts/networkSemantics'
import { NOT_IN_ROUTES_SOURCE, parseServiceTag } from '../../facts/serviceTags'
import { routeTable } from '../../kinds/routeTable'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEgressRoute, addNetwork } from '../scenes'

export const tagNotRoutable = defineRule({
  id: 'routing/tag-not-routable',
  title: 'Route that a table does not take',
  severity: 'error',
  profile: 'correctness',
  why: 'Some service tags stand for no fixed ranges and cannot be the destination of a route, and a table holds only so many routes to tags.',
  source: NOT_IN_ROUTES_SOURCE,
  decides: 'Compares the destinations of routes with the tags that routes may name, and counts them.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const { node: id, routes } of topology.routeTables) {
      const table = topology.as(routeTable, topology.node(id))
      if (!table) continue
      const tags = routes.flatMap(({ destination }) => (typeof destination === 'string' ? [destination] : []))
      for (const tag of new Set(tags)) {
        if (parseServiceTag(tag)?.tag.routes !== false) continue
        const rest = table.properties.routes.filter(({ destination }) => destination.trim() !== tag)
        yield {
          element: id,
          field: 'routes',
          detail: tag.toLowerCase(),
          message: `${table.name} routes the service tag ${tag}, which routes cannot name`,
          how: 'Write the prefixes, or remove the route.',
          fixes: [new Edit(topology).set(id, { routes: rest }).choice('Remove the route')],
        }
      }
      const limit = USER_NEXT_HOPS.tagRoutesPerTable
      if (tags.length <= limit) continue
      yield {
        element: id,
        field: 'routes',
        detail: 'count',
        message: `${table.name} has ${tags.length} routes to service tags; a table holds ${limit}`,
        how: 'Use wider tags or prefixes, or split the subnets between tables.',
        source: USER_NEXT_HOPS.source,
        fixes: [guide('Open the routes')],
      }
    }
  },
  examples: {
    bad: [
      example(
        'A route to the tag Internet',
        (b) =>
          void addEgressRoute(b, addNetwork(b).subnet, '', [
            { name: 'net', destination: 'Internet', nextHop: 'None', nextHopIp: '' },
          ]),
      ),
      example(
        'Too many routes to tags',
        (b) =>
          void addEgressRoute(
            b,
            addNetwork(b).subnet,
            '',
            Array.from({ length: USER_NEXT_HOPS.tagRoutesPerTable + 1 }, (_, index) => ({
              name: `tag-${index}`,
              destination: `Storage.region${index}`,
              nextHop: 'Internet' as const,
              nextHopIp: '',
            })),
          ),
      ),
    ],
    good: [
      example(
        'A route to the tag of the service',
        (b) =>
          void addEgressRoute(b, addNetwork(b).subnet, '', [
            { name: 'aml', destination: 'AzureMachineLearning', nextHop: 'Internet', nextHopIp: '' },
          ]),
      ),
    ],
  },
})
