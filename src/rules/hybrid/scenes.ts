import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'

/** A hub with a VPN gateway. */
export function addGateway(
  b: DiagramBuilder,
  clientPool = '',
  dnsServers: readonly string[] = [],
): { readonly hub: NodeId; readonly gateway: NodeId } {
  const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'], role: 'hub', dnsServers })
  const place = b.add(subnet, 'GatewaySubnet', { role: 'gateway', prefix: '10.0.0.0/27' }, { in: hub })
  return { hub, gateway: b.add(virtualNetworkGateway, 'vgw-hub', { clientPool }, { in: place }) }
}
