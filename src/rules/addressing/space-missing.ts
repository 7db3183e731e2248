import { SUBNET_LENGTHS } from '../../facts/addressSpace'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { cidrContaining, containsCidr, firstAddress, formatCidr, overlaps } from '../../lib/cidr'
import { outermost } from '../../lib/freeSpace'
import { joinList } from '../../lib/text'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { segmentsIn } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'
import { freeBlockForNetwork } from './freeBlock'

export const spaceMissing = defineRule({
  id: 'addressing/space-missing',
  title: 'Virtual network without address space',
  severity: 'error',
  profile: 'correctness',
  why: 'A virtual network is made with at least one address prefix; without one nothing in it has an address.',
  source: SUBNET_LENGTHS.source,
  decides: 'Looks for at least one address prefix.',
  exceptions: 'Networks that exist already.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const node of topology.nodesOf(virtualNetwork)) {
      if (node.owner.mode === 'existing' || node.properties.prefixes.some((text) => text.trim() !== ''))
        continue
      const prefixes = prefixesFor(context, node.id)
      yield {
        element: node.id,
        field: 'prefixes',
        message: `${node.name} has no address space`,
        how: 'Give it a private prefix that no connected network uses.',
        fixes: [
          prefixes.length > 0
            ? new Edit(topology).set(node.id, { prefixes }).choice(`Use ${joinList(prefixes)}`)
            : guide('Choose a prefix'),
        ],
      }
    }
  },
  examples: {
    bad: [example('No prefix', (b) => void b.add(virtualNetwork, 'vnet-ml', { prefixes: [] }))],
    good: [example('One prefix', (b) => void addNetwork(b))],
  },
})

/** The least prefix around the subnets, or their own where that would overlap others; without subnets a free one. */
function prefixesFor(context: RuleContext, network: NodeId): readonly string[] {
  const { topology } = context
  const own = segmentsIn(topology, network).flatMap(({ prefixes }) => prefixes)
  const [first, ...rest] = own.filter(({ family }) => family === 4)
  if (!first) {
    const free = freeBlockForNetwork(context)
    return free ? [free] : []
  }
  let around = first
  while (around.length > SUBNET_LENGTHS.largestV4 && !rest.every((prefix) => containsCidr(around, prefix)))
    around = cidrContaining(firstAddress(around), around.length - 1)
  const others = topology.spaces.filter(({ node }) => node !== network).flatMap(({ prefixes }) => prefixes)
  const isFree = !others.some((other) => overlaps(other, around))
  const isWhole = rest.every((prefix) => containsCidr(around, prefix))
  const chosen = isFree && isWhole ? [around, ...own.filter(({ family }) => family === 6)] : outermost(own)
  return chosen.map(formatCidr)
}
