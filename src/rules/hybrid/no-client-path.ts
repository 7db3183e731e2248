import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { bastion } from '../../kinds/bastion'
import { subnet } from '../../kinds/subnet'
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
const ENTRIES: ReadonlySet<Host['type']> = new Set(['bastion', 'gateway', 'client'])

export const noClientPath = defineRule({
  id: 'hybrid/no-client-path',
  title: 'Nobody can reach the private workspace',
  severity: 'warning',
  profile: 'recommended',
  why: 'People use a private workspace from inside a network with its private endpoint: over VPN, over ExpressRoute, or at a jump host behind Bastion.',
  source: cite('machine-learning/includes/machine-learning-connect-secure-workspace'),
  requirements: ['INB-009'],
  decides:
    'Looks for a gateway, a Bastion or a client in a network with a private endpoint of the workspace, or in one that is connected with it.',
  exceptions:
    'Workspaces that are open to public networks or to selected addresses, and networks that exist already, whose gateways may be elsewhere.',
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
      if (homes.length === 0 || homes.some((home) => topology.node(home)?.owner.mode === 'existing')) return
      if (entries.some((entry) => homes.some((home) => connects(topology, entry, home)))) return
      yield {
        element: workspace.id,
        related: homes.map((id) => ({ id, role: 'network of the private endpoint' })),
        message: `${workspace.name} is private, and neither VPN nor ExpressRoute nor Bastion leads to ${topology.node(homes[0])?.name}`,
        how: 'Add a gateway, or Bastion with a jump host, in the network of the endpoint or a peered one.',
        fixes: [guide('Draw the way that people take')],
      }
    },
  ),
  examples: {
    bad: [example('No way in', (b) => addWorkspace(b, false))],
    good: [example('Bastion beside the endpoint', (b) => addWorkspace(b, true))],
  },
})

/** Virtual networks with an entry for people. */
const entryNetworks = memoTopology((topology: Topology): readonly NodeId[] => [
  ...new Set(
    topology.hosts.flatMap(({ type, place }) =>
      ENTRIES.has(type) ? (segmentOf(topology, place)?.space ?? []) : [],
    ),
  ),
])

function addWorkspace(b: DiagramBuilder, entry: boolean): void {
  const { vnet, subnet: endpoints } = addNetwork(b, '10.1.0.0/20', {
    name: 'snet-pe',
    role: 'privateEndpoints',
    prefix: '10.1.1.0/26',
  })
  addEndpoint(b, endpoints, b.add(amlWorkspace, 'mlw-prod'), 'amlworkspace')
  if (!entry) return
  const place = b.add(subnet, 'AzureBastionSubnet', { role: 'bastion', prefix: '10.1.2.0/26' }, { in: vnet })
  b.add(bastion, 'bas-ml', {}, { in: place })
}
