import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { storageAccount } from '../../kinds/storageAccount'
import { workspaceResource } from '../../links/workspaceResource'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

const STUDIO = 'machine-learning/how-to-enable-studio-virtual-network'

export const datastoreKeys = defineRule({
  id: 'workspace/datastore-keys',
  title: 'Default datastores use account keys',
  severity: 'warning',
  profile: 'recommended',
  why: 'Studio shows data of storage in a virtual network only when the datastores use the identity of the workspace; with keys preview, designer, automated ML and labelling stay off.',
  source: cite(STUDIO, 'Datastore: Azure Storage Account'),
  requirements: ['STU-002', 'STU-006'],
  peers: ['Azure.Storage.LocalAuth', 'CKV2_AZURE_40', '8c6a50c6-9ffd-4ae7-986f-5fa6111f9a54'],
  decides:
    'Compares the access to default datastores with the public access and the shared key switch of the default storage.',
  exceptions: 'Storage that all networks may reach, with its keys in use.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      if (workspace.properties.systemDatastoresIdentity === 'identity') continue
      for (const resource of topology.targets(workspace, workspaceResource.id)) {
        const storage = topology.as(storageAccount, resource)
        if (!storage) continue
        const { publicAccess, sharedKeyAccess } = storage.properties
        if (publicAccess === 'Enabled' && sharedKeyAccess) continue
        yield {
          element: workspace.id,
          field: 'systemDatastoresIdentity',
          detail: storage.id,
          related: [{ id: storage.id, role: 'default storage' }],
          ...(sharedKeyAccess ? {} : { severity: 'error' as const }),
          message: sharedKeyAccess
            ? `${workspace.name} opens ${storage.name} with account keys, so studio shows no data of it`
            : `${workspace.name} opens ${storage.name} with account keys, which the account refuses`,
          how: 'Open default storage with the identity of the workspace.',
          fixes: [
            new Edit(topology)
              .set(workspace.id, { systemDatastoresIdentity: 'identity' })
              .safe('Use the identity of the workspace'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Keys to private storage', (b) => addKeys(b, 'accessKey', {})),
      example('Keys to an account that refuses them', (b) =>
        addKeys(b, 'accessKey', { publicAccess: 'Enabled', sharedKeyAccess: false }),
      ),
    ],
    good: [
      example('Identity', (b) => addKeys(b, 'identity', {})),
      example('Keys to open storage', (b) => addKeys(b, 'accessKey', { publicAccess: 'Enabled' }), {
        isolation: 'public',
      }),
    ],
  },
})

function addKeys(
  b: DiagramBuilder,
  systemDatastoresIdentity: 'accessKey' | 'identity',
  storage: { readonly publicAccess?: 'Enabled'; readonly sharedKeyAccess?: boolean },
): void {
  const workspace = b.add(amlWorkspace, 'mlw-prod', { systemDatastoresIdentity })
  b.link(workspaceResource, workspace, b.add(storageAccount, 'stmlprod001', storage))
}
