import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { choice, flag } from '../../model/fields'

export const bastionFields = {
  sku: choice(
    'SKU',
    [
      { value: 'Basic', label: 'Basic' },
      { value: 'Standard', label: 'Standard' },
      { value: 'Premium', label: 'Premium' },
    ],
    'Standard',
    { source: ADDRESS_DEMAND.bastionInstance.source },
  ),
  nativeClient: flag('Native client support', false),
}
