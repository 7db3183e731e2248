import { parseCidr } from '../../lib/cidr'
import { parseAddress } from '../../lib/ip'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { FactsPart, UserRoute } from '../../model/network'
import type { routeTableFields } from './fields'

type Row = PropertiesOf<typeof routeTableFields>['routes'][number]

/** User routes to prefixes and service tags; a route whose destination or next hop cannot be read is a gap. */
export function contribute({ id, properties }: NodeView<PropertiesOf<typeof routeTableFields>>): FactsPart {
  const read = properties.routes.map(readRoute)
  return {
    routeTables: [
      {
        node: id,
        propagateGatewayRoutes: properties.propagateGatewayRoutes,
        routes: read.flatMap(({ route }) => (route ? [route] : [])),
      },
    ],
    gaps: read.flatMap(({ problem }) =>
      problem === undefined ? [] : [{ node: id, field: 'routes', message: problem }],
    ),
  }
}

function readRoute({ name, destination, nextHop, nextHopIp }: Row): {
  readonly route?: UserRoute
  readonly problem?: string
} {
  const prefix = parseCidr(destination.trim())
  if (!prefix.ok && !isServiceTag(destination)) {
    return { problem: `Route ${name}: “${destination}” cannot be read: ${prefix.error.message}` }
  }
  const route: UserRoute = { name, destination: prefix.ok ? prefix.value : destination.trim(), nextHop }
  if (nextHop !== 'VirtualAppliance' || nextHopIp.trim() === '') return { route }
  const hop = parseAddress(nextHopIp.trim())
  return hop.ok
    ? { route: { ...route, nextHopIp: nextHopIp.trim() } }
    : { route, problem: `Route ${name}: “${nextHopIp}” cannot be read: ${hop.error.message}` }
}

function isServiceTag(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9._]*$/.test(text.trim())
}
