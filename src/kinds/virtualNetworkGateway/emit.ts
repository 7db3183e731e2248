import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Value } from '../../model/template'
import { subnetOf } from '../place'
import { publicAddresses } from '../publicAddress'
import { parameterName } from '../templateNames'
import { connections } from './connections'
import type { virtualNetworkGatewayFields } from './fields'

type GatewayView = NodeView<PropertiesOf<typeof virtualNetworkGatewayFields>>

/** The gateway, its public address, and a connection for each site. */
export const emit: EmitNode = (node: GatewayView, context) => {
  const subnet = subnetOf(node, context.graph)
  if (!subnet) return []
  const { type, sku } = node.properties
  const addresses = publicAddresses(node, context, 'connectivity')
  return [
    ...addresses.emitted,
    {
      slot: 'main',
      type: 'Microsoft.Network/virtualNetworkGateways',
      name: context.nameOf(node),
      concern: 'connectivity',
      body: {
        location: context.location(node),
        tags: context.tags(),
        properties: {
          gatewayType: type,
          ...(type === 'Vpn' && { vpnType: 'RouteBased', enableBgp: false, activeActive: false }),
          sku: { name: sku, tier: sku },
          ipConfigurations: addresses.ids.map((id) => ({
            name: 'ipconfig',
            properties: {
              privateIPAllocationMethod: 'Dynamic',
              subnet: { id: context.ref(subnet) },
              publicIPAddress: { id },
            },
          })),
          ...pointToSite(node, context),
        },
      },
    },
    ...connections(node, context),
  ]
}

/** Clients take addresses of the pool and prove themselves by certificates of a root that the deployer brings. */
function pointToSite(node: GatewayView, context: EmitContext): { readonly [key: string]: Value } {
  const pool = node.properties.clientPool.trim()
  if (node.properties.type !== 'Vpn' || pool === '') return {}
  const publicCertData = context.param({
    name: parameterName(node, context, 'RootCertificate'),
    type: 'string',
    description: `Public data (base64, without header lines) of the root certificate of the point-to-site clients of ${node.name}.`,
  })
  return {
    vpnClientConfiguration: {
      vpnClientAddressPool: { addressPrefixes: [pool] },
      vpnClientProtocols: ['OpenVPN', 'IkeV2'],
      vpnAuthenticationTypes: ['Certificate'],
      vpnClientRootCertificates: [{ name: 'root', properties: { publicCertData } }],
    },
  }
}
