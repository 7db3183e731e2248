import { err, ok, type Result } from './result'

/**
 * Orders `nodes` so that each comes after everything it depends on; otherwise nodes keep the order given, so the same
 * input always gives the same order. Dependencies outside `nodes` are ignored. The error is one cycle: each element
 * depends on the next, the last on the first. Linear time.
 */
export function topologicalSort<N>(
  nodes: readonly N[],
  dependenciesOf: (node: N) => Iterable<N>,
): Result<readonly N[], readonly N[]> {
  const known = new Set(nodes)
  const sorted = new Set<N>()
  for (const root of known) {
    const cycle = sorted.has(root) ? undefined : visit(root, dependenciesOf, known, sorted)
    if (cycle) return err(cycle)
  }
  return ok([...sorted])
}

/** Adds `root` and what it depends on to `sorted`, dependencies first; gives the cycle that prevents it. */
function visit<N>(
  root: N,
  dependenciesOf: (node: N) => Iterable<N>,
  known: ReadonlySet<N>,
  sorted: Set<N>,
): readonly N[] | undefined {
  // A stack of our own, since chains may be longer than the call stack allows.
  const open = [{ node: root, rest: dependenciesOf(root)[Symbol.iterator]() }]
  const path = new Set([root])
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const step = top.rest.next()
    if (step.done === true) {
      open.pop()
      path.delete(top.node)
      sorted.add(top.node)
    } else if (path.has(step.value)) {
      const nodes = [...path]
      return nodes.slice(nodes.indexOf(step.value))
    } else if (known.has(step.value) && !sorted.has(step.value)) {
      path.add(step.value)
      open.push({ node: step.value, rest: dependenciesOf(step.value)[Symbol.iterator]() })
    }
  }
  return undefined
}
