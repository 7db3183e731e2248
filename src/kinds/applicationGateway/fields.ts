import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { choice, flag, integer, ip, ports, stringList, table, text } from '../../model/fields'

export const applicationGatewayFields = {
  tier: choice(
    'SKU',
    [
      { value: 'Standard_v2', label: 'Standard v2' },
      { value: 'WAF_v2', label: 'WAF v2' },
    ],
    'Standard_v2',
  ),
  maxInstances: integer('Instances at most', 2, 1, 125, {
    source: ADDRESS_DEMAND.applicationGatewayInstance.source,
  }),
  frontend: choice(
    'Front end',
    [
      { value: 'private', label: 'Private only' },
      { value: 'both', label: 'Public and private' },
      { value: 'public', label: 'Public only' },
    ],
    'both',
  ),
  privateAddress: ip('Private address', ''),
  privateLink: flag('Private link configuration', false, {
    help: 'Lets a managed network reach it through a private endpoint.',
  }),
  backends: table('Backends', {
    name: text('Name', 'backend'),
    targets: stringList('Targets', [], { help: 'Addresses or host names.' }),
    protocol: choice(
      'Protocol',
      [
        { value: 'Https', label: 'HTTPS' },
        { value: 'Http', label: 'HTTP' },
      ],
      'Https',
    ),
    port: ports('Port', '443'),
  }),
}
