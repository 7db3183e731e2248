import { choice, ip, ipList, stringList, table, text } from '../../model/fields'

export const dnsServerFields = {
  address: ip('Address', ''),
  upstream: choice(
    'Everything else goes to',
    [
      { value: 'azure', label: 'Azure DNS (168.63.129.16)' },
      { value: 'servers', label: 'Other servers' },
      { value: 'root', label: 'The public root' },
      { value: 'unknown', label: 'Not stated' },
    ],
    'azure',
  ),
  upstreamServers: ipList('Upstream servers', [], { when: { field: 'upstream', is: ['servers'] } }),
  forwards: table('Conditional forwarders', {
    suffix: text('Domain', 'api.azureml.ms'),
    targets: stringList('Forward to', []),
  }),
}
