import { Malformed, type ByteReader, type ByteWriter } from './bytes'

/** Parents as places in the row of nodes: top level, the same as before, the node before, or any. */
export function writeParents(out: ByteWriter, parents: readonly (number | null)[]): void {
  parents.forEach((parent, index) => {
    if (parent === null) out.count(0)
    else if (index > 0 && parent === parents[index - 1]) out.count(1)
    else if (parent === index - 1) out.count(2)
    else out.count(parent + 3)
  })
}

export function readParents(input: ByteReader, count: number): readonly (number | null)[] {
  const parents: (number | null)[] = []
  for (let index = 0; index < count; index += 1) {
    const code = input.count()
    const parent = code === 0 ? null : code === 1 ? parents[index - 1] : code === 2 ? index - 1 : code - 3
    if (parent === undefined || (parent !== null && (parent < 0 || parent >= count)))
      throw new Malformed('parent')
    parents.push(parent)
  }
  return parents
}

/**
 * Ends of links of one relation and side, one after the other. An end is counted among the nodes at which the relation may end,
 * from where the last one was; 0 stands before a place among all nodes.
 */
export class Ends {
  readonly #candidates: readonly number[]
  readonly #places: ReadonlyMap<number, number>
  readonly #count: number
  #last = 0

  constructor(kinds: readonly string[], nodeKinds: readonly string[]) {
    const legal = new Set(kinds)
    this.#candidates = nodeKinds.flatMap((kind, index) => (legal.has(kind) ? [index] : []))
    this.#places = new Map(this.#candidates.map((node, place) => [node, place]))
    this.#count = nodeKinds.length
  }

  write(out: ByteWriter, node: number): void {
    const place = this.#places.get(node)
    if (place === undefined) {
      out.count(0)
      out.count(node)
      return
    }
    const step = place - this.#last
    out.count(step >= 0 ? step * 2 + 1 : -step * 2)
    this.#last = place
  }

  read(input: ByteReader): number {
    const code = input.count()
    if (code === 0) {
      const node = input.count()
      if (node >= this.#count) throw new Malformed('end of a link')
      return node
    }
    this.#last += code % 2 === 1 ? (code - 1) / 2 : -code / 2
    const node = this.#candidates[this.#last]
    if (node === undefined) throw new Malformed('end of a link')
    return node
  }
}
