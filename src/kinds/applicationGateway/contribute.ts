import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { plural } from '../../lib/text'
import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { AddressDemand } from '../../model/kind'
import type { FactsPart } from '../../model/network'
import { facts } from '../headline'
import { subnetOf } from '../place'
import { readAddresses } from '../readAddresses'
import type { applicationGatewayFields } from './fields'

/** The gateway as a drawing holds it. */
export type GatewayView = NodeView<PropertiesOf<typeof applicationGatewayFields>>

/** Name of the private front end; private endpoints use it as sub-resource. */
export const PRIVATE_FRONT_END = 'appGwPrivateFrontendIpIPv4'

/** A load balancer, and a door for private endpoints when it has a private link configuration. */
export function contribute(node: GatewayView, graph: Graph): FactsPart {
  const { id, properties } = node
  const segment = subnetOf(node, graph)
  const { values: addresses, gaps } = readAddresses(id, 'privateAddress', [properties.privateAddress])
  const publicIp = properties.frontend !== 'private'
  return {
    hosts: segment ? [{ node: id, place: segment.id, type: 'loadBalancer', publicIp, addresses }] : [],
    doors: properties.privateLink
      ? [
          {
            node: id,
            resourceType: 'Microsoft.Network/applicationGateways',
            publicAccess: publicIp ? 'all' : 'none',
            groupIds: [PRIVATE_FRONT_END],
            neededGroupIds: [],
            ipRules: [],
            allowedSegments: [],
            trustedServicesBypass: false,
          },
        ]
      : [],
    gaps,
  }
}

/** One address for each instance, and one for a private front end. */
export function addresses(node: GatewayView, graph: Graph): readonly AddressDemand[] {
  const segment = subnetOf(node, graph)
  if (!segment) return []
  const { maxInstances, frontend } = node.properties
  const { applicationGatewayInstance: instance, applicationGatewayPrivateFrontend: front } = ADDRESS_DEMAND
  const planned = instance.perUnit * maxInstances + (frontend === 'public' ? 0 : front.perUnit)
  return [
    {
      segment: segment.id,
      planned,
      peak: planned,
      reason: facts(plural(maxInstances, 'instance'), frontend !== 'public' && 'private front end'),
      source: instance.source,
    },
  ]
}
