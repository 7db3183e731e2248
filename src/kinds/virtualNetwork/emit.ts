import type { PropertiesOf } from '../../model/fields'
import type { LinkView, NodeView } from '../../model/graph'
import type { EmitContext, Emitted, EmitNode } from '../../model/template'
import { networkOf } from '../place'
import { partNames } from '../templateNames'
import type { virtualNetworkFields } from './fields'
import { filled } from '../stored'

type NetworkView = NodeView<PropertiesOf<typeof virtualNetworkFields>>

/** The virtual network and its halves of all peerings. */
export const emit: EmitNode = (node: NetworkView, context) => [
  network(node, context),
  ...peerings(node, context),
]

function network(node: NetworkView, context: EmitContext): Emitted {
  const { prefixes, dnsServers, encryption } = node.properties
  return {
    slot: 'main',
    type: 'Microsoft.Network/virtualNetworks',
    name: context.nameOf(node),
    concern: 'network',
    body: {
      location: context.location(node),
      tags: context.tags(),
      properties: {
        addressSpace: { addressPrefixes: filled(prefixes) },
        ...(filled(dnsServers).length > 0 && { dhcpOptions: { dnsServers: filled(dnsServers) } }),
        ...(encryption && { encryption: { enabled: true, enforcement: 'AllowUnencrypted' } }),
      },
    },
  }
}

/** Which fields of the link describe the half that belongs to this network. */
type Half = { readonly link: LinkView; readonly side: 'from' | 'to'; readonly remote: NodeView }

function peerings(node: NetworkView, context: EmitContext): readonly Emitted[] {
  const { graph } = context
  const nameOf = partNames('peering')
  const halves: readonly Half[] = [
    ...graph.linksFrom(node, 'peering').map((link): Half => ({ link, side: 'from', remote: link.to })),
    ...graph.linksTo(node, 'peering').map((link): Half => ({ link, side: 'to', remote: link.from })),
  ]
  return halves
    .filter(({ remote }) => remote.id !== node.id)
    .map((half) => peering(node, half, nameOf(`peer-${node.name}-to-${half.remote.name}`), context))
}

function peering(
  node: NetworkView,
  { link, side, remote }: Half,
  name: string,
  context: EmitContext,
): Emitted {
  const flag = (field: string): boolean => link.properties[`${side}${field}`] === true
  const gateways = flag('UseRemoteGateways') ? gatewaysIn(remote, context) : []
  return {
    slot: `peering${link.id}`,
    type: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
    name,
    concern: 'connectivity',
    parent: { node: node.id, slot: 'main' },
    body: {
      properties: {
        remoteVirtualNetwork: { id: context.ref(remote) },
        allowVirtualNetworkAccess: flag('Access'),
        allowForwardedTraffic: flag('Forwarded'),
        allowGatewayTransit: flag('GatewayTransit'),
        useRemoteGateways: flag('UseRemoteGateways'),
      },
    },
    // Azure refuses remote gateways while there is none.
    ...(gateways.length > 0 && { dependsOn: gateways.map(({ id }) => ({ node: id, slot: 'main' })) }),
  }
}

function gatewaysIn(network: NodeView, { graph }: EmitContext): readonly NodeView[] {
  return graph.nodes.filter(
    (node) =>
      node.kind === 'virtualNetworkGateway' &&
      node.owner.mode === 'ours' &&
      networkOf(node, graph)?.id === network.id,
  )
}
