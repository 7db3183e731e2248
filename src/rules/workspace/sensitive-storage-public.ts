import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { storageAccount } from '../../kinds/storageAccount'
import { workspaceResource } from '../../links/workspaceResource'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const sensitiveStoragePublic = defineRule({
  id: 'workspace/sensitive-storage-public',
  title: 'Sensitive data in storage that all networks reach',
  severity: 'warning',
  profile: 'recommended',
  why: 'The flag for high business impact says that the data is sensitive; an account that every network may reach does not go with that, even where public is fine for the rest.',
  source: cite('machine-learning/how-to-secure-workspace-vnet', 'Secure Azure storage accounts'),
  peers: ['CKV2_AZURE_50'],
  decides: 'Compares the flag of each workspace with the public access of its default storage.',
  exceptions: 'Designs that are private anyway: there every open door is reported.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    if (settings.isolation !== 'public') return
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      if (!workspace.properties.highBusinessImpact) continue
      for (const resource of topology.targets(workspace, workspaceResource.id)) {
        if (topology.as(storageAccount, resource)?.properties.publicAccess !== 'Enabled') continue
        yield {
          element: resource.id,
          field: 'publicAccess',
          detail: workspace.id,
          related: [{ id: workspace.id, role: 'workspace with high business impact' }],
          message: `${resource.name} is open to all networks although ${workspace.name} holds sensitive data`,
          how: 'Limit the account to selected networks or private endpoints.',
          fixes: [
            new Edit(topology)
              .set(resource.id, { publicAccess: 'Disabled' })
              .choice('Turn public access off'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [example('Flag and open storage', (b) => addStorage(b, true), { isolation: 'public' })],
    good: [example('No flag', (b) => addStorage(b, false), { isolation: 'public' })],
  },
})

function addStorage(b: DiagramBuilder, highBusinessImpact: boolean): void {
  const workspace = b.add(amlWorkspace, 'mlw-prod', { highBusinessImpact, publicAccess: 'Enabled' })
  b.link(workspaceResource, workspace, b.add(storageAccount, 'stmlprod001', { publicAccess: 'Enabled' }))
}
