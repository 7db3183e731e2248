import { memoAll } from '../model/derived'
import type { Report } from '../model/finding'
import type { RuleContext } from '../model/rule'
import type { Topology } from '../model/topology'

/**
 * The check of a rule that judges each of many things by itself: after an edit only those are judged again whose judgement
 * read something that the edit changed.
 */
export function each<T extends object>(
  thingsOf: (topology: Topology) => readonly T[],
  judge: (topology: Topology, thing: T) => Iterable<Report>,
): (context: Pick<RuleContext, 'topology'>) => Iterable<Report> {
  const judged = memoAll(thingsOf, (topology, thing): readonly Report[] => [...judge(topology, thing)])
  return ({ topology }) => judged(topology).flat()
}

/** The private endpoints, for {@link each}. */
export const privateEndpoints = (topology: Topology) => topology.privateEndpoints
