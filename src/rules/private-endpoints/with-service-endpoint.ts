import { networkFact } from '../../facts/networkFacts'
import { cite } from '../../facts/source'
import { containerRegistry } from '../../kinds/containerRegistry'
import { managedNetwork } from '../../kinds/managedNetwork'
import { storageAccount } from '../../kinds/storageAccount'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import { serviceEndpointGrant } from '../../links/serviceEndpointGrant'
import type { LinkId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import type { Door } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'

export const withServiceEndpoint = defineRule({
  id: 'private-endpoints/with-service-endpoint',
  title: 'Private endpoint and service endpoint together',
  severity: 'error',
  profile: 'correctness',
  why: 'A resource that a managed network reaches by private endpoint cannot be reached by service endpoint as well, and a registry supports either one or the other.',
  source:
    networkFact('se-no-mix-managed')?.source ??
    cite('machine-learning/how-to-managed-network', 'Limitations'),
  requirements: ['PAAS-023'],
  decides:
    'Looks for subnets that a service admits beside a private endpoint rule of a managed network, or, at a registry, beside any private endpoint.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const door of topology.doors) {
      if (door.allowedSegments.length === 0) continue
      const node = topology.node(door.node)
      if (!node) continue
      const rule = topology.managedRules.find(({ target }) => target === door.node)
      const endpoint = topology.as(containerRegistry, node)
        ? topology.privateEndpoints.find(({ target }) => target === door.node)
        : undefined
      const other = rule?.space ?? endpoint?.node
      if (other === undefined) continue
      const grants = topology.linksTo(node, serviceEndpointGrant.id)
      yield {
        element: node.id,
        related: [
          { id: other, role: rule ? 'reaches it by private endpoint' : 'private endpoint' },
          ...grants.map(({ from }) => ({ id: from.id, role: 'admitted by service endpoint' })),
        ],
        message: `${node.name} is reached by private endpoint from ${topology.node(other)?.name} and admits ${grants.map(({ from }) => from.name).join(', ')} by service endpoint`,
        how: 'Keep the private endpoint and withdraw the subnet rules, or the other way round.',
        fixes: [
          withdrawal(
            topology,
            door,
            grants.map(({ id }) => id),
          ),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Storage of a managed network that admits a subnet', (b) => {
        const { subnet } = addNetwork(b, '10.1.0.0/20', { serviceEndpoints: ['Microsoft.Storage'] })
        const storage = b.add(storageAccount, 'stmlprod001', { publicAccess: 'Selected', file: false })
        b.link(serviceEndpointGrant, subnet, storage)
        b.link(managedPrivateEndpoint, b.add(managedNetwork, 'Managed network'), storage, { groupId: 'blob' })
      }),
    ],
    good: [
      example('Storage that admits a subnet and nothing else', (b) => {
        const { subnet } = addNetwork(b, '10.1.0.0/20', { serviceEndpoints: ['Microsoft.Storage'] })
        const storage = b.add(storageAccount, 'stmlprod001', { publicAccess: 'Selected', file: false })
        b.link(serviceEndpointGrant, subnet, storage)
      }),
    ],
  },
})

/** Only where private endpoints serve everything that the subnets used. */
function withdrawal(topology: Topology, door: Door, grants: readonly LinkId[]): Fix {
  const served = new Set([
    ...topology.privateEndpoints.filter(({ target }) => target === door.node).map(({ groupId }) => groupId),
    ...topology.managedRules.filter(({ target }) => target === door.node).map(({ groupId }) => groupId),
  ])
  return door.neededGroupIds.every((groupId) => served.has(groupId))
    ? new Edit(topology).unlink(...grants).choice('Withdraw the subnet rules')
    : guide('Add the missing private endpoints before the subnet rules go')
}
