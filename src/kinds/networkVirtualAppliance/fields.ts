import { flag, ip } from '../../model/fields'

export const networkVirtualApplianceFields = {
  privateIp: ip('Private address', ''),
  ipForwarding: flag('IP forwarding', true),
  dnsProxy: flag('Answers DNS queries', false),
}
