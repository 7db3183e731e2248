import { choice, cidr } from '../../model/fields'

export const virtualNetworkGatewayFields = {
  type: choice(
    'Type',
    [
      { value: 'Vpn', label: 'VPN' },
      { value: 'ExpressRoute', label: 'ExpressRoute' },
    ],
    'Vpn',
  ),
  sku: choice(
    'SKU',
    [
      { value: 'VpnGw1AZ', label: 'VpnGw1AZ' },
      { value: 'VpnGw2AZ', label: 'VpnGw2AZ' },
      { value: 'VpnGw3AZ', label: 'VpnGw3AZ' },
      { value: 'ErGw1AZ', label: 'ErGw1AZ' },
      { value: 'ErGw2AZ', label: 'ErGw2AZ' },
      { value: 'ErGw3AZ', label: 'ErGw3AZ' },
    ],
    'VpnGw1AZ',
  ),
  clientPool: cidr('Point-to-site client pool', '', { when: { field: 'type', is: ['Vpn'] } }),
}
