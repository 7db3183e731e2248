import { amlWorkspace } from '../../kinds/amlWorkspace'
import { computeCluster } from '../../kinds/computeCluster'
import { computeInstance } from '../../kinds/computeInstance'
import { pathBetween } from '../../ipPlan/domains'
import type { NodeId } from '../../model/diagram'
import type { NodeView } from '../../model/graph'
import type { ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { none, some } from './clauses'
import { networksOfEndpoints } from './doorClauses'

function networkOf(topology: Topology, node: NodeView<unknown>): NodeId | undefined {
  return topology.segments.find((segment) => segment.node === node.parent)?.space
}

/** Networks of instances are the home of the workspace. */
function home(topology: Topology): ReadonlySet<NodeId | undefined> {
  return new Set(topology.nodesOf(computeInstance).map((instance) => networkOf(topology, instance)))
}

function remoteClusters(topology: Topology) {
  const at = home(topology)
  return topology.nodesOf(computeCluster).filter((cluster) => {
    const network = networkOf(topology, cluster)
    return network !== undefined && at.size > 0 && !at.has(network)
  })
}

export function secondNetworkWithCluster({ topology }: RuleContext): ClauseResult {
  return some(
    remoteClusters(topology).map((cluster) => cluster.id),
    'no cluster outside the network of the instances',
  )
}

export function clusterElsewhereReaches({ topology }: RuleContext): ClauseResult {
  const clusters = remoteClusters(topology)
  if (clusters.length === 0) return { held: false, elements: [], note: 'no cluster in another network' }
  const cut = clusters.filter((cluster) => {
    const network = networkOf(topology, cluster)
    return topology.nodesOf(amlWorkspace).some((workspace) => {
      const networks = [...networksOfEndpoints(topology, workspace.id)]
      return !networks.some((other) => network !== undefined && pathBetween(topology, network, other))
    })
  })
  return none(
    cut.map((cluster) => cluster.id),
    'reaches no private endpoint of the workspace',
  )
}

/** Instances stand in a network that holds an endpoint of the workspace. */
export function instancesAtHome({ topology }: RuleContext): ClauseResult {
  const homes = new Set(
    topology.nodesOf(amlWorkspace).flatMap((workspace) => [...networksOfEndpoints(topology, workspace.id)]),
  )
  return none(
    topology
      .nodesOf(computeInstance)
      .filter((instance) => {
        const network = networkOf(topology, instance)
        return network !== undefined && !homes.has(network)
      })
      .map((instance) => instance.id),
    'stands in another network than the workspace endpoints',
  )
}
