import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { storageAccount } from '../../kinds/storageAccount'
import { workspaceResource } from '../../links/workspaceResource'
import type { DiagramBuilder } from '../../model/builder'
import type { PropertiesOf } from '../../model/fields'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'

export const studioLimited = defineRule({
  id: 'workspace/studio-limited',
  title: 'Studio opens, its data does not',
  severity: 'info',
  profile: 'all',
  why: 'Studio reads default storage from the browser: people who reach a public workspace from outside see no data of storage that is shut to them.',
  source: cite('machine-learning/how-to-configure-private-link', 'Limitations'),
  requirements: ['INB-007'],
  decides: 'Compares the public access of each workspace with that of its default storage.',
  exceptions: 'People who use studio from inside the network see everything.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      if (workspace.properties.publicAccess === 'Disabled') continue
      const storage = topology
        .targets(workspace, workspaceResource.id)
        .find((resource) => topology.as(storageAccount, resource)?.properties.publicAccess === 'Disabled')
      if (!storage) continue
      yield {
        element: workspace.id,
        field: 'publicAccess',
        related: [{ id: storage.id, role: 'default storage' }],
        message: `${workspace.name} is open to public networks, ${storage.name} is not: studio shows no data there`,
        how: 'Work from inside the network, or let client addresses into the storage account.',
        fixes: [guide('Choose who works from where')],
      }
    }
  },
  examples: {
    bad: [example('Public workspace, private storage', (b) => addBoth(b, 'Enabled', {}))],
    good: [
      example('Both private', (b) => addBoth(b, 'Disabled', {})),
      example('Both public', (b) => addBoth(b, 'Enabled', { publicAccess: 'Enabled' })),
    ],
  },
})

function addBoth(
  b: DiagramBuilder,
  publicAccess: 'Enabled' | 'Disabled',
  storage: Partial<PropertiesOf<(typeof storageAccount)['fields']>>,
): void {
  const workspace = b.add(amlWorkspace, 'mlw-prod', { publicAccess })
  b.link(workspaceResource, workspace, b.add(storageAccount, 'stmlprod001', storage))
}
