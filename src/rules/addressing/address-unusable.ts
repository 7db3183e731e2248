import { RESERVED_ADDRESSES } from '../../facts/addressSpace'
import { usableAddresses, usableRange } from '../../ipPlan/capacity'
import { virtualMachine } from '../../kinds/virtualMachine'
import { containsAddress, formatCidr } from '../../lib/cidr'
import { compareAddresses, formatAddress, parseAddress, type Address } from '../../lib/ip'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { guide } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'
import { fixedAddressesIn } from './fixedAddresses'

export const addressUnusable = defineRule({
  id: 'addressing/address-unusable',
  title: 'Fixed address that cannot be had',
  severity: 'error',
  profile: 'correctness',
  why: 'A fixed address must lie in the subnet, must not be one that Azure keeps, and belongs to one element alone.',
  source: RESERVED_ADDRESSES.source,
  requirements: ['NET-003'],
  decides:
    'Compares the fixed addresses of machines, endpoints, DNS servers and firewalls with their subnets and with each other.',
  exceptions: 'The same address in networks that are not the same.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const owners = new Map<string, NodeId>()
    for (const { node: id, segment, address } of fixedAddresses(topology)) {
      const node = topology.node(id)
      const place = topology.node(segment.node)
      if (!node || !place || segment.prefixes.length === 0) continue
      const text = formatAddress(address)
      const problem = problemOf(address, segment)
      const key = `${segment.space} ${text}`
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, id)
      const taken = owner !== undefined && owner !== id ? topology.node(owner) : undefined
      if (!problem && !taken) continue
      yield {
        element: id,
        detail: text,
        related: taken ? [{ id: taken.id, role: 'has the address' }] : [{ id: place.id, role: 'subnet' }],
        message: problem
          ? `${node.name} is to have ${text}, which ${problem} ${place.name} ${segment.prefixes.map(formatCidr).join(', ')}`
          : `${node.name} is to have ${text}, the address of ${taken?.name}`,
        how: 'Choose a free address of the subnet, or let Azure choose.',
        fixes: [guide('Choose another address')],
      }
    }
  },
  examples: {
    bad: [
      example('Address outside the subnet', (b) => machine(b, '10.1.5.4')),
      example('Address that Azure keeps', (b) => machine(b, '10.1.0.1')),
    ],
    good: [example('Address of the subnet', (b) => machine(b, '10.1.0.10'))],
  },
})

function fixedAddresses(topology: Topology) {
  return topology.segments.flatMap((segment) =>
    fixedAddressesIn(topology, segment.node).map((fixed) => ({ ...fixed, segment })),
  )
}

function problemOf(address: Address, { prefixes }: Segment): string | undefined {
  const prefix = prefixes.find((candidate) => containsAddress(candidate, address))
  if (!prefix) return prefixes.some(({ family }) => family === address.family) ? 'is outside' : undefined
  const range = usableRange(prefix)
  const [first, last] = [range?.first, range?.last].map((text) => parseAddress(text ?? ''))
  if (usableAddresses(prefix) === 0n || !first?.ok || !last?.ok || address.family === 6) return undefined
  const kept = compareAddresses(address, first.value) < 0 || compareAddresses(address, last.value) > 0
  return kept ? 'Azure keeps for itself in' : undefined
}

function machine(b: Parameters<Parameters<typeof example>[1]>[0], address: string): void {
  const { subnet } = addNetwork(b)
  b.add(virtualMachine, 'vm-jump', { address }, { in: subnet })
}
