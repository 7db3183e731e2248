import { LIMITS } from '../../facts/limits'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { filled } from '../../kinds/stored'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'

const { value: MOST, source } = LIMITS.amlIpNetworkRules

export const tooManyIpRules = defineRule({
  id: 'paas/too-many-ip-rules',
  title: 'Too many address rules',
  severity: 'error',
  profile: 'correctness',
  why: 'A workspace takes a limited number of address rules.',
  source,
  requirements: ['INB-003'],
  decides: `Counts the allowed addresses of each workspace; ${MOST} are the most.`,
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      const { publicAccess, ipRules } = workspace.properties
      const count = filled(ipRules).length
      if (publicAccess !== 'Selected' || count <= MOST) continue
      yield {
        element: workspace.id,
        field: 'ipRules',
        message: `${workspace.name} lists ${count} addresses; ${MOST} are the most`,
        how: 'Join neighbouring addresses to ranges.',
        fixes: [guide('Shorten the list')],
      }
    }
  },
  examples: {
    bad: [example('One too many', (b) => addRules(b, MOST + 1))],
    good: [example('As many as possible', (b) => addRules(b, MOST))],
  },
})

function addRules(b: DiagramBuilder, count: number): void {
  const ipRules = Array.from({ length: count }, (_, index) => `20.1.${index >> 8}.${index & 255}`)
  b.add(amlWorkspace, 'mlw-prod', { publicAccess: 'Selected', ipRules })
}
