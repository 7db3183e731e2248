import { flag, ip } from '../../model/fields'

export const networkVirtualApplianceFields = {
  privateIp: ip('Private address', ''),
  ipForwarding: flag('IP forwarding', true),
  dnsProxy: flag('DNS proxy', false, {
    help: 'Answers DNS queries and asks Azure-provided DNS. For other forwarders draw a DNS server.',
  }),
}
