import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { GUARD_RAILS } from '../../kinds/policyAssignment/fields'
import { policyAssignment } from '../../kinds/policyAssignment'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

const [FIRST] = GUARD_RAILS

export const noGuardRails = defineRule({
  id: 'governance/no-guard-rails',
  title: 'No policy guards the isolation',
  severity: { public: 'off', private: 'info', exfiltration: 'info' },
  profile: 'all',
  why: 'A design is private on the day of its deployment; built-in policies keep it so, or at least tell.',
  source: cite('machine-learning/how-to-integrate-azure-policy', 'Configure built-in policies'),
  requirements: ['GOV-001'],
  decides: 'Looks for an enforced policy assignment in private designs with a workspace.',
  exceptions: 'Policies that a management group assigns from above are not part of the drawing.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const [workspace] = topology.nodesOf(amlWorkspace)
    if (!workspace) return
    const guarded = topology
      .nodesOf(policyAssignment)
      .some(({ properties }) => properties.enforced && properties.effect !== 'Disabled')
    if (guarded) return
    const edit = new Edit(topology)
    edit.add(policyAssignment, 'policy-no-public', { policy: FIRST.value }, null)
    yield {
      element: workspace.id,
      message: `No policy keeps ${workspace.name} private`,
      how: 'Assign the built-in policies for public access and private link, at least as audit.',
      fixes: [edit.choice(`Assign “${FIRST.label}”`)],
    }
  },
  examples: {
    bad: [example('No policy', (b) => void b.add(amlWorkspace, 'mlw-prod'))],
    good: [
      example('Policy', (b) => {
        b.add(amlWorkspace, 'mlw-prod')
        b.add(policyAssignment, 'policy-no-public')
      }),
    ],
  },
})
