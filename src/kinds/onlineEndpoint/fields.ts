import { choice, flag, integer, text } from '../../model/fields'

export const onlineEndpointFields = {
  publicAccess: choice(
    'Public network access',
    [
      { value: 'Disabled', label: 'Off' },
      { value: 'Enabled', label: 'On' },
    ],
    'Disabled',
  ),
  authMode: choice(
    'Authentication',
    [
      { value: 'AADToken', label: 'Entra token' },
      { value: 'AMLToken', label: 'AML token' },
      { value: 'Key', label: 'Key' },
    ],
    'AADToken',
  ),
  instances: integer('Instances', 1, 1, 1000),
  vmSize: text('VM size', 'Standard_DS3_v2'),
  legacyEgressPrivate: flag('Legacy: egress_public_network_access disabled', false, {
    help: 'The older isolation per deployment; a workspace managed network is the documented way.',
  }),
}
