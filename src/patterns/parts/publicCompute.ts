import { inboundRules } from '../../facts/outbound'
import { parsePorts } from '../../lib/portSet'
import type { ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import { allAllowed, askFilter } from '../../reachability/filters'
import { effectiveRoutes, sameTag } from '../../reachability/routes'
import { all } from './clauses'
import type { SecurityRow } from './traffic'

type Check = (context: RuleContext) => ClauseResult

/** The documented inbound row of computes with public addresses. */
const CONTROL = inboundRules({ scenario: 'public-ip-compute' })[0]

/** Subnets with computes that have public addresses. */
function places(context: RuleContext) {
  const hosts = context.topology.hosts.filter((host) => host.type === 'compute' && host.publicIp)
  return context.topology.segments.filter((segment) => hosts.some((host) => host.place === segment.node))
}

export const inboundControlAllowed: Check = (context) =>
  all(
    places(context),
    (segment) => {
      const ports = parsePorts(CONTROL?.ports.join(',') ?? '')
      const answer = askFilter(context.topology, segment, {
        direction: 'Inbound',
        remote: { type: 'tag', tag: 'AzureMachineLearning' },
        protocol: 'tcp',
        ports: ports.ok ? ports.value : [],
      })
      return allAllowed(answer)
    },
    (segment) => segment.node,
    'no compute with a public address in a subnet',
    'does not let the service in',
  )

export const controlPlaneRoute: Check = (context) =>
  all(
    places(context),
    (segment) =>
      effectiveRoutes(context.topology, segment.node).tagRoutes.some(
        (route) => sameTag(route.tag, 'AzureMachineLearning') && route.hop.type === 'internet',
      ),
    (segment) => segment.node,
    'no compute with a public address in a subnet',
    'has no route for AzureMachineLearning',
  )

/** The security rule that lets the service in. */
export function controlRow(priority: number): SecurityRow {
  return {
    name: 'AllowAzureMachineLearningIn',
    direction: 'Inbound',
    priority,
    access: 'Allow',
    protocol: 'Tcp',
    sources: ['AzureMachineLearning'],
    sourcePorts: '*',
    destinations: ['VirtualNetwork'],
    ports: CONTROL?.ports.join(',') ?? '',
  }
}
