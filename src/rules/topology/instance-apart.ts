import { cite } from '../../facts/source'
import { computeInstance } from '../../kinds/computeInstance'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { workspaceOf } from '../../kinds/workspaceOf'
import { subnet } from '../../kinds/subnet'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { computeOf } from '../../links/computeOf'
import { peering } from '../../links/peering'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { segmentOf, spaceOf, spaceOfEndpoint } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addEndpoint } from '../privateScenes'
import { addNetwork } from '../scenes'

export const instanceApart = defineRule({
  id: 'topology/instance-apart',
  title: 'Compute instance apart from its workspace',
  severity: 'error',
  profile: 'correctness',
  why: 'A compute instance is created only in the region of its workspace, and in the virtual network that has the private endpoint of the workspace.',
  source: cite(
    'machine-learning/how-to-network-security-overview',
    'Secure the training environment > Limitations',
  ),
  requirements: ['PLC-002'],
  claims: ['compute-same-region'],
  decides:
    'Compares the virtual network and the region of each instance with those of the workspace and of its private endpoints.',
  exceptions: 'Workspaces without private endpoint, and instances in a managed network.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const instance of topology.nodesOf(computeInstance)) {
      const workspace = workspaceOf(instance, topology)
      const space = spaceOf(topology, segmentOf(topology, instance.parent ?? undefined)?.space)
      if (!workspace || !space) continue
      const region = workspace.properties.region || settings.region
      const endpoints = topology.privateEndpoints.filter(({ target }) => target === workspace.id)
      const homes = endpoints.map((endpoint) => spaceOfEndpoint(topology, endpoint))
      const network = topology.node(space.node)
      const apart = homes.length > 0 && !homes.includes(space.node)
      if (!apart && region === space.region) continue
      yield {
        element: instance.id,
        related: [
          { id: workspace.id, role: 'workspace' },
          ...endpoints.map(({ node }) => ({ id: node, role: 'private endpoint of the workspace' })),
        ],
        message:
          region === space.region
            ? `${instance.name} is in ${network?.name}, where ${workspace.name} has no private endpoint`
            : `${instance.name} is in ${space.region}, its workspace ${workspace.name} in ${region}`,
        how: `Place it in the virtual network and the region of ${workspace.name}; a compute cluster may stand in another.`,
        fixes: [guide('Move the instance to the network of the workspace')],
      }
    }
  },
  examples: {
    bad: [example('Instance in another network than the workspace', (b) => workspaceIn(b, false))],
    good: [example('Instance beside the endpoint of its workspace', (b) => workspaceIn(b, true))],
  },
})

function workspaceIn(b: DiagramBuilder, together: boolean): void {
  const { vnet, subnet: endpoints } = addNetwork(b, '10.2.0.0/20', {
    name: 'snet-pe',
    role: 'privateEndpoints',
    prefix: '10.2.0.0/26',
  })
  const other = b.add(virtualNetwork, 'vnet-other', { prefixes: ['10.1.0.0/20'] })
  const far = b.add(subnet, 'snet-training', { role: 'training', prefix: '10.1.0.0/24' }, { in: other })
  b.link(peering, vnet, other)
  const workspace = b.add(amlWorkspace, 'mlw-prod')
  addEndpoint(b, endpoints, workspace, 'amlworkspace')
  const near = b.add(subnet, 'snet-near', { role: 'training', prefix: '10.2.1.0/24' }, { in: vnet })
  b.link(computeOf, b.add(computeInstance, 'ci-data', {}, { in: together ? near : far }), workspace)
}
