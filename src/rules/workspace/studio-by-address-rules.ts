import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { storageAccount } from '../../kinds/storageAccount'
import { workspaceResource } from '../../links/workspaceResource'
import type { DiagramBuilder } from '../../model/builder'
import type { PropertiesOf } from '../../model/fields'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { doorOf, endpointsOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'

export const studioByAddressRules = defineRule({
  id: 'workspace/studio-by-address-rules',
  title: 'Storage for studio by address rules',
  severity: 'warning',
  profile: 'recommended',
  why: 'Address rules of a storage account do not make studio work with it; private or service endpoints do.',
  source: cite('machine-learning/how-to-enable-studio-virtual-network', 'Firewall settings'),
  requirements: ['PAAS-032'],
  decides:
    'Looks for default storage that admits addresses and has neither a private endpoint nor a subnet rule.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      for (const resource of topology.targets(workspace, workspaceResource.id)) {
        const door = topology.as(storageAccount, resource) ? doorOf(topology, resource.id) : undefined
        if (!door || door.publicAccess !== 'selected' || door.ipRules.length === 0) continue
        if (door.allowedSegments.length > 0 || endpointsOf(topology, resource.id).length > 0) continue
        yield {
          element: resource.id,
          field: 'ipRules',
          detail: workspace.id,
          related: [{ id: workspace.id, role: 'workspace' }],
          message: `${resource.name} admits addresses alone, with which studio of ${workspace.name} does not show its data`,
          how: 'Add private endpoints for blob and file, or admit the subnet of the clients.',
          fixes: [guide('Add private endpoints for the account')],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Address rule', (b) =>
        addBoth(b, 'Enabled', { publicAccess: 'Selected', ipRules: ['203.0.113.10'] }),
      ),
    ],
    good: [example('Private', (b) => addBoth(b, 'Disabled', {}))],
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
