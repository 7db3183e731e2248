import { applicationGateway } from '../../kinds/applicationGateway'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import type { NodeId } from '../../model/diagram'
import type { ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { segmentOf } from '../../reachability/lookups'
import { sitesBehind } from '../../reachability/routes'
import { all, none, some } from './clauses'

export function gatewayInOwnSubnet({ topology }: RuleContext): ClauseResult {
  return all(
    topology.nodesOf(applicationGateway),
    (gateway) => {
      const place = topology.parentOf(gateway)
      return place !== undefined && topology.childrenOf(place).every((child) => child.kind === gateway.kind)
    },
    (gateway) => gateway.id,
    'no Application Gateway',
    'shares its subnet',
  )
}

export function gatewayPrivateLink({ topology }: RuleContext): ClauseResult {
  return all(
    topology.nodesOf(applicationGateway),
    (gateway) => gateway.properties.privateLink && hasLinkSubnet(topology, gateway.parent),
    (gateway) => gateway.id,
    'no Application Gateway',
    'has no private link configuration with a subnet of its own',
  )
}

function hasLinkSubnet(topology: Topology, place: NodeId | null): boolean {
  const space = segmentOf(topology, place ?? undefined)?.space
  return topology.segments.some(
    (segment) => segment.space === space && segment.role === 'applicationGatewayPrivateLink',
  )
}

export function gatewayToSite({ topology }: RuleContext): ClauseResult {
  return all(
    topology.nodesOf(applicationGateway),
    (gateway) => {
      const space = segmentOf(topology, gateway.parent ?? undefined)?.space
      return space !== undefined && sitesBehind(topology, space).length > 0
    },
    (gateway) => gateway.id,
    'no Application Gateway',
    'has no VPN or ExpressRoute to a site',
  )
}

export function gatewayRule({ topology }: RuleContext): ClauseResult {
  return some(
    topology
      .linksOf(managedPrivateEndpoint)
      .filter((link) => topology.as(applicationGateway, link.to) !== undefined)
      .map((link) => link.to.id),
    'no private endpoint rule leads to a gateway',
  )
}

/** Backends speak HTTP or HTTPS by the gateway's own fields. */
export function webBackends({ topology }: RuleContext): ClauseResult {
  return none(
    topology
      .nodesOf(applicationGateway)
      .filter((gateway) => gateway.properties.backends.length === 0)
      .map((gateway) => gateway.id),
    'has no HTTP backends',
  )
}
