import { policyDefinition } from '../../facts/policies'
import { cite } from '../../facts/source'
import { policyAssignment } from '../../kinds/policyAssignment'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const policyEffectUnknown = defineRule({
  id: 'governance/effect-unknown',
  title: 'Effect that the policy does not know',
  severity: 'warning',
  profile: 'correctness',
  why: 'Each definition lists its effects; an assignment with another one is refused, so exports write the default instead.',
  source: cite('machine-learning/how-to-integrate-azure-policy', 'Configure built-in policies'),
  decides: 'Compares the effect of each assignment with those of its definition.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const assignment of topology.nodesOf(policyAssignment)) {
      const { policy, effect } = assignment.properties
      const definition = policyDefinition(policy)
      if (!definition || definition.effectParameter === undefined) continue
      if (definition.effects.some((known) => known.toLowerCase() === effect.toLowerCase())) continue
      yield {
        element: assignment.id,
        field: 'effect',
        source: definition.source,
        message: `${assignment.name} has the effect ${effect}; “${definition.name}” knows ${joinList(definition.effects)}`,
        how: 'Choose an effect of the definition.',
        fixes: [
          new Edit(topology)
            .set(assignment.id, { effect: definition.defaultEffect })
            .choice(`Use ${definition.defaultEffect}`),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Modify where only audit and deny are known', (b) => {
        b.add(policyAssignment, 'policy-no-public', { effect: 'Modify' })
      }),
    ],
    good: [example('Audit', (b) => void b.add(policyAssignment, 'policy-no-public', { effect: 'Audit' }))],
  },
})
