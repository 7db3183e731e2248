import { PRIVATE_RANGES } from '../../facts/addressSpace'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { formatCidr, parseCidr } from '../../lib/cidr'
import { covers, fromCidrs } from '../../lib/cidrSet'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'

const PRIVATE = fromCidrs(
  [...PRIVATE_RANGES.rfc1918, ...PRIVATE_RANGES.shared].flatMap((text) => {
    const parsed = parseCidr(text)
    return parsed.ok ? [parsed.value] : []
  }),
)

export const publicRange = defineRule({
  id: 'addressing/public-range',
  title: 'Public addresses used inside',
  severity: 'warning',
  profile: 'recommended',
  why: 'Address space that belongs to somebody on the internet hides its owner from every connected network, and firewalls translate it unless told otherwise.',
  source: PRIVATE_RANGES.source,
  peers: ['ALZ D03.02'],
  decides: 'Compares IPv4 address space with the private ranges and the shared range of carriers.',
  exceptions: 'Address space that your organisation owns.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const space of topology.spaces) {
      const node = topology.node(space.node)
      if (!node || space.type !== 'vnet') continue
      for (const prefix of space.prefixes) {
        if (prefix.family === 6 || covers(PRIVATE, fromCidrs([prefix]))) continue
        yield {
          element: node.id,
          field: 'prefixes',
          detail: formatCidr(prefix),
          message: `${node.name} uses ${formatCidr(prefix)}, which is not private`,
          how: `Use a prefix of ${joinList([...PRIVATE_RANGES.rfc1918, ...PRIVATE_RANGES.shared], 'or')}.`,
          fixes: [guide('Choose a private prefix')],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Somebody else’s addresses',
        (b) => void b.add(virtualNetwork, 'vnet-ml', { prefixes: ['20.1.0.0/16'] }),
      ),
    ],
    good: [
      example('Private addresses', (b) => void addNetwork(b)),
      example('Shared range', (b) => void b.add(virtualNetwork, 'vnet-ml', { prefixes: ['100.64.0.0/16'] })),
    ],
  },
})
