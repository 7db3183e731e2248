import type { Point } from '../boxes'
import type { LinkId } from '../diagram'
import type { Rect } from './geometry'

/** A line with its way; lines of one group share lanes where they run together. */
export interface RoutedLine {
  readonly link: LinkId
  readonly group: string
  readonly points: readonly Point[]
}

/** Between two lanes, canvas pixels. */
const LANE = 6
const MARGIN = 4

/**
 * Spreads lines that run on top of each other into lanes of their own: first the vertical pieces, then the horizontal ones. The pieces at
 * the ends stay where they are. Lanes are ordered so that lines turning off to a side stand on that side.
 */
export function assignLanes(
  lines: readonly RoutedLine[],
  solids: readonly Rect[],
  containers: readonly Rect[] = [],
): readonly RoutedLine[] {
  const vertical = spread(lines, { solids, containers }, (point) => point)
  const flip = (point: Point): Point => ({ x: point.y, y: point.x })
  const flipped = (rects: readonly Rect[]) => rects.map(({ x, y, w, h }) => ({ x: y, y: x, w: h, h: w }))
  return spread(vertical, { solids: flipped(solids), containers: flipped(containers) }, flip)
}

/** Lanes stay clear of solids, and on their side of a container's edge. */
interface Bounds {
  readonly solids: readonly Rect[]
  readonly containers: readonly Rect[]
}

/** A vertical piece (after `view`) between two bends, or several of one group on top of each other. */
interface Item {
  readonly group: string
  readonly x: number
  top: number
  bottom: number
  /** Where neighbours turn off: -1 left, 1 right, at that y. */
  readonly turns: { readonly y: number; readonly side: number }[]
  readonly pieces: { readonly line: number; readonly at: number }[]
}

function spread(
  lines: readonly RoutedLine[],
  bounds: Bounds,
  view: (point: Point) => Point,
): readonly RoutedLine[] {
  const points = lines.map((line) => line.points.map(view))
  for (const bundle of bundles(itemsOf(lines, points), bounds)) {
    const lanes = lanesFor(bundle)
    for (const [index, item] of bundle.items.entries()) {
      for (const { line, at } of item.pieces) {
        const way = points[line]
        const [a, b] = [way?.[at], way?.[at + 1]]
        const x = lanes[index] ?? item.x
        if (!way || !a || !b) continue
        way[at] = { ...a, x }
        way[at + 1] = { ...b, x }
      }
    }
  }
  return lines.map((line, index) => ({ ...line, points: (points[index] ?? []).map(view) }))
}

function itemsOf(lines: readonly RoutedLine[], points: readonly (readonly Point[])[]): readonly Item[] {
  const items: Item[] = []
  const byPlace = new Map<string, Item[]>()
  for (const [line, way] of points.entries()) {
    for (let at = 1; at + 2 < way.length; at++) {
      const [before, a, b, after] = [way[at - 1], way[at], way[at + 1], way[at + 2]]
      if (!before || !a || !b || !after || a.x !== b.x || a.y === b.y) continue
      const group = lines[line]?.group ?? ''
      const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y]
      const place = `${group} ${a.x}`
      const list = byPlace.get(place) ?? []
      byPlace.set(place, list)
      let item = list.find((other) => other.top <= bottom && top <= other.bottom)
      if (!item) {
        item = { group, x: a.x, top, bottom, turns: [], pieces: [] }
        list.push(item)
        items.push(item)
      }
      item.top = Math.min(item.top, top)
      item.bottom = Math.max(item.bottom, bottom)
      item.turns.push({ y: a.y, side: Math.sign(before.x - a.x) }, { y: b.y, side: Math.sign(after.x - b.x) })
      item.pieces.push({ line, at })
    }
  }
  return items
}

/** Items that run beside each other in one channel, in the order in which they should stand in it. */
function bundles(items: readonly Item[], bounds: Bounds): readonly Bundle[] {
  const sorted = [...items].sort((a, b) => a.x - b.x || a.top - b.top)
  const channels = new Map(sorted.map((item) => [item, channelOf(item, bounds)]))
  const channelFor = (item: Item) => channels.get(item) ?? WIDE
  const near = indexItems(sorted, channelFor)
  const taken = new Set<Item>()
  const found: Bundle[] = []
  for (const item of sorted) {
    if (taken.has(item)) continue
    const members = [item]
    let channel = channelFor(item)
    taken.add(item)
    for (const member of members) {
      for (const other of near(member)) {
        const own = channelFor(other)
        if (taken.has(other) || !isBeside(member, other, channelFor(member), own)) continue
        taken.add(other)
        members.push(other)
        channel = { left: Math.max(channel.left, own.left), right: Math.min(channel.right, own.right) }
      }
    }
    found.push({ items: members.sort(compareLanes), channel })
  }
  return found
}

