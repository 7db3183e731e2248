import { SUBNET_LENGTHS } from '../../facts/addressSpace'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { parseCidr } from '../../lib/cidr'
import type { Json } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import type { Gap } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { PREFIX_FIELDS } from './prefixFields'

export const prefixUnreadable = defineRule({
  id: 'addressing/prefix-unreadable',
  title: 'Address prefix cannot be read',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure refuses a prefix that is not written as an address with all bits after the length zero; nothing that rests on it can be checked.',
  source: SUBNET_LENGTHS.source,
  requirements: ['NET-004'],
  decides: 'Reads every address prefix strictly; nothing is rewritten silently.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const gap of topology.gaps) {
      const node = topology.node(gap.node)
      if (!node || gap.field === undefined || !PREFIX_FIELDS.has(gap.field)) continue
      yield {
        element: node.id,
        field: gap.field,
        detail: gap.message,
        message: `${node.name}: ${gap.message}`,
        how: 'Write it like 10.0.0.0/24, with zeros after the prefix length.',
        fixes: canonicalFix(topology, node, gap),
      }
    }
  },
  examples: {
    bad: [
      example('An address inside the subnet instead of its prefix', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
        b.add(subnet, 'snet-training', { role: 'training', prefix: '10.1.0.5/24' }, { in: vnet })
      }),
      example('No prefix at all', (b) => {
        b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20', 'later'] })
      }),
    ],
    good: [
      example('A prefix and an unset one', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
        b.add(
          subnet,
          'snet-training',
          { role: 'training', prefix: '10.1.0.0/24', prefixV6: '' },
          { in: vnet },
        )
      }),
    ],
  },
})

/** The prefix that contains the written address, where the text is one with bits after its length. */
function canonicalFix(
  topology: RuleContext['topology'],
  node: NodeView,
  { field = '' }: Gap,
): readonly Fix[] {
  const value = node.properties[field]
  const mended = typeof value === 'string' ? mend(value) : Array.isArray(value) ? value.map(mend) : undefined
  if (mended === undefined || JSON.stringify(mended) === JSON.stringify(value)) return []
  return [new Edit(topology).set(node.id, { [field]: mended }).choice('Use the prefix that contains it')]
}

function mend(value: Json): Json {
  const parsed = typeof value === 'string' ? parseCidr(value.trim()) : undefined
  return parsed && !parsed.ok && parsed.error.code === 'CIDR_HOST_BITS' ? parsed.error.suggestion : value
}
