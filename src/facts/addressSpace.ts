/** Laws of address spaces: what Azure keeps of a subnet, how small and large it may be, and ranges to stay out of. */
import { cite, type Confidence, type Source } from './source'

const FAQ = 'virtual-network/virtual-networks-faq'

/** Addresses of an IPv4 subnet that Azure keeps: usable = 2^(32 − length) − count. */
export const RESERVED_ADDRESSES = {
  count: 5,
  /** What each one is for, from the start of the subnet; the last one is at its end. */
  uses: ['network', 'gateway (+1)', 'Azure DNS (+2)', 'Azure DNS (+3)', 'last address'],
  source: cite(FAQ, 'Are there any restrictions on using IP addresses within these subnets?'),
} as const

/** Prefix lengths of subnets: IPv4 from /29 to /8, IPv6 exactly /64. */
export const SUBNET_LENGTHS = {
  smallestV4: 29,
  /** From an edition of 2019; larger spaces may be accepted by now. */
  largestV4: 8,
  exactV6: 64,
  source: cite(FAQ, 'How small and how large can VNets and subnets be?'),
} as const

/** Where a range must not or should not be used. */
export type RangeScope =
  | 'virtualNetwork'
  | 'amlCompute'
  | 'aksService'
  | 'aksPod'
  | 'aksVirtualNetwork'
  | 'dnsResolver'

export interface AddressRange {
  readonly id: string
  /** First and last address; a CIDR where the range is one. */
  readonly range: string
  readonly why: string
  readonly scopes: readonly RangeScope[]
  /** `must`: Azure refuses it or it cannot work; `should`: works, with a cost. */
  readonly severity: 'must' | 'should'
  readonly confidence: Confidence
  readonly source: Source
}

const VNET_RANGES = cite(FAQ, 'What address ranges can I use in my VNets?')
const AKS_RANGES = cite('aks/concepts-network-cni-overview', 'AKS CNI networking prerequisites')

function range(
  id: string,
  cidr: string,
  why: string,
  scopes: readonly RangeScope[],
  source: Source,
  confidence: Confidence = 'documented',
): AddressRange {
  return { id, range: cidr, why, scopes, severity: 'must', confidence, source }
}

const AKS_SCOPES: readonly RangeScope[] = ['aksService', 'aksPod', 'aksVirtualNetwork']

export const FORBIDDEN_RANGES: readonly AddressRange[] = [
  range('multicast', '224.0.0.0/4', 'multicast', ['virtualNetwork'], VNET_RANGES),
  range('broadcast', '255.255.255.255/32', 'broadcast', ['virtualNetwork'], VNET_RANGES),
  range('loopback', '127.0.0.0/8', 'loopback', ['virtualNetwork'], VNET_RANGES),
  range('link-local', '169.254.0.0/16', 'link-local', ['virtualNetwork'], VNET_RANGES),
  range(
    'platform',
    '168.63.129.16/32',
    'address of the Azure platform (DNS, probes)',
    ['virtualNetwork'],
    VNET_RANGES,
  ),
  range(
    'docker-bridge',
    '172.17.0.0/16',
    'default Docker bridge on compute nodes',
    ['amlCompute'],
    cite('machine-learning/how-to-secure-workspace-vnet', 'Prerequisites'),
  ),
  range('aks-link-local', '169.254.0.0/16', 'reserved by AKS', AKS_SCOPES, AKS_RANGES),
  range('aks-test-net', '192.0.2.0/24', 'reserved by AKS', AKS_SCOPES, AKS_RANGES),
  range('aks-172-30', '172.30.0.0/16', 'reserved by AKS', AKS_SCOPES, AKS_RANGES),
  range('aks-172-31', '172.31.0.0/16', 'reserved by AKS', AKS_SCOPES, AKS_RANGES),
  {
    ...range(
      'resolver-range',
      '10.0.1.0-10.0.16.255',
      'kept for DNS Private Resolver in the edition of 2022; may have been lifted since',
      ['dnsResolver'],
      cite('dns/dns-private-resolver-overview', 'Restrictions > Subnet restrictions'),
      'old-copy',
    ),
    severity: 'should',
  },
]

/** Ranges forbidden in a scope. */
export function forbiddenRanges(scope: RangeScope): readonly AddressRange[] {
  return FORBIDDEN_RANGES.filter((row) => row.scopes.includes(scope))
}

/** Private ranges: RFC 1918 and the shared space of carrier-grade NAT. Other space belongs to somebody on the Internet. */
export const PRIVATE_RANGES = {
  rfc1918: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  shared: ['100.64.0.0/10'],
  source: cite('virtual-network/virtual-networks-udr-overview', 'System routes'),
} as const

/**
 * The blocks in which public addresses are handed to the regional registries. No document of Azure names a width from
 * which an address rule is too wide; a range as wide as such a block holds whole countries, never the callers alone.
 */
export const REGISTRY_BLOCK: {
  readonly length: number
  readonly confidence: Confidence
  readonly source: Source
} = {
  length: 8,
  confidence: 'derived',
  source: {
    doc: 'IANA IPv4 Address Space Registry',
    date: '2026-11',
    undated: true,
    url: 'https://www.iana.org/assignments/ipv4-address-space/',
  },
}

/** Laws about address spaces as a whole. */
export const ADDRESS_SPACE_FACTS = [
  {
    id: 'peered-no-overlap',
    statement: 'Address spaces of peered virtual networks must not overlap.',
    source: cite('virtual-network/virtual-network-peering-overview', 'Requirements and key aspects'),
  },
  {
    id: 'clear-of-on-premises',
    statement: 'The address space stays clear of connected on-premises ranges.',
    source: cite('machine-learning/how-to-secure-workspace-vnet', 'Prerequisites'),
  },
  {
    id: 'aks-pod-range-contains-reserved',
    statement: 'A pod range of 172.16.0.0/12 is rejected because it contains two reserved blocks.',
    source: AKS_RANGES,
  },
  {
    id: 'ipv6',
    statement:
      'IPv6 is supported; IP network rules, the Application Gateway path and DNS resolver subnets are IPv4 only.',
    source: cite('machine-learning/how-to-network-isolation-planning', 'Introduction'),
  },
] as const satisfies readonly { id: string; statement: string; source: Source }[]
