import { cite } from '../../facts/source'
import { storageAccount } from '../../kinds/storageAccount'
import { serviceEndpointGrant } from '../../links/serviceEndpointGrant'
import { workspaceResource } from '../../links/workspaceResource'
import { subnet } from '../../kinds/subnet'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Segment } from '../../model/network'
import type { Report } from '../../model/finding'
import { defineRule } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { doorOf, endpointsOf, needsAt, segments } from '../../reachability/lookups'
import { Edit } from '../edit'
import { each } from '../each'
import { example } from '../example'
import { addNetwork, addTraining } from '../scenes'

export const subnetNotAdmitted = defineRule({
  id: 'topology/subnet-not-admitted',
  title: 'Service does not admit the subnet of the computes',
  severity: 'error',
  profile: 'correctness',
  why: 'A service that admits subnets lets in exactly those, and only over a service endpoint that is enabled on them.',
  source: cite(
    'machine-learning/how-to-secure-workspace-vnet',
    'Secure Azure storage accounts (service endpoint)',
  ),
  requirements: ['PLC-017'],
  decides:
    'For each service that admits subnets and has no private endpoint for what is used: looks for the subnets of the computes that use it.',
  exceptions:
    'Services that are reached by private endpoint. Admitted subnets without the service endpoint have a rule of their own.',
  check: each(segments, strangers),
  examples: {
    bad: [example('Storage that admits another subnet', (b) => storage(b, 'other'))],
    good: [example('Storage that admits the subnet of the computes', (b) => storage(b, 'training'))],
  },
})

/** Computes whose subnet is not on the list. */
function* strangers(topology: Topology, { node: place }: Segment): Iterable<Report> {
  const told = new Set<NodeId>()
  for (const { to, direction } of needsAt(topology, place)) {
    if (to.type !== 'resource' || direction !== 'outbound') continue
    const door = doorOf(topology, to.node)
    if (!door || door.allowedSegments.length === 0 || door.allowedSegments.includes(place)) continue
    if (told.has(to.node) || endpointsOf(topology, to.node, to.groupId).length > 0) continue
    told.add(to.node)
    const [service, stranger] = [topology.node(to.node), topology.node(place)]
    if (!service || !stranger) continue
    yield {
      element: service.id,
      detail: place,
      related: [{ id: place, role: 'not admitted' }],
      message: `${service.name} admits other subnets, but not ${stranger.name}, whose computes use it`,
      how: `Add ${stranger.name} to the subnets that ${service.name} admits.`,
      fixes: [new Edit(topology).link(serviceEndpointGrant, place, to.node).choice(`Admit ${stranger.name}`)],
    }
  }
}

function storage(b: DiagramBuilder, admits: 'training' | 'other'): void {
  const serviceEndpoints = ['Microsoft.Storage']
  const { vnet, subnet: training } = addNetwork(b, '10.1.0.0/20', { serviceEndpoints })
  const other = b.add(subnet, 'snet-other', { prefix: '10.1.2.0/24', serviceEndpoints }, { in: vnet })
  const { workspace } = addTraining(b, training)
  const account = b.add(storageAccount, 'stmlprod001', { publicAccess: 'Selected' })
  b.link(workspaceResource, workspace, account)
  b.link(serviceEndpointGrant, admits === 'training' ? training : other, account)
}
