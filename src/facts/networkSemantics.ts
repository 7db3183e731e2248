/** Constants of Azure's network law: default security rules, platform addresses, system routes, next hops, priorities. */
import { cite, type Source } from './source'

/** A security rule that every network security group has and nobody can delete. */
export interface DefaultSecurityRule {
  readonly name: string
  readonly direction: 'Inbound' | 'Outbound'
  readonly priority: number
  readonly access: 'Allow' | 'Deny'
  /** Service tag, or `*`. */
  readonly source: 'VirtualNetwork' | 'AzureLoadBalancer' | '*'
  readonly destination: 'VirtualNetwork' | 'Internet' | '*'
}

export const DEFAULT_SECURITY_RULES: readonly DefaultSecurityRule[] = [
  {
    name: 'AllowVnetInBound',
    direction: 'Inbound',
    priority: 65000,
    access: 'Allow',
    source: 'VirtualNetwork',
    destination: 'VirtualNetwork',
  },
  {
    name: 'AllowAzureLoadBalancerInBound',
    direction: 'Inbound',
    priority: 65001,
    access: 'Allow',
    source: 'AzureLoadBalancer',
    destination: '*',
  },
  {
    name: 'DenyAllInBound',
    direction: 'Inbound',
    priority: 65500,
    access: 'Deny',
    source: '*',
    destination: '*',
  },
  {
    name: 'AllowVnetOutBound',
    direction: 'Outbound',
    priority: 65000,
    access: 'Allow',
    source: 'VirtualNetwork',
    destination: 'VirtualNetwork',
  },
  {
    name: 'AllowInternetOutBound',
    direction: 'Outbound',
    priority: 65001,
    access: 'Allow',
    source: '*',
    destination: 'Internet',
  },
  {
    name: 'DenyAllOutBound',
    direction: 'Outbound',
    priority: 65500,
    access: 'Deny',
    source: '*',
    destination: '*',
  },
]

/** Priorities of a person's own security rules; a priority is unique within a direction. */
export const SECURITY_RULE_PRIORITY = {
  min: 100,
  max: 4096,
  source: cite('virtual-network/network-security-groups-overview', 'Security rules'),
} as const

/** Priorities of rule collection groups and rule collections of a firewall policy. */
export const FIREWALL_PRIORITY = {
  min: 100,
  max: 65000,
  source: cite('firewall/rule-processing'),
} as const

/** Traffic with the platform that routes never divert, and that security rules act on only when they name its tag. */
export interface PlatformTraffic {
  readonly tag: 'AzurePlatformDNS' | 'AzurePlatformIMDS' | 'AzurePlatformLKM'
  /** What machines lose where a rule denies the tag; DHCP and health probes pass all the same. */
  readonly carries: string
  readonly source: Source
}

const PLATFORM = cite('virtual-network/network-security-groups-overview', 'Azure platform considerations')

export const PLATFORM_TRAFFIC: readonly PlatformTraffic[] = [
  { tag: 'AzurePlatformDNS', carries: 'name resolution by Azure-provided DNS', source: PLATFORM },
  { tag: 'AzurePlatformIMDS', carries: 'instance metadata', source: PLATFORM },
  { tag: 'AzurePlatformLKM', carries: 'activation of Windows', source: PLATFORM },
]

/** Address of Azure DNS; it answers only from inside a virtual network. */
export const AZURE_DNS = {
  address: '168.63.129.16',
  source: cite('virtual-network/what-is-ip-address-168-63-129-16'),
} as const

/** A route that a subnet has without anybody writing it. */
export interface SystemRoute {
  readonly prefix: string
  readonly nextHop: 'Internet' | 'None'
}

/**
 * Besides one `VnetLocal` route for each prefix of the virtual network. A prefix equal to one of the `None` routes turns it
 * into `VnetLocal`, a larger one removes it, and a user route for 0.0.0.0/0 removes all four.
 */
export const SYSTEM_ROUTES: readonly SystemRoute[] = [
  { prefix: '0.0.0.0/0', nextHop: 'Internet' },
  { prefix: '10.0.0.0/8', nextHop: 'None' },
  { prefix: '172.16.0.0/12', nextHop: 'None' },
  { prefix: '192.168.0.0/16', nextHop: 'None' },
  { prefix: '100.64.0.0/10', nextHop: 'None' },
]

/** Next hops that a person may write into a route table. */
export const USER_NEXT_HOPS = {
  values: ['VirtualAppliance', 'VirtualNetworkGateway', 'VnetLocal', 'Internet', 'None'],
  /** Routes of one table whose destination is a service tag. */
  tagRoutesPerTable: 25,
  source: cite('virtual-network/virtual-networks-udr-overview', 'User-defined'),
} as const

/** Protocols of application rules with their usual ports; anything else is for network rules. */
export const APPLICATION_PROTOCOLS = {
  ports: { http: 80, https: 443, mssql: 1433 },
  source: cite('firewall/rule-processing'),
} as const

/** Flags of a half of a peering and their defaults. */
export const PEERING_DEFAULTS = {
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: false,
  allowGatewayTransit: false,
  useRemoteGateways: false,
  source: cite('virtual-network/virtual-network-manage-peering', 'Create a peering > Use remote gateways'),
} as const
