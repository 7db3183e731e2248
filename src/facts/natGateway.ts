import { cite } from './source'

/** NAT gateway of the Standard SKU. */
export const NAT_GATEWAY = {
  maxPublicIps: 16,
  snatPortsPerIp: 64512,
  maxConnections: 2_000_000,
  connectionsPerIpToSameDestination: 50_000,
  throughputGbps: 50,
  tcpIdleMinutes: { default: 4, largest: 120 },
  udpIdleMinutes: 4,
  /** One per subnet; several subnets of one virtual network may share it; never on the gateway subnet; IPv4 only. */
  perSubnet: 1,
  source: cite('nat-gateway/nat-gateway-resource', 'Subnets'),
} as const
