import { cite } from '../../facts/source'
import { choice, ports, table, text } from '../../model/fields'

export const managedNetworkFields = {
  isolation: choice(
    'Isolation mode',
    [
      { value: 'Disabled', label: 'Disabled' },
      { value: 'AllowInternetOutbound', label: 'Allow internet outbound' },
      { value: 'AllowOnlyApprovedOutbound', label: 'Allow only approved outbound' },
    ],
    'AllowOnlyApprovedOutbound',
    {
      help: 'It never goes back: not to disabled, and not from approved only to internet outbound.',
      source: cite('machine-learning/how-to-managed-network'),
    },
  ),
  firewallSku: choice(
    'Firewall SKU',
    [
      { value: 'Standard', label: 'Standard' },
      { value: 'Basic', label: 'Basic' },
    ],
    'Standard',
    {
      when: { field: 'isolation', is: ['AllowOnlyApprovedOutbound'] },
    },
  ),
  provisioning: choice(
    'Provisioned',
    [
      { value: 'onDemand', label: 'With the first compute' },
      { value: 'explicit', label: 'When the workspace is made' },
      { value: 'explicitSpark', label: 'When made, with Spark' },
    ],
    'onDemand',
  ),
  rules: table(
    'Outbound rules',
    {
      name: text('Name', 'rule'),
      type: choice(
        'Type',
        [
          { value: 'FQDN', label: 'FQDN' },
          { value: 'ServiceTag', label: 'Service tag' },
        ],
        'FQDN',
      ),
      destination: text('Destination', ''),
      protocol: choice(
        'Protocol',
        [
          { value: 'TCP', label: 'TCP' },
          { value: 'UDP', label: 'UDP' },
          { value: 'ICMP', label: 'ICMP' },
          { value: '*', label: 'Any' },
        ],
        'TCP',
      ),
      ports: ports('Ports', '443'),
    },
    [],
    { help: 'Private endpoint rules are links from the managed network to the resource.' },
  ),
}
