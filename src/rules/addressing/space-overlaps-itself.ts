import { SUBNET_LENGTHS } from '../../facts/addressSpace'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const spaceOverlapsItself = defineRule({
  id: 'addressing/space-overlaps-itself',
  title: 'Address space overlaps itself',
  severity: 'error',
  profile: 'correctness',
  why: 'The address prefixes of one virtual network must be disjoint; Azure refuses the network otherwise.',
  source: SUBNET_LENGTHS.source,
  decides: 'Compares the address prefixes of each network with each other.',
  *check({ topology, plan }: RuleContext): Iterable<Report> {
    for (const { type, a, b, intersection } of plan.overlaps) {
      const node = type === 'withinSpace' && a.node === b.node ? topology.node(a.node) : undefined
      const network = topology.as(virtualNetwork, node)
      if (!network) continue
      const rest = withoutOne(network.properties.prefixes, intersection)
      yield {
        element: network.id,
        field: 'prefixes',
        detail: `${a.prefix} ${b.prefix}`,
        message: `${network.name} holds ${intersection} twice: in ${a.prefix} and in ${b.prefix}`,
        how: `Remove ${intersection}.`,
        fixes: rest
          ? [new Edit(topology).set(network.id, { prefixes: rest }).safe(`Remove ${intersection}`)]
          : [],
      }
    }
  },
  examples: {
    bad: [
      example('A prefix inside another', (b) => {
        b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20', '10.1.4.0/24'] })
      }),
    ],
    good: [
      example('Prefixes side by side', (b) => {
        b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20', '10.1.16.0/24'] })
      }),
    ],
  },
})

/** The inner prefix lies in the other one, so that no address is lost. */
function withoutOne(prefixes: readonly string[], inner: string): readonly string[] | undefined {
  const index = prefixes.findLastIndex((text) => text.trim() === inner)
  return index < 0 ? undefined : prefixes.filter((_, at) => at !== index)
}
