import { NAT_GATEWAY } from '../../facts/natGateway'
import { choice, integer } from '../../model/fields'

export const natGatewayFields = {
  sku: choice(
    'SKU',
    [
      { value: 'Standard', label: 'Standard' },
      { value: 'StandardV2', label: 'StandardV2' },
    ],
    'Standard',
  ),
  publicIps: integer('Public addresses', 1, 1, NAT_GATEWAY.maxPublicIps, { source: NAT_GATEWAY.source }),
  idleTimeout: integer(
    'Idle time-out',
    NAT_GATEWAY.tcpIdleMinutes.default,
    NAT_GATEWAY.tcpIdleMinutes.default,
    NAT_GATEWAY.tcpIdleMinutes.largest,
    { unit: 'min', source: NAT_GATEWAY.source },
  ),
}
