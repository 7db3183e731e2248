import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { workspaceOf } from '../../kinds/workspaceOf'
import { joinList } from '../../lib/text'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { doorOf, endpointsOf, segmentOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addCluster } from '../managedScenes'
import { addEndpoint } from '../privateScenes'
import { addNetwork } from '../scenes'

const PUBLIC = { isolation: 'public' } as const

export const endpointMissingForCompute = defineRule({
  id: 'workspace/endpoint-missing-for-compute',
  title: 'Compute without a private way to its workspace',
  severity: 'error',
  profile: 'correctness',
  why: 'Compute without a public address in a virtual network talks to its workspace over private link; an open public door does not replace the private endpoint, and a list of addresses does not hold the compute.',
  source: cite(
    'machine-learning/how-to-secure-training-vnet',
    'Compute instance/cluster or serverless compute with no public IP',
  ),
  requirements: ['INB-006', 'TRN-002'],
  decides:
    'For workspaces with an open public door, or one for selected addresses: looks for a private endpoint of the workspace of each compute that stands in a subnet without a public address.',
  exceptions:
    'Computes in a managed network, which needs a rule instead. Where everything is to be private the missing endpoint has a rule of its own, and so have endpoints in networks that are not connected.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    // Where everything is to be private the endpoint is wanted anyway.
    if (settings.isolation !== 'public') return
    for (const { workspace, computes } of computesByWorkspace(topology)) {
      if (workspace.properties.publicAccess === 'Disabled') continue
      if (endpointsOf(topology, workspace.id).length > 0 || hasLooseEndpoint(topology, workspace.id)) continue
      const names = computes.map(({ name }) => name)
      yield {
        element: workspace.id,
        related: computes.map(({ id }) => ({ id, role: 'has no public address' })),
        message: `${joinList(names.slice(0, 3))} ${names.length === 1 ? 'has' : 'have'} no public address, and ${workspace.name} has no private endpoint`,
        how: 'Add a private endpoint of the workspace in the network of the computes.',
        fixes: [guide(`Add a private endpoint of ${workspace.name}`)],
        ...(workspace.owner.mode === 'existing'
          ? {
              needs: `the private endpoints that ${workspace.name}, which exists already, has outside this drawing`,
            }
          : {}),
      }
    }
  },
  examples: {
    bad: [
      example('No endpoint, selected addresses', (b) => addOpen(b, 'Selected', false), PUBLIC),
      example('No endpoint, open to all', (b) => addOpen(b, 'Enabled', false), PUBLIC),
    ],
    good: [
      example('Endpoint in the network', (b) => addOpen(b, 'Selected', true), PUBLIC),
      example(
        'Compute with a public address',
        (b) => {
          const workspace = b.add(amlWorkspace, 'mlw-prod', { publicAccess: 'Enabled' })
          addCluster(b, workspace, addNetwork(b).subnet, { publicIp: true })
        },
        PUBLIC,
      ),
    ],
  },
})

/** True for an endpoint that only lacks its link to a workspace, which has a rule of its own. */
function hasLooseEndpoint(topology: Topology, workspace: NodeId): boolean {
  const groups = doorOf(topology, workspace)?.groupIds ?? []
  return topology.privateEndpoints.some(
    ({ target, groupId }) => target === undefined && groups.includes(groupId),
  )
}

interface Group {
  readonly workspace: NodeView<PropertiesOf<(typeof amlWorkspace)['fields']>>
  readonly computes: NodeView[]
}

/** Computes in subnets without a public address, by the workspace that they belong to. */
function computesByWorkspace(topology: Topology): Iterable<Group> {
  const groups = new Map<NodeId, Group>()
  for (const { node: id, type, place, publicIp } of topology.hosts) {
    const node = type === 'compute' && !publicIp && segmentOf(topology, place) ? topology.node(id) : undefined
    const workspace = node && workspaceOf(node, topology)
    if (!node || !workspace) continue
    const group = groups.get(workspace.id) ?? { workspace, computes: [] }
    group.computes.push(node)
    groups.set(workspace.id, group)
  }
  return groups.values()
}

function addOpen(b: DiagramBuilder, publicAccess: 'Selected' | 'Enabled', endpoint: boolean): void {
  const { subnet } = addNetwork(b)
  const workspace = b.add(amlWorkspace, 'mlw-prod', { publicAccess, ipRules: ['203.0.113.10'] })
  addCluster(b, workspace, subnet)
  if (endpoint) addEndpoint(b, subnet, workspace, 'amlworkspace')
}
