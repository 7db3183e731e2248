import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { FactsPart } from '../../model/network'
import { networkOf, subnetOf } from '../place'
import { readAddresses } from '../readAddresses'
import type { networkVirtualApplianceFields } from './fields'

/** An appliance whose rules are not drawn. Without IP forwarding it is a host like any other: nothing passes through it. */
export function contribute(
  node: NodeView<PropertiesOf<typeof networkVirtualApplianceFields>>,
  graph: Graph,
): FactsPart {
  const { id, properties } = node
  const segment = subnetOf(node, graph)
  const space = networkOf(node, graph)
  const { values: addresses, gaps } = readAddresses(id, 'privateIp', [properties.privateIp])
  return {
    firewalls: properties.ipForwarding
      ? [
          {
            node: id,
            ...(segment && { segment: segment.id }),
            privateIp: addresses[0] ?? '',
            tier: 'Standard',
            dnsProxy: properties.dnsProxy,
            dnsServers: [],
            threatIntel: 'Off',
            rules: [],
            rulesKnown: false,
            forcedTunnelling: false,
          },
        ]
      : [],
    hosts: segment ? [{ node: id, place: segment.id, type: 'appliance', publicIp: false, addresses }] : [],
    nameServers:
      space && properties.dnsProxy
        ? [{ node: id, space: space.id, addresses, forwards: [], upstream: 'azure', rulesetSpaces: [] }]
        : [],
    gaps,
  }
}
