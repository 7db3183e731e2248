import { cite } from '../facts/source'
import type { Fix, Report } from '../model/finding'
import type { NodeId } from '../model/diagram'
import type { Topology } from '../model/topology'
import { breaks, countDestinations, describeBlocked, type Blocked } from '../reachability/subnetNeeds'

/** What the rules about required outbound traffic stand on, whatever blocks it. */
export const REQUIRED_OUTBOUND = {
  severity: 'error',
  profile: 'correctness',
  source: cite(
    'machine-learning/how-to-access-azureml-behind-firewall',
    'Basic configuration > Outbound traffic',
  ),
  peers: ['ALZ D07.23'],
} as const

/** Requirements about destinations that any filter has to let through. */
export const OUTBOUND_REQUIREMENTS = [
  'EGR-006',
  'EGR-007',
  'EGR-008',
  'EGR-009',
  'EGR-010',
  'EGR-011',
  'EGR-012',
  'EGR-013',
] as const

export type Weight = 'required' | 'recommended'

/** What one filter blocks, told in its words. */
export interface BlockedWords {
  /** The sentence, given how many destinations: `3 required destinations`, the subnets by name, and the list. */
  message(count: string, subnets: string, list: string): string
  readonly how: string
  /** The fix, given how many destinations it allows. */
  fix(count: number): Fix
}

/** Without a required destination something does not work at all: an error; the rest are warnings. */
export function* blockedReports(
  topology: Topology,
  element: NodeId,
  blocked: readonly Blocked[],
  wordsOf: (blocked: readonly Blocked[]) => BlockedWords,
): Iterable<Report> {
  const fatal = blocked.filter((one) => one.need.necessity === 'required' && breaks(one))
  const rest = blocked.filter((one) => !fatal.includes(one))
  if (fatal.length > 0) yield report(topology, element, fatal, 'required', wordsOf(fatal))
  if (rest.length > 0)
    yield { ...report(topology, element, rest, 'recommended', wordsOf(rest)), severity: 'warning' }
}

function report(
  topology: Topology,
  element: NodeId,
  blocked: readonly Blocked[],
  weight: Weight,
  { message, how, fix }: BlockedWords,
): Report {
  const places = [...new Set(blocked.map(({ segment }) => segment.node))]
  const names = places.map((id) => topology.node(id)?.name).join(', ')
  const count = countDestinations(blocked)
  const destinations = `${count} ${weight} ${count === 1 ? 'destination' : 'destinations'}`
  return {
    element,
    field: 'rules',
    detail: weight,
    related: places.map((id) => ({ id, role: 'subnet' })),
    message: message(destinations, names, describeBlocked(blocked)),
    how,
    fixes: [fix(count)],
  }
}
