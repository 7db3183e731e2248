import type { Box } from '../../model/diagram'
import { isSmallInteger, Malformed, type ByteReader, type ByteWriter } from './bytes'

/** What the codec knows of a node when it comes to its box. */
export interface Boxed {
  readonly kind: string
  readonly parent: number | null
}

const GAP = 12
const MODES = 4

/** Guesses a box from those before it: the size from the last of its kind, the place from the last inside the same parent. */
class Guesses {
  readonly #sizes: Map<string, readonly [number, number]>
  readonly #siblings = new Map<number | null, Box>()

  constructor(sizes: ReadonlyMap<string, readonly [number, number]>) {
    this.#sizes = new Map(sizes)
  }

  size(kind: string): readonly [number, number] {
    return this.#sizes.get(kind) ?? [0, 0]
  }

  /** Places by mode: 0 is where the last sibling stands, the others are taken as they are. */
  places(parent: number | null): readonly (readonly [number, number])[] {
    const box = this.#siblings.get(parent)
    if (!box)
      return [
        [GAP, 0],
        [GAP, 38],
        [GAP, 44],
        [0, 0],
      ]
    return [
      [box.x, box.y],
      [box.x + box.w + GAP, box.y],
      [box.x, box.y + box.h + GAP],
      [box.x, box.y + box.h + 2 * GAP],
    ]
  }

  learn({ kind, parent }: Boxed, box: Box): void {
    this.#siblings.set(parent, box)
    this.#sizes.set(kind, [box.w, box.h])
  }
}

/** A code a node: 0 without a box, else 1 + mode + 4·(own size) + 8·(fractions) + 16·(collapsed: absent, true, false). */
export function writeBoxes(
  out: ByteWriter,
  nodes: readonly Boxed[],
  boxes: readonly (Box | undefined)[],
  sizes: ReadonlyMap<string, readonly [number, number]>,
): void {
  const guesses = new Guesses(sizes)
  nodes.forEach((node, index) => {
    const box = boxes[index]
    if (!box) return out.count(0)
    const numbers = [box.x, box.y, box.w, box.h]
    const fractions = numbers.some((number) => !isSmallInteger(number))
    const [w, h] = guesses.size(node.kind)
    const places = guesses.places(node.parent)
    const mode = fractions
      ? 0
      : Math.max(
          0,
          places.findIndex(([x, y], at) => at > 0 && x === box.x && y === box.y),
        )
    const ownSize = box.w !== w || box.h !== h
    const collapsed = box.collapsed === undefined ? 0 : box.collapsed ? 1 : 2
    out.count(1 + mode + MODES * (Number(ownSize) + 2 * Number(fractions) + 4 * collapsed))
    if (fractions) numbers.forEach((number) => out.double(number))
    else {
      const [x, y] = places[0] ?? [0, 0]
      if (mode === 0) {
        out.integer(box.x - x)
        out.integer(box.y - y)
      }
      if (ownSize) {
        out.integer(box.w - w)
        out.integer(box.h - h)
      }
      guesses.learn(node, box)
    }
  })
}

export function readBoxes(
  input: ByteReader,
  nodes: readonly Boxed[],
  sizes: ReadonlyMap<string, readonly [number, number]>,
): readonly (Box | undefined)[] {
  const guesses = new Guesses(sizes)
  return nodes.map((node) => {
    const code = input.count()
    if (code === 0) return undefined
    const mode = (code - 1) % MODES
    const flags = Math.floor((code - 1) / MODES)
    const [ownSize, fractions, collapsed] = [
      flags % 2 === 1,
      Math.floor(flags / 2) % 2 === 1,
      Math.floor(flags / 4),
    ]
    if (collapsed > 2) throw new Malformed('box')
    const more = collapsed === 0 ? {} : { collapsed: collapsed === 1 }
    if (fractions) {
      return { x: input.double(), y: input.double(), w: input.double(), h: input.double(), ...more }
    }
    const [guessX, guessY] = guesses.places(node.parent)[mode] ?? [0, 0]
    const [guessW, guessH] = guesses.size(node.kind)
    const x = guessX + (mode === 0 ? input.integer() : 0)
    const y = guessY + (mode === 0 ? input.integer() : 0)
    const w = guessW + (ownSize ? input.integer() : 0)
    const h = guessH + (ownSize ? input.integer() : 0)
    const box: Box = { x, y, w, h, ...more }
    guesses.learn(node, box)
    return box
  })
}
