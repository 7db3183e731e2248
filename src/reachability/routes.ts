import { containsCidr, sameCidr, type Cidr } from '../lib/cidr'
import { memoEach } from '../model/derived'
import type { NodeId } from '../model/diagram'
import type { Segment, Space, UserRoute } from '../model/network'
import type { Topology } from '../model/topology'
import { DEFAULT_V4, SYSTEM_DROP } from './addressClasses'
import { adjacenciesOf, routeTableOf, segmentOf, spaceOf } from './lookups'

/** Where a route hands the packet. */
export type Hop =
  | { readonly type: 'vnetLocal' }
  | { readonly type: 'peering'; readonly space: NodeId }
  | { readonly type: 'gateway'; readonly gateway: NodeId | undefined }
  | { readonly type: 'appliance'; readonly ip: string }
  | { readonly type: 'internet' }
  | { readonly type: 'none' }

/** One effective route of a subnet. */
export interface Route {
  readonly prefix: Cidr
  readonly hop: Hop
  readonly origin: 'system' | 'peering' | 'gateway' | 'user'
  /** Name of a user route. */
  readonly name?: string
}

/** A user route to a service tag: it counts for that tag's public addresses, which the drawing does not list. */
export interface TagRoute {
  readonly tag: string
  readonly hop: Hop
  readonly name: string
}

export interface EffectiveRoutes {
  readonly routes: readonly Route[]
  readonly tagRoutes: readonly TagRoute[]
}

const NONE: EffectiveRoutes = { routes: [], tagRoutes: [] }

/** The effective routes of a subnet by the documented rules of candidate generation (routes of lost candidates included). */
export function effectiveRoutes(topology: Topology, id: NodeId): EffectiveRoutes {
  const segment = segmentOf(topology, id)
  return segment ? routesOf(topology, segment) : NONE
}

const routesOf = memoEach(generate)

function generate(topology: Topology, segment: Segment): EffectiveRoutes {
  const space = spaceOf(topology, segment.space)
  const table = routeTableOf(topology, segment)
  const user = (table?.routes ?? []).flatMap((route) => userRoute(route))
  const userDefault = user.some((route) => sameCidr(route.prefix, DEFAULT_V4))
  return {
    routes: [
      ...(space ? systemRoutes(space, userDefault) : []),
      ...peeringRoutes(topology, segment.space),
      ...(table && !table.propagateGatewayRoutes ? [] : gatewayRoutes(topology, segment.space)),
      ...user,
    ],
    tagRoutes: (table?.routes ?? []).flatMap((route) =>
      typeof route.destination === 'string'
        ? [{ tag: route.destination, hop: hopOf(route), name: route.name }]
        : [],
    ),
  }
}

function systemRoutes(space: Space, userDefault: boolean): readonly Route[] {
  const local: Route[] = space.prefixes.map((prefix) => ({
    prefix,
    hop: { type: 'vnetLocal' },
    origin: 'system',
  }))
  const dropped: Route[] = userDefault
    ? []
    : SYSTEM_DROP.filter((drop) => !space.prefixes.some((prefix) => containsCidr(prefix, drop))).map(
        (prefix) => ({
          prefix,
          hop: { type: 'none' },
          origin: 'system',
        }),
      )
  return [...local, { prefix: DEFAULT_V4, hop: { type: 'internet' }, origin: 'system' }, ...dropped]
}

function peeringRoutes(topology: Topology, space: NodeId): readonly Route[] {
  return adjacenciesOf(topology, space).flatMap((link) => {
    if (link.type !== 'peering' || !link.aSide.access || !link.bSide.access) return []
    const other = link.a === space ? link.b : link.b === space ? link.a : undefined
    const remote = spaceOf(topology, other)
    if (!remote) return []
    return remote.prefixes.map((prefix) => ({
      prefix,
      hop: { type: 'peering' as const, space: remote.node },
      origin: 'peering' as const,
    }))
  })
}

/** Prefixes that a gateway knows, learned through the own gateway or a peer's when both halves agree. */
function gatewayRoutes(topology: Topology, space: NodeId): readonly Route[] {
  return sitesBehind(topology, space).flatMap(({ site, gateway, advertisesDefault }) =>
    [...(spaceOf(topology, site)?.prefixes ?? []), ...(advertisesDefault ? [DEFAULT_V4] : [])].map(
      (prefix) => ({
        prefix,
        hop: { type: 'gateway' as const, gateway },
        origin: 'gateway' as const,
      }),
    ),
  )
}

