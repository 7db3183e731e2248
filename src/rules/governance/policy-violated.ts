import { policyDefinition } from '../../facts/policies'
import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { policyAssignment } from '../../kinds/policyAssignment'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { POLICY_CHECKS } from '../policyViolations'

const WORKSPACES_SHUT = '438c38d2-3772-465a-a9cc-7a6666a275ce'

export const policyViolated = defineRule({
  id: 'governance/policy-violated',
  title: 'The design breaks its own policy',
  severity: 'warning',
  profile: 'correctness',
  why: 'A policy with the effect deny refuses the deployment of what the design draws; with audit it reports it from the first day on.',
  source: cite('machine-learning/how-to-integrate-azure-policy', 'Configure built-in policies'),
  peers: ['438c38d2-3772-465a-a9cc-7a6666a275ce', '7804b5c7-01dc-4723-969b-ae300cc07ff1'],
  decides:
    'Applies each assigned definition that can be decided on a drawing. Selected addresses count as public access, as the definitions count them.',
  exceptions: 'Assignments that are disabled or not enforced.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const assignment of topology.nodesOf(policyAssignment)) {
      const { policy, effect, enforced } = assignment.properties
      const violations = POLICY_CHECKS[policy]
      if (!violations || !enforced || effect === 'Disabled') continue
      const definition = policyDefinition(policy)
      const denies = effect === 'Deny' && (definition?.effects.includes('Deny') ?? false)
      for (const { node, reason, mend } of violations(topology)) {
        if (denies && node.id !== '' && topology.node(node.id)?.owner.mode === 'existing') continue
        yield {
          element: node.id,
          detail: policy,
          related: [{ id: assignment.id, role: 'policy' }],
          severity: denies ? 'error' : 'warning',
          message: `${assignment.name} ${denies ? 'refuses' : 'reports'} ${topology.node(node.id)?.name}: ${reason}`,
          how: 'Change the resource, or the effect of the policy.',
          ...(definition ? { source: definition.source } : {}),
          fixes: [
            mend
              ? new Edit(topology).set(node.id, mend).choice('Turn public access off')
              : guide('Change the resource'),
            new Edit(topology).set(assignment.id, { effect: 'Disabled' }).choice('Turn the policy off'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Denied', (b) => addPolicy(b, 'Enabled', 'Deny'), { isolation: 'public' }),
      example('Selected addresses under audit', (b) => addPolicy(b, 'Selected', 'Audit')),
    ],
    good: [
      example('Shut workspace', (b) => addPolicy(b, 'Disabled', 'Deny')),
      example('Disabled policy', (b) => addPolicy(b, 'Enabled', 'Disabled'), { isolation: 'public' }),
    ],
  },
})

function addPolicy(
  b: DiagramBuilder,
  publicAccess: 'Enabled' | 'Selected' | 'Disabled',
  effect: 'Deny' | 'Audit' | 'Disabled',
): void {
  b.add(amlWorkspace, 'mlw-prod', { publicAccess, ipRules: ['203.0.113.10'] })
  b.add(policyAssignment, 'policy-no-public', { policy: WORKSPACES_SHUT, effect })
}
