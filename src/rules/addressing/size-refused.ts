import { SUBNET_LENGTHS } from '../../facts/addressSpace'
import { reservedSubnet, subnetKind, type SubnetKind } from '../../facts/subnets'
import { azureFirewall } from '../../kinds/azureFirewall'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { formatCidr, type Cidr } from '../../lib/cidr'
import type { Fix, Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { prefixFor } from './fixedAddresses'

export const sizeRefused = defineRule({
  id: 'addressing/size-refused',
  title: 'Subnet size not accepted',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure, or the service that the subnet is for, refuses to deploy into a subnet of this size.',
  source: SUBNET_LENGTHS.source,
  requirements: ['NET-003', 'NET-004', 'NET-006', 'NET-007', 'NET-009', 'DNS-014', 'EGR-026'],
  peers: ['ALZ D05.02', 'ALZ D07.11', 'ALZ D09.01', 'ALZ D01.08'],
  claims: ['ipv6'],
  decides:
    'Compares the prefix length with the limits of all subnets and with those of the subnet’s role or reserved name.',
  exceptions: 'Subnets that exist already were accepted.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const segment of topology.segments) {
      const node = topology.as(subnet, topology.node(segment.node))
      if (!node || node.owner.mode === 'existing') continue
      const kinds = [reservedSubnet(node.name), subnetKind(segment.role)]
      for (const prefix of segment.prefixes) {
        const kind = kinds.find((candidate) => problem(prefix, candidate))
        const wrong = problem(prefix, kind)
        if (!wrong) continue
        yield {
          element: node.id,
          field: prefix.family === 4 ? 'prefix' : 'prefixV6',
          message: `${node.name} ${formatCidr(prefix)} ${wrong.what}`,
          how: `Make it a /${wrong.length}.`,
          source: wrong.own ? (kind?.source ?? SUBNET_LENGTHS.source) : SUBNET_LENGTHS.source,
          fixes: [resize(context, segment, prefix.family, wrong.length)],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Firewall subnet of 32 addresses', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'], role: 'hub' })
        const place = b.add(
          subnet,
          'AzureFirewallSubnet',
          { role: 'firewall', prefix: '10.0.0.0/27' },
          { in: vnet },
        )
        b.add(azureFirewall, 'afw-hub', {}, { in: place })
      }),
      example('IPv6 subnet that is no /64', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20', 'fd00:1::/48'] })
        b.add(subnet, 'snet-training', { prefix: '10.1.0.0/24', prefixV6: 'fd00:1::/56' }, { in: vnet })
      }),
      example('Two addresses', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
        b.add(subnet, 'snet-pe', { prefix: '10.1.0.0/31' }, { in: vnet })
      }),
    ],
    good: [
      example('The documented sizes', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-hub', {
          prefixes: ['10.0.0.0/22', 'fd00:1::/48'],
          role: 'hub',
        })
        b.add(subnet, 'AzureFirewallSubnet', { role: 'firewall', prefix: '10.0.0.0/26' }, { in: vnet })
        b.add(subnet, 'GatewaySubnet', { role: 'gateway', prefix: '10.0.1.0/27' }, { in: vnet })
        b.add(subnet, 'snet-jump', { prefix: '10.0.2.0/29', prefixV6: 'fd00:1::/64' }, { in: vnet })
      }),
    ],
  },
})

interface Problem {
  readonly what: string
  readonly length: number
  /** The limit is the role's own. */
  readonly own: boolean
}

function problem({ family, length }: Cidr, kind: SubnetKind | undefined): Problem | undefined {
  const { smallestV4, largestV4, exactV6 } = SUBNET_LENGTHS
  if (family === 6) {
    return length === exactV6
      ? undefined
      : { what: `is no /${exactV6}, the only size of IPv6 subnets`, length: exactV6, own: false }
  }
  const smallest = kind?.smallest
  if (smallest !== undefined && length > smallest)
    return {
      what: `is smaller than /${smallest}, the least that ${kind?.requiredName ?? 'its role'} accepts`,
      length: kind?.recommended ?? smallest,
      own: true,
    }
  if (length > smallestV4)
    return {
      what: `is smaller than /${smallestV4}, the least that Azure accepts`,
      length: smallestV4,
      own: false,
    }
  const largest = kind?.largest
  if (largest !== undefined && length < largest)
    return { what: `is larger than /${largest}, the most that its role accepts`, length: largest, own: true }
  return length < largestV4
    ? { what: `is larger than /${largestV4}`, length: largestV4, own: false }
    : undefined
}

function resize(context: RuleContext, segment: Segment, family: 4 | 6, length: number): Fix {
  const free = prefixFor(context, segment, length, family)
  if (!free) return guide(`Make room for a /${length} in the address space`)
  return new Edit(context.topology)
    .set(segment.node, { [family === 4 ? 'prefix' : 'prefixV6']: free })
    .choice(`Resize to ${free}`)
}
