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
  publicIps: integer('Public addresses', 1, 1, 16),
  idleTimeout: integer('Idle time-out', 4, 4, 120, { unit: 'min' }),
}
