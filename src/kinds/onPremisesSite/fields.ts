import { choice, cidrList, ipList, stringList, table, text } from '../../model/fields'

export const onPremisesSiteFields = {
  prefixes: cidrList('Address space', ['192.168.0.0/16']),
  dnsServers: ipList('DNS servers', []),
  dnsForwards: table('Conditional forwarders', {
    suffix: text('Domain', 'api.azureml.ms'),
    targets: stringList('Forward to', []),
  }),
  dnsUpstream: choice(
    'Other names',
    [
      { value: 'unknown', label: 'Not stated' },
      { value: 'root', label: 'Public root' },
    ],
    'unknown',
  ),
  publicEgress: text('Public egress address', '', {
    help: 'Needed where a service allows selected addresses.',
  }),
}
