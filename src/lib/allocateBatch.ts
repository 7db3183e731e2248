import { place, withoutBlock, type Strategy } from './allocate'
import { containsCidr, overlaps, type Cidr } from './cidr'
import { freeBlocks } from './freeSpace'
import type { Family } from './ip'
import { hasRoom, smallestAddition } from './room'

/** One prefix wanted: any of a length, or a pinned one. */
export type BatchRequest<Id> =
  | { readonly id: Id; readonly length: number; readonly pinned?: undefined }
  | { readonly id: Id; readonly pinned: Cidr }

export interface Batch<Id> {
  readonly family: Family
  /** The address space; prefixes of the other family are ignored. */
  readonly prefixes: readonly Cidr[]
  /** What must not be touched. */
  readonly taken: readonly Cidr[]
  /** Ids are distinct. */
  readonly requests: readonly BatchRequest<Id>[]
  /** By default `bestFit`. */
  readonly strategy?: Strategy
}

export interface BatchResult<Id> {
  /** In the order of the requests. */
  readonly placed: readonly { readonly id: Id; readonly cidr: Cidr }[]
  /** In the order of the requests. */
  readonly refused: readonly { readonly id: Id; readonly reason: Refusal }[]
  /** What would make room for all; undefined when no request was refused for lack of room. */
  readonly shortfall: Shortfall | undefined
}

/** A pinned prefix lies outside the address space or overlaps what is taken; any other request finds no room. */
export type Refusal = 'outside' | 'taken' | 'noRoom'

/** Lengths are undefined when not even the whole address family is enough. */
export interface Shortfall {
  /** Length of the smallest prefix that, added to the address space, makes room for every unpinned request. */
  readonly additional: number | undefined
  /** Length of the smallest empty prefix with room for all requests, pinned ones counted by their size alone. */
  readonly total: number | undefined
}

interface Sized<Id> {
  readonly id: Id
  readonly length: number
}

/**
 * Gives each request a prefix of its own: pinned ones first, then by decreasing size, equals in the order given. Where
 * room is short it meets as many requests as can be met at once, which means giving up the largest, the later of equals.
 */
export function allocateBatch<Id>({
  family,
  prefixes,
  taken,
  requests,
  strategy = 'bestFit',
}: Batch<Id>): BatchResult<Id> {
  const space = prefixes.filter((prefix) => prefix.family === family)
  const pins = placePinned(space, taken, requests)
  let free = freeBlocks(space, [...taken, ...pins.placed.values()])

  const open = requests.filter((request) => request.pinned === undefined)
  const freeLengths = lengthsOf(free)
  const kept = mostThatFit(family, freeLengths, open)
  const placed = new Map(pins.placed)
  for (const { id, length } of kept.toSorted((a, b) => a.length - b.length)) {
    const cidr = place(free, { family, length }, strategy)
    if (!cidr) throw new Error(`No room for a /${length} that was counted in`)
    placed.set(id, cidr)
    free = withoutBlock(free, cidr)
  }

  const sizes = requests.map((request) => (request.pinned ? request.pinned.length : request.length))
  return {
    placed: requests.flatMap(({ id }) => {
      const cidr = placed.get(id)
      return cidr ? [{ id, cidr }] : []
    }),
    refused: requests.flatMap(({ id }) =>
      placed.has(id) ? [] : [{ id, reason: pins.refused.get(id) ?? 'noRoom' }],
    ),
    shortfall:
      kept.length === open.length
        ? undefined
        : {
            additional: smallestAddition(family, freeLengths, lengthsOf(open)),
            total: smallestAddition(family, [], sizes),
          },
  }
}

function placePinned<Id>(
  space: readonly Cidr[],
  taken: readonly Cidr[],
  requests: readonly BatchRequest<Id>[],
): { readonly placed: ReadonlyMap<Id, Cidr>; readonly refused: ReadonlyMap<Id, Refusal> } {
  const placed = new Map<Id, Cidr>()
  const refused = new Map<Id, Refusal>()
  const used = [...taken]
  for (const { id, pinned } of requests) {
    if (!pinned) continue
    if (!space.some((prefix) => containsCidr(prefix, pinned))) refused.set(id, 'outside')
    else if (used.some((other) => overlaps(other, pinned))) refused.set(id, 'taken')
    else {
      placed.set(id, pinned)
      used.push(pinned)
    }
  }
  return { placed, refused }
}

/** The largest number of requests that have room together, in the order given. */
function mostThatFit<Id>(
  family: Family,
  free: readonly number[],
  open: readonly Sized<Id>[],
): readonly Sized<Id>[] {
  // Giving up a larger request frees at least as much as giving up a smaller one.
  const lastGivenUpFirst = open.toReversed().toSorted((a, b) => a.length - b.length)
  let givenUp = 0
  while (!hasRoom(family, free, lengthsOf(lastGivenUpFirst.slice(givenUp)))) givenUp += 1
  const lost = new Set(lastGivenUpFirst.slice(0, givenUp))
  return open.filter((request) => !lost.has(request))
}

function lengthsOf(blocks: readonly { readonly length: number }[]): readonly number[] {
  return blocks.map((block) => block.length)
}
