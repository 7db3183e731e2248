import { cite } from '../../facts/source'
import { computeCluster } from '../../kinds/computeCluster'
import { managedNetwork } from '../../kinds/managedNetwork'
import type { Clause, ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import { forbidden, none, some } from './clauses'

const LIMITS = cite('machine-learning/how-to-managed-network', 'Limitations')

/** A managed network in this mode. */
export function managedWithMode(
  mode: 'allowInternet' | 'approvedOnly',
): (context: RuleContext) => ClauseResult {
  return ({ topology }) =>
    some(
      topology.spaces.filter((space) => space.isolation === mode).map((space) => space.node),
      'no managed network with this mode',
    )
}

/** What both modes forbid. */
export const managedForbidden: readonly Clause[] = [
  forbidden(
    'custom-compute',
    'Compute in a network of your own',
    LIMITS,
    ['managed-network/compute-outside'],
    computeOutside,
  ),
  forbidden(
    'attached',
    'Attached virtual machine or Kubernetes in the managed network',
    LIMITS,
    ['managed-network/attached-compute'],
    attachedInside,
  ),
  forbidden(
    'other-region',
    'Compute cluster in another region',
    LIMITS,
    ['managed-network/cluster-other-region'],
    clusterElsewhere,
  ),
  forbidden(
    'service-endpoint',
    'Private endpoint and service endpoint on the same resource',
    LIMITS,
    ['private-endpoints/with-service-endpoint'],
    mixedEndpoints,
  ),
]

function computeOutside({ topology }: RuleContext) {
  const segments = new Set(topology.segments.map((segment) => segment.node))
  return none(
    topology.hosts
      .filter((host) => host.type === 'compute' && segments.has(host.place))
      .map((host) => host.node),
    'stands in a subnet',
  )
}

function attachedInside({ topology }: RuleContext) {
  const managed = new Set(
    topology.spaces.filter((space) => space.type === 'managed').map((space) => space.node),
  )
  return none(
    topology.hosts
      .filter((host) => (host.type === 'machine' || host.type === 'cluster') && managed.has(host.place))
      .map((host) => host.node),
    'cannot stand in a managed network',
  )
}

function clusterElsewhere({ topology, settings }: RuleContext) {
  return none(
    topology
      .nodesOf(computeCluster)
      .filter((cluster) => cluster.properties.region !== '' && cluster.properties.region !== settings.region)
      .map((cluster) => cluster.id),
    'is in another region',
  )
}

function mixedEndpoints({ topology }: RuleContext) {
  return none(
    topology.doors
      .filter(
        (door) =>
          door.allowedSegments.length > 0 && topology.managedRules.some((rule) => rule.target === door.node),
      )
      .map((door) => door.node),
    'is reached by private endpoint and by service endpoint',
  )
}

/** A managed network in either isolated mode. */
export function managedIsolated({ topology }: RuleContext): ClauseResult {
  return some(
    topology.spaces
      .filter((space) => space.isolation === 'allowInternet' || space.isolation === 'approvedOnly')
      .map((space) => space.node),
    'no isolated managed network',
  )
}

/** Private endpoints of a managed network exist once it is provisioned. */
export function managedProvisioned({ topology }: RuleContext): ClauseResult {
  return some(
    topology
      .nodesOf(managedNetwork)
      .filter((network) => network.properties.provisioning !== 'onDemand')
      .map((network) => network.id),
    'is provisioned with the first compute only',
  )
}

/** No isolated managed network. */
export function noManagedNetwork({ topology }: RuleContext): ClauseResult {
  return none(
    topology.spaces
      .filter((space) => space.isolation === 'allowInternet' || space.isolation === 'approvedOnly')
      .map((space) => space.node),
    'is an isolated managed network',
  )
}
