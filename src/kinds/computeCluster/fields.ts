import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { choice, flag, integer, text } from '../../model/fields'

export const computeClusterFields = {
  vmSize: text('VM size', 'Standard_DS3_v2'),
  minNodes: integer('Minimum nodes', 0, 0, 10000),
  maxNodes: integer('Maximum nodes', 4, 1, 10000, {
    help: 'Each node takes one address of the subnet.',
    source: ADDRESS_DEMAND.computeClusterNode.source,
  }),
  priority: choice(
    'Priority',
    [
      { value: 'Dedicated', label: 'Dedicated' },
      { value: 'LowPriority', label: 'Low priority' },
    ],
    'Dedicated',
  ),
  idleTime: integer('Idle time before scale-down', 120, 0, 86400, { unit: 's' }),
  publicIp: flag('Public IP address', false, { section: 'Network' }),
  localAuthDisabled: flag('Local authentication off', true),
  region: text('Region', '', { help: 'Empty: the region of the workspace.' }),
}
