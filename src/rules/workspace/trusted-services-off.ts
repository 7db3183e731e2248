import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { containerRegistry } from '../../kinds/containerRegistry'
import { keyVault } from '../../kinds/keyVault'
import { storageAccount } from '../../kinds/storageAccount'
import { workspaceResource } from '../../links/workspaceResource'
import type { Source } from '../../lib/source'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { doorOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'

const ARTICLE = 'machine-learning/how-to-secure-workspace-vnet'
const STORAGE = cite(ARTICLE, 'Secure Azure storage accounts (private endpoint)')

/** What each article section demands. */
const SOURCES: Readonly<Record<string, Source>> = {
  [storageAccount.id]: STORAGE,
  [keyVault.id]: cite(ARTICLE, 'Secure Azure Key Vault'),
  [containerRegistry.id]: cite(ARTICLE, 'Enable Azure Container Registry (ACR)'),
}

export const trustedServicesOff = defineRule({
  id: 'workspace/trusted-services-off',
  title: 'Trusted services are locked out',
  severity: 'error',
  profile: 'correctness',
  why: 'The workspace itself stands in no network of yours: past a shut or narrowed public door it reaches its storage, vault and registry only as a trusted Microsoft service.',
  source: STORAGE,
  requirements: ['PAAS-007', 'PAAS-008', 'PAAS-009', 'PAAS-012'],
  peers: ['CKV_AZURE_36', 'AZU-0010', 'c9d007d0-c057-4772-b18c-01e546713bcd'],
  decides:
    'Looks at the switch for trusted services of the storage, vault and registry of each workspace, unless all networks may reach them.',
  exceptions:
    'Storage may let the workspace in by a rule for resource instances instead, which the drawing does not hold: accept the finding then.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const seen = new Set<string>()
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      for (const resource of topology.targets(workspace, workspaceResource.id)) {
        const door = doorOf(topology, resource.id)
        const source = SOURCES[resource.kind]
        if (!door || !source || seen.has(resource.id)) continue
        seen.add(resource.id)
        if (door.trustedServicesBypass || door.publicAccess === 'all') continue
        yield {
          element: resource.id,
          field: 'trustedServices',
          related: [{ id: workspace.id, role: 'workspace' }],
          source,
          message: `${resource.name} does not let trusted services in, so ${workspace.name} cannot reach it`,
          how: 'Let trusted Microsoft services bypass.',
          fixes: [
            new Edit(topology).set(resource.id, { trustedServices: true }).safe('Let trusted services in'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Vault of a workspace', (b) => {
        const workspace = b.add(amlWorkspace, 'mlw-prod')
        b.link(workspaceResource, workspace, b.add(keyVault, 'kv-mlprod', { trustedServices: false }))
      }),
    ],
    good: [
      example('Trusted services bypass', (b) => {
        b.link(workspaceResource, b.add(amlWorkspace, 'mlw-prod'), b.add(keyVault, 'kv-mlprod'))
      }),
      example('Storage of nobody', (b) => {
        b.add(amlWorkspace, 'mlw-prod')
        b.add(storageAccount, 'stother001', { trustedServices: false })
      }),
    ],
  },
})
