import { choice, flag, text } from '../../model/fields'

export const publicIpFields = {
  version: choice(
    'Version',
    [
      { value: 'IPv4', label: 'IPv4' },
      { value: 'IPv6', label: 'IPv6' },
    ],
    'IPv4',
  ),
  zoneRedundant: flag('Zone redundant', false),
  domainLabel: text('Domain name label', ''),
}
