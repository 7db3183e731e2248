import { ip, stringList, table, text } from '../../model/fields'

export const dnsPrivateResolverFields = {
  inboundAddress: ip('Inbound address', '', { help: 'Empty: the first usable address of its subnet.' }),
  rules: table(
    'Forwarding rules',
    {
      suffix: text('Domain', 'corp.example.'),
      targets: stringList('Target servers', [], { help: 'Addresses, port 53.' }),
    },
    [],
    { help: 'Need an outbound endpoint; apply to the virtual networks that the ruleset is linked to.' },
  ),
}
