import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { storageAccount } from '../../kinds/storageAccount'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { peering } from '../../links/peering'
import { workspaceResource } from '../../links/workspaceResource'
import { joinList } from '../../lib/text'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { MONITOR_TYPES } from '../doors'
import { guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addEndpointSubnet } from '../privateScenes'
import { peers } from '../reach'
import { addNetwork } from '../scenes'
import { doorOf, endpointsOf, spaceOfEndpoint } from '../../reachability/lookups'

const OVERVIEW = cite(
  'machine-learning/how-to-network-security-overview',
  'Secure the workspace and associated resources > Limitations',
)

export const dependencyApart = defineRule({
  id: 'topology/dependency-apart',
  title: 'Workspace and its resources in different networks',
  severity: 'error',
  profile: 'correctness',
  why: 'The workspace reaches its default storage from the virtual network of its own private endpoint; key vault and registry may stand in a peered one.',
  source: OVERVIEW,
  requirements: ['PLC-004', 'PLC-005', 'PLC-012'],
  claims: ['everything-in-one-vnet'],
  decides:
    'Collects the virtual networks with private endpoints of a workspace, and of its storage, vault and registry. At least one network must hold those of the workspace and its storage; with several workspace endpoints, those of all four.',
  exceptions:
    'Resources without private endpoint. The older demand that everything stands in one network is superseded: vault and registry may be in a peered one.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      const homes = networksOf(topology, workspace.id)
      if (homes.size === 0) continue
      for (const resource of topology.targets(workspace, workspaceResource.id)) {
        const places = networksOf(topology, resource.id)
        if (places.size === 0 || meets(homes, places)) continue
        const isStorage = topology.as(storageAccount, resource) !== undefined
        const near =
          !isStorage && homes.size === 1 && [...homes].some((home) => meets(peers(topology, home), places))
        if (near) continue
        yield {
          element: resource.id,
          detail: workspace.id,
          related: [
            { id: workspace.id, role: 'workspace' },
            ...[...places].map((id) => ({ id, role: `private endpoint of ${resource.name}` })),
          ],
          ...(isStorage || homes.size > 1 ? {} : { severity: 'warning' as const }),
          message: `${resource.name} has its private endpoints in ${names(topology, places)}, ${workspace.name} in ${names(topology, homes)}`,
          how: `Add private endpoints of ${resource.name} in a virtual network that has one of ${workspace.name}.`,
          fixes: [guide(`Add an endpoint of ${resource.name} beside that of ${workspace.name}`)],
        }
      }
    }
  },
  examples: {
    bad: [example('Storage endpoint in another network', (b) => workspace(b, 'vnet-other'))],
    good: [example('Both endpoints in one network', (b) => workspace(b, 'vnet-ml'))],
  },
})

/** Networks with a private endpoint for something of the resource that the design needs. */
function networksOf(topology: Topology, resource: NodeId): ReadonlySet<NodeId> {
  const door = doorOf(topology, resource)
  if (!door || MONITOR_TYPES.has(door.resourceType)) return new Set()
  return new Set(
    door.groupIds
      .flatMap((groupId) => endpointsOf(topology, resource, groupId))
      .flatMap((endpoint) => spaceOfEndpoint(topology, endpoint) ?? []),
  )
}

function meets(a: ReadonlySet<NodeId>, b: ReadonlySet<NodeId>): boolean {
  return [...a].some((id) => b.has(id))
}

function names(topology: Topology, ids: ReadonlySet<NodeId>): string {
  return joinList([...ids].map((id) => topology.node(id)?.name ?? id))
}

function workspace(b: DiagramBuilder, storageIn: string): void {
  const { vnet, subnet: endpoints } = addNetwork(b, '10.1.0.0/20', {
    name: 'snet-pe',
    role: 'privateEndpoints',
    prefix: '10.1.1.0/26',
  })
  const other = b.add(virtualNetwork, 'vnet-other', { prefixes: ['10.2.0.0/20'] })
  b.link(peering, vnet, other)
  const far = addEndpointSubnet(b, other, '10.2.0.0/26')
  const node = b.add(amlWorkspace, 'mlw-prod')
  const storage = b.add(storageAccount, 'stmlprod001')
  b.link(workspaceResource, node, storage)
  addEndpoint(b, endpoints, node, 'amlworkspace')
  for (const groupId of ['blob', 'file'])
    addEndpoint(b, storageIn === 'vnet-ml' ? endpoints : far, storage, groupId)
}
