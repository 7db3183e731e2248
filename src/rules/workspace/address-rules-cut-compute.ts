import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { workspaceOf } from '../../kinds/workspaceOf'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { endpointsOf, segmentOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addCluster } from '../managedScenes'
import { addEndpoint } from '../privateScenes'
import { connects } from '../reach'
import { addNetwork } from '../scenes'

export const addressRulesCutCompute = defineRule({
  id: 'workspace/address-rules-cut-compute',
  title: 'Compute is shut out by the workspace’s address rules',
  severity: 'error',
  profile: 'correctness',
  why: 'Compute without a public address does not come from a listed one: with selected addresses it reaches its workspace by a private endpoint alone.',
  source: cite(
    'machine-learning/how-to-secure-training-vnet',
    'Compute instance/cluster or serverless compute with no public IP',
  ),
  requirements: ['INB-006', 'TRN-002'],
  decides:
    'For workspaces that are open to selected addresses: looks for a private endpoint of the workspace in reach of the network of each compute without a public address.',
  exceptions: 'Computes in a managed network, which needs a rule instead.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const { node: id, type, place, publicIp } of topology.hosts) {
      const node = type === 'compute' && !publicIp ? topology.node(id) : undefined
      const space = segmentOf(topology, place)?.space
      const workspace = node && space !== undefined ? workspaceOf(node, topology) : undefined
      if (!node || space === undefined || workspace?.properties.publicAccess !== 'Selected') continue
      const reached = endpointsOf(topology, workspace.id).some((endpoint) => {
        const home = segmentOf(topology, endpoint.segment)?.space
        return home !== undefined && connects(topology, space, home)
      })
      if (reached) continue
      yield {
        element: node.id,
        related: [{ id: workspace.id, role: 'workspace for selected addresses' }],
        message: `${node.name} has no public address and no private endpoint of ${workspace.name} in reach`,
        how: 'Add a private endpoint of the workspace in the network of the compute.',
        fixes: [guide(`Add a private endpoint of ${workspace.name}`)],
      }
    }
  },
  examples: {
    bad: [example('No endpoint', (b) => addSelected(b, false))],
    good: [example('Endpoint in the network', (b) => addSelected(b, true))],
  },
})

function addSelected(b: DiagramBuilder, endpoint: boolean): void {
  const { subnet } = addNetwork(b)
  const workspace = b.add(amlWorkspace, 'mlw-prod', { publicAccess: 'Selected', ipRules: ['203.0.113.10'] })
  addCluster(b, workspace, subnet)
  if (endpoint) addEndpoint(b, subnet, workspace, 'amlworkspace')
}