/** Looks up the items that may stand beside one: those at about the same x and those in the same channel. */
function indexItems(
  items: readonly Item[],
  channelFor: (item: Item) => Channel,
): (item: Item) => readonly Item[] {
  const byX = new Map<number, Item[]>()
  const byChannel = new Map<number, Item[]>()
  const add = (map: Map<number, Item[]>, key: number, item: Item) => {
    const list = map.get(key)
    if (list) list.push(item)
    else map.set(key, [item])
  }
  const cell = (x: number) => Math.floor(x / LANE)
  for (const item of items) {
    add(byX, cell(item.x), item)
    add(byChannel, channelFor(item).left, item)
  }
  return (item) => {
    const at = cell(item.x)
    const around = [at - 1, at, at + 1].flatMap((key) => byX.get(key) ?? [])
    return isNarrow(channelFor(item)) ? [...around, ...(byChannel.get(channelFor(item).left) ?? [])] : around
  }
}

/** Whether two pieces would be read as one, or share a channel in whose middle they will stand. */
function isBeside(a: Item, b: Item, channelA: Channel, channelB: Channel): boolean {
  if (b.top > a.bottom + MARGIN || a.top > b.bottom + MARGIN) return false
  if (Math.abs(a.x - b.x) < LANE) return true
  return isNarrow(channelA) && channelA.left === channelB.left && isNarrow(channelB)
}

/** Free room at the left and right of a piece. */
interface Channel {
  readonly left: number
  readonly right: number
}

interface Bundle {
  readonly items: readonly Item[]
  readonly channel: Channel
}

const WIDE: Channel = { left: -Infinity, right: Infinity }
/** A channel up to this width has a middle in which lines look at home, canvas pixels. */
const NARROW = 240

function isNarrow({ left, right }: Channel): boolean {
  return right - left <= NARROW
}

function channelOf({ x, top, bottom }: Item, { solids, containers }: Bounds): Channel {
  let left = -Infinity
  let right = Infinity
  for (const solid of solids) {
    if (solid.y + solid.h <= top || solid.y >= bottom) continue
    if (solid.x + solid.w <= x) left = Math.max(left, solid.x + solid.w + MARGIN)
    else if (solid.x >= x) right = Math.min(right, solid.x - MARGIN)
  }
  for (const rect of containers) {
    if (rect.y + rect.h <= top || rect.y >= bottom) continue
    for (const edge of [rect.x, rect.x + rect.w]) {
      if (edge <= x) left = Math.max(left, edge + MARGIN)
      else right = Math.min(right, edge - MARGIN)
    }
  }
  return { left, right }
}

/** Below zero when `a` belongs to the left of `b`: each turn inside the other's reach votes for its side. */
function compareLanes(a: Item, b: Item): number {
  return votes(a, b) - votes(b, a) || a.x - b.x || (a.group < b.group ? -1 : 1)
}

function votes(item: Item, other: Item): number {
  return item.turns
    .filter(({ y }) => y >= other.top && y <= other.bottom)
    .reduce((sum, { side }) => sum + side, 0)
}

/** The x of each lane: in the middle of a narrow channel, otherwise about where the lines ran. */
function lanesFor({ items, channel: { left, right } }: Bundle): readonly number[] {
  const middle = isNarrow({ left, right })
    ? (left + right) / 2
    : items.reduce((sum, item) => sum + item.x, 0) / items.length
  const step = items.length === 1 ? 0 : Math.min(LANE, Math.max(0, right - left) / (items.length - 1))
  const width = step * (items.length - 1)
  const start = clamp(middle - width / 2, left, right - width)
  return items.map((_, index) => Math.round((start + index * step) * 2) / 2)
}

function clamp(value: number, least: number, most: number): number {
  return most < least ? value : Math.min(Math.max(value, least), most)
}
