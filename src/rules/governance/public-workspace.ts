import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'

export const publicWorkspace = defineRule({
  id: 'governance/public-workspace',
  title: 'Public workspace rests on sign-in alone',
  severity: { public: 'info', private: 'off', exfiltration: 'off' },
  profile: 'all',
  why: 'The documents prefer a private workspace, and ask for conditional access and strong sign-in where it is public.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Use a public workspace'),
  requirements: ['GOV-004'],
  decides: 'Looks at workspaces that all networks reach, where the design says that public is fine.',
  exceptions: 'Conditional access is set up outside the drawing: accept the finding when it is.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      if (workspace.properties.publicAccess !== 'Enabled') continue
      yield {
        element: workspace.id,
        field: 'publicAccess',
        message: `${workspace.name} is reached from all networks`,
        how: 'Require conditional access with strong sign-in, or make the workspace private.',
        fixes: [guide('Set up conditional access')],
      }
    }
  },
  examples: {
    bad: [
      example('Public', (b) => void b.add(amlWorkspace, 'mlw-prod', { publicAccess: 'Enabled' }), {
        isolation: 'public',
      }),
    ],
    good: [example('Private', (b) => void b.add(amlWorkspace, 'mlw-prod'), { isolation: 'public' })],
  },
})
