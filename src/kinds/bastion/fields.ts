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
  ),
  nativeClient: flag('Native client support', false),
}
