import { numberIntervals as line, type Interval, type Intervals } from './intervals'
import { err, ok, type Result } from './result'

/**
 * A set of TCP or UDP ports in normal form: equal sets are deeply equal. Import as a namespace
 * (`import * as portSet from …`), since the names are those of the address set too.
 */
export type PortSet = Intervals<number>

export interface PortError {
  readonly code: 'PORT_SYNTAX' | 'PORT_OUT_OF_RANGE' | 'PORT_RANGE_ORDER'
  /** One sentence for a person. */
  readonly message: string
}

export const highestPort = 65_535

/** A longer list of ports is not read; far above what one rule may hold. */
const longestText = 20_000

export const empty: PortSet = []
export const everything: PortSet = [{ first: 0, last: highestPort }]

/** Reads `443`, `8787,18881`, `10-20` or `*` (every port), with spaces around the parts. */
export function parsePorts(text: string): Result<PortSet, PortError> {
  if (text.length > longestText) return failure('PORT_SYNTAX', 'This list of ports is too long.')
  const ranges: Interval<number>[] = []
  for (const part of text.split(',')) {
    const range = readRange(part.trim())
    if (!range.ok) return range
    ranges.push(range.value)
  }
  return ok(line.of(ranges))
}

/** The canonical notation: ascending, ranges joined, `*` for every port; the empty text for the empty set. */
export function formatPorts(set: PortSet): string {
  const [only] = set
  if (only?.first === 0 && only.last === highestPort) return '*'
  return set.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',')
}

/** The set of single ports; numbers outside 0–65535 are a bug of the caller. */
export function fromPorts(ports: Iterable<number>): PortSet {
  const single = [...ports].map((port) => ({ first: port, last: port }))
  const wrong = single.find(({ first }) => !Number.isInteger(first) || first < 0 || first > highestPort)
  if (wrong) throw new RangeError(`No port: ${wrong.first}`)
  return line.of(single)
}

export const union: (a: PortSet, b: PortSet) => PortSet = line.union
export const intersect: (a: PortSet, b: PortSet) => PortSet = line.intersect
/** What is in the first set and not in the second. */
export const subtract: (a: PortSet, b: PortSet) => PortSet = line.subtract
export const has: (set: PortSet, port: number) => boolean = line.has
/** True when all of the second set is in the first. */
export const covers: (outer: PortSet, inner: PortSet) => boolean = line.covers
export const equal: (a: PortSet, b: PortSet) => boolean = line.equal

export function isEmpty(set: PortSet): boolean {
  return set.length === 0
}

export function overlaps(a: PortSet, b: PortSet): boolean {
  return intersect(a, b).length > 0
}

function readRange(part: string): Result<Interval<number>, PortError> {
  if (part === '*') return ok({ first: 0, last: highestPort })
  const [before = '', after = before, ...more] = part.split('-')
  const first = readPort(before.trim())
  const last = readPort(after.trim())
  if (first === undefined || last === undefined || more.length > 0) {
    return failure('PORT_SYNTAX', 'Write ports as 443, 8000-8100, a list of these, or * for all.')
  }
  if (first > highestPort || last > highestPort) {
    return failure('PORT_OUT_OF_RANGE', `Ports go from 0 to ${highestPort}.`)
  }
  if (first > last) return failure('PORT_RANGE_ORDER', `The range ${first}-${last} ends before it starts.`)
  return ok({ first, last })
}

function readPort(text: string): number | undefined {
  return /^(?:0|[1-9][0-9]{0,9})$/.test(text) ? Number(text) : undefined
}

function failure(code: PortError['code'], message: string): Result<never, PortError> {
  return err({ code, message })
}
