import { cidrList, choice, flag, ipList, text } from '../../model/fields'

export const virtualNetworkFields = {
  prefixes: cidrList('Address space', ['10.0.0.0/16'], {
    help: 'IPv4 and IPv6 prefixes; they may not overlap.',
  }),
  role: choice(
    'Role',
    [
      { value: 'general', label: 'General' },
      { value: 'hub', label: 'Hub' },
      { value: 'spoke', label: 'Spoke' },
    ],
    'general',
  ),
  dnsServers: ipList('DNS servers', [], { help: 'Empty: Azure-provided DNS (168.63.129.16).' }),
  region: text('Region', '', { help: 'Empty: the region of the design.' }),
  encryption: flag('Encryption between virtual machines', false),
}
