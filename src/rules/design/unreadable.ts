import { virtualNetwork } from '../../kinds/virtualNetwork'
import { kinds } from '../../kinds/list'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { PREFIX_FIELDS } from '../addressing/prefixFields'
import { guide } from '../edit'
import { example } from '../example'
import { DOCUMENT } from './source'
import { addNetwork } from '../scenes'

const KNOWN: ReadonlySet<string> = new Set(kinds.map(({ id }) => id))

export const unreadable = defineRule({
  id: 'design/unreadable',
  title: 'Value that cannot be read',
  severity: 'error',
  profile: 'correctness',
  why: 'What cannot be read is left out of every check and of the exports.',
  source: DOCUMENT,
  decides:
    'Lists every value of the document that did not fit its field and every text that is no address, port or rule.',
  exceptions: 'Address prefixes have a rule of their own.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const gap of topology.gaps) {
      const node = topology.node(gap.node)
      if (!node || !KNOWN.has(node.kind) || (gap.field !== undefined && PREFIX_FIELDS.has(gap.field)))
        continue
      yield {
        element: node.id,
        ...(gap.field === undefined ? {} : { field: gap.field }),
        detail: gap.message,
        message: `${node.name}: ${gap.message}`,
        how: 'Write it the way that the field shows, or clear it.',
        fixes: [guide('Correct the value')],
      }
    }
  },
  examples: {
    bad: [
      example('A host name as DNS server', (b) => {
        b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'], dnsServers: ['dns.contoso.com'] })
      }),
    ],
    good: [example('Values that can be read', (b) => void addNetwork(b))],
  },
})
