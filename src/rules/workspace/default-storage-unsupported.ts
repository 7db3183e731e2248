import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { storageAccount } from '../../kinds/storageAccount'
import { workspaceResource } from '../../links/workspaceResource'
import type { DiagramBuilder } from '../../model/builder'
import type { PropertiesOf } from '../../model/fields'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { owningWorkspaces } from '../workspaces'

export const defaultStorageUnsupported = defineRule({
  id: 'workspace/default-storage-unsupported',
  title: 'Storage that cannot be the default one',
  severity: 'error',
  profile: 'correctness',
  why: 'The default storage of a workspace is a standard general-purpose account without hierarchical namespace; data lakes and premium accounts are attached as further datastores.',
  source: cite('machine-learning/concept-workspace', 'Associated resources'),
  requirements: ['PAAS-004', 'PAAS-005'],
  decides: 'Looks at redundancy and hierarchical namespace of every default storage account.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const storage of topology.nodesOf(storageAccount)) {
      const [workspace] = owningWorkspaces(topology, storage)
      if (!workspace) continue
      const related = [{ id: workspace.id, role: 'workspace' }]
      const { redundancy, hierarchicalNamespace } = storage.properties
      if (redundancy.startsWith('Premium')) {
        yield {
          element: storage.id,
          field: 'redundancy',
          related,
          message: `${storage.name} is a premium account, which cannot be the default storage of ${workspace.name}`,
          how: 'Use a standard account, and attach this one as a datastore.',
          fixes: [
            new Edit(topology)
              .set(storage.id, { redundancy: 'Standard_ZRS' })
              .choice('Make it a standard account'),
          ],
        }
      }
      if (hierarchicalNamespace) {
        yield {
          element: storage.id,
          field: 'hierarchicalNamespace',
          related,
          message: `${storage.name} has a hierarchical namespace, which the default storage of ${workspace.name} must not have`,
          how: 'Turn it off, or attach this account as a datastore beside a default one.',
          fixes: [
            new Edit(topology)
              .set(storage.id, { hierarchicalNamespace: false })
              .choice('Turn the hierarchical namespace off'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Premium', (b) => addStorage(b, { redundancy: 'Premium_LRS' })),
      example('Data lake', (b) => addStorage(b, { hierarchicalNamespace: true })),
    ],
    good: [
      example('Standard account', (b) => addStorage(b, {})),
      example('Data lake that is not the default storage', (b) => {
        b.add(amlWorkspace, 'mlw-prod')
        b.add(storageAccount, 'stlake001', { hierarchicalNamespace: true })
      }),
    ],
  },
})

function addStorage(
  b: DiagramBuilder,
  properties: Partial<PropertiesOf<(typeof storageAccount)['fields']>>,
): void {
  b.link(workspaceResource, b.add(amlWorkspace, 'mlw-prod'), b.add(storageAccount, 'stmlprod001', properties))
}
