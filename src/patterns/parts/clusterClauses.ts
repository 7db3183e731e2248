import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { cite } from '../../facts/source'
import type { Clause, ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import { all, required, some } from './clauses'

type Check = (context: RuleContext) => ClauseResult

/** AKS stands in a subnet, and scoring comes in by an internal load balancer. */
export const clusterOnPrivateIp: Check = ({ topology }) =>
  all(
    topology.nodesOf(kubernetesCluster),
    (cluster) => cluster.parent !== null && cluster.properties.internalScoring,
    (cluster) => cluster.id,
    'no AKS cluster',
    'is reached from the internet',
  )

/** The clusters whose API server is reached in one of these ways. */
export function clusterApi(...modes: readonly string[]): Check {
  return ({ topology }) =>
    some(
      topology
        .nodesOf(kubernetesCluster)
        .filter((cluster) => modes.includes(cluster.properties.privateCluster))
        .map((cluster) => cluster.id),
      'no such AKS cluster',
    )
}

const clusterExtension: Check = ({ topology }) =>
  all(
    topology.nodesOf(kubernetesCluster),
    (cluster) => cluster.properties.amlExtension,
    (cluster) => cluster.id,
    'no AKS cluster',
    'lacks the Azure ML extension',
  )

/** The cluster's virtual network holds, or is peered with one that holds, the workspace's endpoints. */
export const clusterNearEndpoints: Check = ({ topology }) => {
  const spaceOfSegment = new Map(topology.segments.map((segment) => [segment.node, segment.space]))
  const holding = new Set(
    topology.privateEndpoints.map((endpoint) =>
      endpoint.segment === undefined ? undefined : spaceOfSegment.get(endpoint.segment),
    ),
  )
  const peers = (space: string | undefined) =>
    topology.adjacencies.flatMap((link) =>
      link.type !== 'peering' ? [] : link.a === space ? [link.b] : link.b === space ? [link.a] : [],
    )
  return all(
    topology.nodesOf(kubernetesCluster),
    (cluster) => {
      const space = spaceOfSegment.get(cluster.parent ?? '')
      return space !== undefined && (holding.has(space) || peers(space).some((peer) => holding.has(peer)))
    },
    (cluster) => cluster.id,
    'no AKS cluster',
    'stands in a network without the endpoints',
  )
}

export const KUBERNETES = cite(
  'machine-learning/how-to-secure-kubernetes-inferencing-environment',
  'How to configure a secure AKS inferencing environment',
)

/** What scoring on AKS asks for, whichever way its API server is reached. */
export const SCORING_CLUSTER: readonly Clause[] = [
  required(
    'near',
    'AKS in the network of the endpoints, or peered with it',
    KUBERNETES,
    ['inference/aks-far-from-endpoints'],
    clusterNearEndpoints,
  ),
  required(
    'extension',
    'Azure ML extension on the cluster',
    KUBERNETES,
    ['inference/aks-extension-missing'],
    clusterExtension,
  ),
]