/** Sites that the space reaches through its own gateway, or through a peer's that both halves of the peering allow. */
export function sitesBehind(
  topology: Topology,
  space: NodeId,
): readonly {
  readonly site: NodeId
  readonly gateway: NodeId | undefined
  readonly advertisesDefault: boolean
}[] {
  const hubs = adjacenciesOf(topology, space)
    .filter((link) => link.type === 'peering')
    .map((link) => (link.a === space ? link.b : link.a))
    .filter((hub) => usesGatewayOf(topology, space, hub))
  return [space, ...hubs].flatMap((vnet) =>
    adjacenciesOf(topology, vnet)
      .filter((link) => link.type === 'gateway')
      .map((link) => ({
        site: link.a === vnet ? link.b : link.a,
        gateway: link.gateway,
        advertisesDefault: link.advertisesDefault === true,
      })),
  )
}

/** True when `space` reaches what the gateway of `hub` knows: remote gateways used here, transit allowed there. */
export function usesGatewayOf(topology: Topology, space: NodeId, hub: NodeId): boolean {
  return adjacenciesOf(topology, space).some((link) => {
    if (link.type !== 'peering') return false
    if (link.a === space && link.b === hub) return link.aSide.useRemoteGateways && link.bSide.gatewayTransit
    if (link.b === space && link.a === hub) return link.bSide.useRemoteGateways && link.aSide.gatewayTransit
    return false
  })
}

function userRoute(route: UserRoute): readonly Route[] {
  if (typeof route.destination === 'string') return []
  return [{ prefix: route.destination, hop: hopOf(route), origin: 'user', name: route.name }]
}

function hopOf({ nextHop, nextHopIp }: UserRoute): Hop {
  switch (nextHop) {
    case 'VirtualAppliance':
      return { type: 'appliance', ip: nextHopIp ?? '' }
    case 'VirtualNetworkGateway':
      return { type: 'gateway', gateway: undefined }
    case 'VnetLocal':
      return { type: 'vnetLocal' }
    case 'Internet':
      return { type: 'internet' }
    case 'None':
      return { type: 'none' }
  }
}

const PRECEDENCE: Readonly<Record<Route['origin'], number>> = { user: 3, gateway: 2, peering: 1, system: 1 }

/** The route to public addresses that no more specific route names: the default route. */
export function defaultRoute({ routes }: EffectiveRoutes): Route | undefined {
  const [low, high] = HALVES.map((half) => best(routes.filter(({ prefix }) => sameCidr(prefix, half))))
  // Two routes for half of the addresses each are longer than one for all, and mean the same when they lead the same way.
  if (low && high && JSON.stringify(low.hop) === JSON.stringify(high.hop)) return low
  return best(routes.filter((route) => sameCidr(route.prefix, DEFAULT_V4)))
}

/** Both halves of the address space. */
const HALVES = [0n, 1n << 31n].map((base): Cidr => ({ family: 4, base, length: 1 }))

/** The route to a service tag's addresses: a user route to the tag or a wider one, otherwise the default route. */
export function routeToTag(
  routes: EffectiveRoutes,
  tag: string,
): { readonly hop: Hop; readonly name?: string } | undefined {
  const direct = routes.tagRoutes.find((route) => sameTag(route.tag, tag))
  const wider = routes.tagRoutes.find((route) => tagCovers(route.tag, tag))
  return direct ?? wider ?? defaultRoute(routes)
}

/** Azure's own precedence first: service routes (local, peering) beat gateway ones, even longer ones. */
function best(candidates: readonly Route[]): Route | undefined {
  const system = candidates.some((route) => route.hop.type === 'vnetLocal' || route.hop.type === 'peering')
  const left = system ? candidates.filter((route) => route.origin !== 'gateway') : candidates
  return left.reduce<Route | undefined>(
    (chosen, route) =>
      chosen === undefined ||
      route.prefix.length > chosen.prefix.length ||
      (route.prefix.length === chosen.prefix.length && PRECEDENCE[route.origin] > PRECEDENCE[chosen.origin])
        ? route
        : chosen,
    undefined,
  )
}

/** Service tags are compared without regard to case. */
export function sameTag(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** True when `wide` holds all addresses of `narrow`: the same tag, its global form, or the tag of all of Azure. */
export function tagCovers(wide: string, narrow: string): boolean {
  const outer = wide.toLowerCase()
  const inner = narrow.toLowerCase()
  if (outer === inner || inner.startsWith(`${outer}.`)) return true
  return outer === 'azurecloud' && inner !== 'internet' && !/^\d/.test(inner) && inner !== 'virtualnetwork'
}

/** The words for a hop in messages. */
export function describeHop(hop: Hop, name: (id: NodeId) => string): string {
  switch (hop.type) {
    case 'vnetLocal':
      return 'the virtual network'
    case 'peering':
      return `the peering to ${name(hop.space)}`
    case 'gateway':
      return hop.gateway ? name(hop.gateway) : 'the virtual network gateway'
    case 'appliance':
      return hop.ip || 'an appliance without address'
    case 'internet':
      return 'the internet'
    case 'none':
      return 'nowhere'
  }
}
