import { SUBNET_LENGTHS } from '../../facts/addressSpace'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
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
      const free = freeBlockForNetwork(context)
      yield {
        element: node.id,
        field: 'prefixes',
        message: `${node.name} has no address space`,
        how: 'Give it a private prefix that no connected network uses.',
        fixes: [
          free
            ? new Edit(topology).set(node.id, { prefixes: [free] }).choice(`Use ${free}`)
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
