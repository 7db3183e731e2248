/** A closed interval of whole numbers: `first` and `last` belong to it, `first <= last`. */
export interface Interval<T extends number | bigint> {
  readonly first: T
  readonly last: T
}

/** A set of whole numbers as disjoint intervals in ascending order that do not touch. Equal sets have equal lists. */
export type Intervals<T extends number | bigint> = readonly Interval<T>[]

/** The set algebra over one number type. All operations take and return normal form and run in linear time. */
export interface IntervalAlgebra<T extends number | bigint> {
  /** The normal form of intervals in any order, overlapping or not; n log n. */
  readonly of: (intervals: Iterable<Interval<T>>) => Intervals<T>
  readonly union: (a: Intervals<T>, b: Intervals<T>) => Intervals<T>
  readonly intersect: (a: Intervals<T>, b: Intervals<T>) => Intervals<T>
  /** What is in `a` and not in `b`. */
  readonly subtract: (a: Intervals<T>, b: Intervals<T>) => Intervals<T>
  /** Logarithmic. */
  readonly has: (set: Intervals<T>, value: T) => boolean
  /** True when all of `inner` is in `outer`. */
  readonly covers: (outer: Intervals<T>, inner: Intervals<T>) => boolean
  readonly equal: (a: Intervals<T>, b: Intervals<T>) => boolean
}

/** Steps to the neighbours of a number; TypeScript has no arithmetic over "number or bigint". */
interface Steps<T> {
  readonly next: (value: T) => T
  readonly previous: (value: T) => T
}

export const numberIntervals = intervalAlgebra<number>({ next: (n) => n + 1, previous: (n) => n - 1 })
export const bigintIntervals = intervalAlgebra<bigint>({ next: (n) => n + 1n, previous: (n) => n - 1n })

function intervalAlgebra<T extends number | bigint>({ next, previous }: Steps<T>): IntervalAlgebra<T> {
  function of(intervals: Iterable<Interval<T>>): Intervals<T> {
    const sorted = [...intervals].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    const merged: { first: T; last: T }[] = []
    for (const { first, last } of sorted) {
      const open = merged.at(-1)
      if (open === undefined || first > next(open.last)) merged.push({ first, last })
      else if (last > open.last) open.last = last
    }
    return merged
  }

  function intersect(a: Intervals<T>, b: Intervals<T>): Intervals<T> {
    const shared: Interval<T>[] = []
    for (let i = 0, j = 0; ;) {
      const x = a[i]
      const y = b[j]
      if (x === undefined || y === undefined) return shared
      const first = x.first > y.first ? x.first : y.first
      const last = x.last < y.last ? x.last : y.last
      if (first <= last) shared.push({ first, last })
      if (x.last < y.last) i += 1
      else j += 1
    }
  }

  function subtract(a: Intervals<T>, b: Intervals<T>): Intervals<T> {
    const rest: Interval<T>[] = []
    let j = 0
    for (const { first, last } of a) {
      let start = first
      for (let hole = b[j]; hole !== undefined && hole.first <= last; hole = b[j]) {
        if (start < hole.first) rest.push({ first: start, last: previous(hole.first) })
        const after = next(hole.last)
        if (after > start) start = after
        // A hole that reaches past this interval may also cut the next one.
        if (hole.last > last) break
        j += 1
      }
      if (start <= last) rest.push({ first: start, last })
    }
    return rest
  }

  function has(set: Intervals<T>, value: T): boolean {
    let low = 0
    let high = set.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const interval = set[middle]
      if (interval === undefined) return false
      if (value < interval.first) high = middle - 1
      else if (value > interval.last) low = middle + 1
      else return true
    }
    return false
  }

  return {
    of,
    union: (a, b) => (a.length === 0 ? b : b.length === 0 ? a : of([...a, ...b])),
    intersect,
    subtract,
    has,
    covers: (outer, inner) => subtract(inner, outer).length === 0,
    equal: (a, b) =>
      a.length === b.length && a.every((x, i) => x.first === b[i]?.first && x.last === b[i]?.last),
  }
}
