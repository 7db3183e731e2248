import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { bastion } from '../../kinds/bastion'
import { subnet } from '../../kinds/subnet'
import { virtualMachine } from '../../kinds/virtualMachine'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { peering } from '../../links/peering'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Host } from '../../model/network'
import type { Report } from '../../model/finding'
import { memoTopology } from '../../model/derived'
import { defineRule } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { endpointsOf, segmentOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { each } from '../each'
import { example } from '../example'
import { addEndpoint } from '../privateScenes'
import { connects } from '../reach'
import { addNetwork } from '../scenes'

/** Hosts by which people come into a network, or at which they already are. */
const ENTRIES: ReadonlySet<Host['type']> = new Set(['gateway', 'client'])

export const noClientPath = defineRule({
  id: 'hybrid/no-client-path',
  title: 'Nobody can reach the private workspace',
  severity: 'warning',
  profile: 'recommended',
  why: 'People use a private workspace from inside a network with its private endpoint: over VPN, over ExpressRoute, or at a jump host behind Bastion.',
  source: cite('machine-learning/includes/machine-learning-connect-secure-workspace'),
  requirements: ['INB-009'],
  decides:
    'Looks for a gateway, a machine that a Bastion leads to, or a client in a network with a private endpoint of the workspace, or in one that is connected with it.',
  exceptions:
    'Workspaces that are open to public networks or to selected addresses, and designs connected with networks that exist already, where the way in may be.',
  check: each(
    (topology) => topology.nodesOf(amlWorkspace),
    function* (topology, workspace): Iterable<Report> {
      const entries = entryNetworks(topology)

      if (workspace.properties.publicAccess !== 'Disabled') return
      const homes = [
        ...new Set(
          endpointsOf(topology, workspace.id).flatMap(
            ({ segment }) => segmentOf(topology, segment)?.space ?? [],
          ),
        ),
      ]
      if (homes.length === 0) return
      if (entries.some((entry) => homes.some((home) => connects(topology, entry, home)))) return
      yield {
        element: workspace.id,
        related: homes.map((id) => ({ id, role: 'network of the private endpoint' })),
        message: `${workspace.name} is private, and neither VPN nor ExpressRoute nor Bastion with a jump host leads to ${topology.node(homes[0])?.name}`,
        how: 'Add a gateway, or Bastion with a jump host, in the network of the endpoint or a peered one.',
        fixes: [guide('Draw the way that people take')],
      }
    },
  ),
  examples: {
    bad: [
      example('No way in', (b) => void addWorkspace(b)),
      example('Bastion without a machine', (b) => addBastion(b, addWorkspace(b))),
    ],
    good: [
      example('Jump host behind Bastion', (b) => {
        const vnet = addWorkspace(b)
        addBastion(b, vnet)
        const place = b.add(subnet, 'snet-jump', { role: 'jumpHost', prefix: '10.1.3.0/28' }, { in: vnet })
        b.add(virtualMachine, 'vm-jump', {}, { in: place })
      }),
      example('Hub of a platform team', (b) => {
        const vnet = addWorkspace(b)
        const resourceId =
          '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub'
        const hub = b.add(
          virtualNetwork,
          'vnet-hub',
          { prefixes: ['10.0.0.0/24'] },
          { owner: { mode: 'existing', resourceId } },
        )
        b.link(peering, hub, vnet)
      }),
    ],
  },
})

/**
 * Virtual networks with an entry for people: gateways, people themselves, machines that a Bastion leads to, and networks
 * that exist already, in which there may be any of these.
 */
const entryNetworks = memoTopology((topology: Topology): readonly NodeId[] => {
  const machines = networksWith(topology, (type) => type === 'machine')
  const bastions = networksWith(topology, (type) => type === 'bastion')
  return [
    ...networksWith(topology, (type) => ENTRIES.has(type)),
    ...machines.filter((network) => bastions.some((from) => connects(topology, from, network))),
    ...topology.spaces.flatMap(({ node }) => (topology.node(node)?.owner.mode === 'existing' ? [node] : [])),
  ]
})

function networksWith(topology: Topology, wanted: (type: Host['type']) => boolean): readonly NodeId[] {
  const found = topology.hosts.flatMap(({ type, place }) =>
    wanted(type) ? (segmentOf(topology, place)?.space ?? []) : [],
  )
  return [...new Set(found)]
}

function addWorkspace(b: DiagramBuilder): NodeId {
  const { vnet, subnet: endpoints } = addNetwork(b, '10.1.0.0/20', {
    name: 'snet-pe',
    role: 'privateEndpoints',
    prefix: '10.1.1.0/26',
  })
  addEndpoint(b, endpoints, b.add(amlWorkspace, 'mlw-prod'), 'amlworkspace')
  return vnet
}

function addBastion(b: DiagramBuilder, vnet: NodeId): void {
  const place = b.add(subnet, 'AzureBastionSubnet', { role: 'bastion', prefix: '10.1.2.0/26' }, { in: vnet })
  b.add(bastion, 'bas-ml', {}, { in: place })
}
