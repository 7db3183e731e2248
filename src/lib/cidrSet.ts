import { cidrSize, type Cidr } from './cidr'
import { cidrsOfRange } from './cidrRange'
import { bigintIntervals as lines, type Interval, type Intervals } from './intervals'
import type { Address, Family } from './ip'

/**
 * A set of IP addresses of both families, in normal form: equal sets are deeply equal. Import as a namespace
 * (`import * as cidrSet from …`), since the names are those of the port set too.
 */
export interface CidrSet {
  readonly v4: Intervals<bigint>
  readonly v6: Intervals<bigint>
}

export const empty: CidrSet = { v4: [], v6: [] }

/** Every IPv4 and IPv6 address. */
export const everything: CidrSet = {
  v4: [{ first: 0n, last: (1n << 32n) - 1n }],
  v6: [{ first: 0n, last: (1n << 128n) - 1n }],
}

/** The addresses of any prefixes, in any order, overlapping or not. */
export function fromCidrs(cidrs: Iterable<Cidr>): CidrSet {
  const found: Record<'v4' | 'v6', Interval<bigint>[]> = { v4: [], v6: [] }
  for (const cidr of cidrs) {
    found[lineOf(cidr.family)].push({ first: cidr.base, last: cidr.base + cidrSize(cidr) - 1n })
  }
  return { v4: lines.of(found.v4), v6: lines.of(found.v6) }
}

export function fromAddress({ family, value }: Address): CidrSet {
  return { ...empty, [lineOf(family)]: [{ first: value, last: value }] }
}

/** The fewest prefixes that make up the set, in the order of `compareCidrs`. */
export function toCidrs(set: CidrSet): readonly Cidr[] {
  return [
    ...set.v4.flatMap(({ first, last }) => cidrsOfRange(4, first, last)),
    ...set.v6.flatMap(({ first, last }) => cidrsOfRange(6, first, last)),
  ]
}

export function union(a: CidrSet, b: CidrSet): CidrSet {
  return { v4: lines.union(a.v4, b.v4), v6: lines.union(a.v6, b.v6) }
}

export function intersect(a: CidrSet, b: CidrSet): CidrSet {
  return { v4: lines.intersect(a.v4, b.v4), v6: lines.intersect(a.v6, b.v6) }
}

/** What is in `a` and not in `b`. */
export function subtract(a: CidrSet, b: CidrSet): CidrSet {
  return { v4: lines.subtract(a.v4, b.v4), v6: lines.subtract(a.v6, b.v6) }
}

export function isEmpty(set: CidrSet): boolean {
  return set.v4.length === 0 && set.v6.length === 0
}

export function has(set: CidrSet, { family, value }: Address): boolean {
  return lines.has(set[lineOf(family)], value)
}

/** True when all of `inner` is in `outer`. */
export function covers(outer: CidrSet, inner: CidrSet): boolean {
  return lines.covers(outer.v4, inner.v4) && lines.covers(outer.v6, inner.v6)
}

export function overlaps(a: CidrSet, b: CidrSet): boolean {
  return !isEmpty(intersect(a, b))
}

export function equal(a: CidrSet, b: CidrSet): boolean {
  return lines.equal(a.v4, b.v4) && lines.equal(a.v6, b.v6)
}

/** The number of addresses of one family. */
export function size(set: CidrSet, family: Family): bigint {
  return set[lineOf(family)].reduce((sum, { first, last }) => sum + last - first + 1n, 0n)
}

/** The lowest address of the set, IPv4 before IPv6: a concrete example of what it holds. */
export function lowest(set: CidrSet): Address | undefined {
  const [v4] = set.v4
  if (v4) return { family: 4, value: v4.first }
  const [v6] = set.v6
  return v6 && { family: 6, value: v6.first }
}

function lineOf(family: Family): 'v4' | 'v6' {
  return family === 4 ? 'v4' : 'v6'
}
