import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { batchEndpoint } from '../../kinds/batchEndpoint'
import { workspaceOf } from '../../kinds/workspaceOf'
import { computeOf } from '../../links/computeOf'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'

export const batchWithAddressRules = defineRule({
  id: 'inference/batch-with-address-rules',
  title: 'Batch endpoint and selected addresses',
  severity: 'warning',
  profile: 'recommended',
  why: 'A batch endpoint does not honour the addresses that its workspace lists: it stays private, so callers at those addresses do not reach it.',
  source: cite(
    'machine-learning/how-to-configure-private-link',
    'Scenario: Batch endpoints with access from selected IP addresses',
  ),
  requirements: ['INB-012'],
  decides: 'Looks for batch endpoints of workspaces that are open to selected addresses.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const endpoint of topology.nodesOf(batchEndpoint)) {
      const workspace = workspaceOf(endpoint, topology)
      if (workspace?.properties.publicAccess !== 'Selected') continue
      yield {
        element: endpoint.id,
        related: [{ id: workspace.id, role: 'workspace for selected addresses' }],
        message: `${endpoint.name} is not open to the addresses that ${workspace.name} lists`,
        how: 'Call it through a private endpoint of the workspace.',
        fixes: [guide('Bring its callers into the network')],
      }
    }
  },
  examples: {
    bad: [example('Selected addresses', (b) => addBatch(b, 'Selected'))],
    good: [example('Private endpoints alone', (b) => addBatch(b, 'Disabled'))],
  },
})

function addBatch(b: DiagramBuilder, publicAccess: 'Selected' | 'Disabled'): void {
  const workspace = b.add(amlWorkspace, 'mlw-prod', { publicAccess, ipRules: ['203.0.113.10'] })
  b.link(computeOf, b.add(batchEndpoint, 'be-scoring'), workspace)
}
