import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { storageAccount } from '../../kinds/storageAccount'
import { subnet } from '../../kinds/subnet'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { privateLink } from '../../links/privateLink'
import { serviceEndpointGrant } from '../../links/serviceEndpointGrant'
import { workspaceResource } from '../../links/workspaceResource'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { doorOf, endpointsOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'

export const studioSubnetApart = defineRule({
  id: 'workspace/studio-subnet-apart',
  title: 'Studio needs workspace and storage in one subnet',
  severity: 'warning',
  profile: 'recommended',
  why: 'With a service endpoint in place of a private one, studio validates storage only when the account admits the very subnet in which the private endpoint of the workspace stands.',
  source: cite('machine-learning/how-to-secure-workspace-vnet', 'Azure storage account'),
  requirements: ['PAAS-022'],
  decides:
    'Compares the subnets that default storage admits with those of the private endpoints of its workspace.',
  exceptions: 'Accounts with a private endpoint, and designs in which nobody uses studio.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      const endpoints = endpointsOf(topology, workspace.id)
      if (endpoints.length === 0) continue
      for (const resource of topology.targets(workspace, workspaceResource.id)) {
        const door = topology.as(storageAccount, resource) ? doorOf(topology, resource.id) : undefined
        if (!door || door.allowedSegments.length === 0) continue
        if (endpointsOf(topology, resource.id).length > 0) continue
        const admitted = endpoints.some(
          ({ segment }) => segment !== undefined && door.allowedSegments.includes(segment),
        )
        if (admitted) continue
        yield {
          element: resource.id,
          detail: workspace.id,
          related: [
            { id: workspace.id, role: 'workspace' },
            ...endpoints.flatMap(({ segment }) =>
              segment === undefined ? [] : [{ id: segment, role: 'subnet of the workspace endpoint' }],
            ),
          ],
          message: `${resource.name} does not admit the subnet of the private endpoint of ${workspace.name}`,
          how: 'Admit that subnet too, with its service endpoint on.',
          fixes: [guide('Admit the subnet')],
        }
      }
    }
  },
  examples: {
    bad: [example('Two subnets', (b) => addStorage(b, false))],
    good: [example('One subnet', (b) => addStorage(b, true))],
  },
})

function addStorage(b: DiagramBuilder, together: boolean): void {
  const { vnet, subnet: training } = addNetwork(b, '10.1.0.0/20', { serviceEndpoints: ['Microsoft.Storage'] })
  const apart = b.add(subnet, 'snet-pe', { role: 'privateEndpoints', prefix: '10.1.1.0/27' }, { in: vnet })
  const workspace = b.add(amlWorkspace, 'mlw-prod')
  const endpoint = b.add(
    privateEndpoint,
    'pep-mlw',
    { groupId: 'amlworkspace' },
    { in: together ? training : apart },
  )
  b.link(privateLink, endpoint, workspace)
  const storage = b.add(storageAccount, 'stmlprod001', { publicAccess: 'Selected' })
  b.link(workspaceResource, workspace, storage)
  b.link(serviceEndpointGrant, training, storage)
}
