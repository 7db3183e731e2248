import { REGISTRY_BLOCK } from '../../facts/addressSpace'
import { cite } from '../../facts/source'
import { aiSearch } from '../../kinds/aiSearch'
import { filled } from '../../kinds/stored'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { readAddressEntry } from '../publicRanges'

export const ipRuleAny = defineRule({
  id: 'paas/ip-rule-any',
  title: 'Address rule that admits everybody',
  severity: { public: 'warning', private: 'error', exfiltration: 'error' },
  profile: 'correctness',
  why: 'A list that holds the whole internet, or a great part of it, is an open door with the looks of a shut one.',
  source: cite(
    'machine-learning/how-to-configure-private-link',
    'Enable Public Access only from internet IP ranges',
  ),
  peers: ['CKV_AZURE_210', 'CKV_AZURE_11', 'CKV2_AZURE_34', 'AZU-0029', 'Azure.SQL.FirewallIPRange'],
  decides: `Looks for the whole internet, and for ranges of /${REGISTRY_BLOCK.length} and wider: as much as a regional registry is handed at once. No document of Azure names a width.`,
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const door of topology.doors) {
      const node = topology.node(door.node)
      const rules = filled(door.ipRules)
      if (!node || rules.length === 0 || !('ipRules' in node.properties)) continue
      for (const rule of rules) {
        const entry = readAddressEntry(rule)
        const everything = entry.type === 'everything'
        if (!everything && !(entry.type === 'public' && entry.prefix.length <= REGISTRY_BLOCK.length))
          continue
        yield {
          element: node.id,
          field: 'ipRules',
          detail: rule,
          ...(everything ? {} : { severity: 'warning' as const }),
          message: everything
            ? `${node.name} lists ${rule}, the whole internet`
            : `${node.name} lists ${rule}, ${2 ** (32 - (entry.type === 'public' ? entry.prefix.length : 0))} addresses`,
          how: 'List the addresses of the callers alone.',
          fixes: [
            new Edit(topology)
              .set(node.id, { ipRules: rules.filter((other) => other !== rule) })
              .choice(`Remove ${rule}`),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Whole internet', (b) => addSearch(b, '0.0.0.0/0')),
      example('Very wide range', (b) => addSearch(b, '20.0.0.0/8')),
    ],
    good: [
      example('One address', (b) => addSearch(b, '203.0.113.10')),
      example('Range of a provider', (b) => addSearch(b, '20.33.0.0/16')),
    ],
  },
})

function addSearch(b: DiagramBuilder, rule: string): void {
  b.add(aiSearch, 'srch-docs', { publicAccess: 'Selected', ipRules: ['203.0.113.200', rule] })
}
