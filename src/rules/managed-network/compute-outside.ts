import { cite } from '../../facts/source'
import { workspaceOf } from '../../kinds/workspaceOf'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { segmentOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addCluster, addManaged } from '../managedScenes'
import { addNetwork } from '../scenes'
import { isolatingNetwork } from '../workspaces'

export const computeOutside = defineRule({
  id: 'managed-network/compute-outside',
  title: 'Compute in a subnet beside a managed network',
  severity: 'error',
  profile: 'correctness',
  why: 'A workspace with a managed network puts all its computes there; it takes no compute into a subnet of yours.',
  source: cite('machine-learning/how-to-managed-network', 'Limitations'),
  requirements: ['TRN-016', 'MNG-003'],
  decides:
    'Compares where computes of a workspace stand with the isolation mode of the managed network of that workspace.',
  exceptions:
    'Attached machines and Kubernetes clusters, which never stand in a managed network, have a rule of their own.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const { node: id, type, place } of topology.hosts) {
      const node = type === 'compute' && segmentOf(topology, place) ? topology.node(id) : undefined
      if (!node) continue
      const network = isolatingNetwork(topology, workspaceOf(node, topology)?.id)
      if (!network) continue
      const box = topology.diagram.layout[node.id] ?? { x: 0, y: 0, w: 176, h: 48 }
      yield {
        element: node.id,
        related: [
          { id: network.id, role: 'managed network' },
          { id: place, role: 'subnet' },
        ],
        message: `${node.name} stands in ${topology.node(place)?.name}, but its workspace has the managed network ${network.name}`,
        how: 'Move it into the managed network; existing computes have to be deleted and made again.',
        fixes: [
          new Edit(topology)
            .command({
              type: 'reparent',
              id: node.id,
              parent: network.id,
              box: { ...box, x: 16, y: 48 },
            })
            .choice(`Move it into ${network.name}`),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Cluster in a subnet', (b) => {
        const { workspace } = addManaged(b)
        addCluster(b, workspace, addNetwork(b).subnet)
      }),
    ],
    good: [
      example('Cluster in the managed network', (b) => {
        const { workspace, managed } = addManaged(b)
        addCluster(b, workspace, managed)
      }),
      example('Isolation off, cluster in a subnet', (b) => {
        const { workspace } = addManaged(b, { isolation: 'Disabled' })
        addCluster(b, workspace, addNetwork(b).subnet)
      }),
    ],
  },
})
