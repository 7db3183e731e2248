import type { DiagramLink, DiagramNode } from '../../model/diagram'
import { Malformed, type ByteReader, type ByteWriter } from './bytes'
import type { StringList, StringPool } from './stringPool'
import type { Tables } from './tables'
import { times } from './values'

/** An element or link by what its number and kind tell. */
export interface Item {
  readonly type: 'node' | 'link'
  readonly number: number
  readonly kind: string
}

const GAP = 0
const SAME_NUMBER = 1
const OTHER_NODE = 2
const OTHER_LINK = 3
const KNOWN = 4

/** Nodes and links in one row by their numbers, which they share. */
export function itemsOf(nodes: readonly DiagramNode[], links: readonly DiagramLink[]): readonly Item[] {
  const items = [
    ...nodes.map(({ id, kind }) => ({ type: 'node' as const, number: Number(id.slice(1)), kind })),
    ...links.map(({ id, kind }) => ({ type: 'link' as const, number: Number(id.slice(1)), kind })),
  ]
  return items.sort((a, b) => a.number - b.number || (a.type === 'node' ? -1 : 1))
}

/** One code an item: its kind, when its number is the next one; a gap comes before it. */
export function writeItems(
  out: ByteWriter,
  strings: StringPool,
  tables: Tables,
  items: readonly Item[],
): void {
  const kinds = new Map(tables.kinds.map(({ id }, index) => [id, index]))
  const relations = new Map(tables.relations.map(({ id }, index) => [id, index]))
  out.count(items.length)
  let last = 0
  for (const { type, number, kind } of items) {
    if (number === last) out.count(SAME_NUMBER)
    else if (number > last + 1) {
      out.count(GAP)
      out.count(number - last - 1)
    }
    const index = (type === 'node' ? kinds : relations).get(kind)
    if (index !== undefined) out.count(KNOWN + index + (type === 'node' ? 0 : tables.kinds.length))
    else {
      out.count(type === 'node' ? OTHER_NODE : OTHER_LINK)
      strings.refer(out, kind)
    }
    last = number
  }
}

export function readItems(input: ByteReader, strings: StringList, tables: Tables): readonly Item[] {
  let last = 0
  return times(input.many(), () => {
    let number = last + 1
    let code = input.count()
    if (code === SAME_NUMBER) {
      number = last
      code = input.count()
    } else if (code === GAP) {
      number += input.count()
      code = input.count()
    }
    last = number
    if (code === OTHER_NODE) return { type: 'node', number, kind: strings.read(input) }
    if (code === OTHER_LINK) return { type: 'link', number, kind: strings.read(input) }
    const index = code - KNOWN
    const kind = tables.kinds[index]
    if (kind) return { type: 'node', number, kind: kind.id }
    const relation = tables.relations[index - tables.kinds.length]
    if (!relation) throw new Malformed('kind')
    return { type: 'link', number, kind: relation.id }
  })
}
