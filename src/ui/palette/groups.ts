import type { Catalog } from '../../model/catalog'
import type { Kind, PaletteGroup } from '../../model/kind'

/** Titles of the palette's groups, in their order. */
const GROUPS: readonly (readonly [PaletteGroup, string])[] = [
  ['network', 'Network'],
  ['connect', 'Connect and protect'],
  ['names', 'Names'],
  ['ml', 'Machine learning'],
  ['data', 'Data and monitoring'],
  ['outside', 'Outside'],
  ['governance', 'Governance'],
]

export interface KindGroup {
  readonly id: PaletteGroup
  readonly title: string
  readonly kinds: readonly Kind[]
}

/** The kinds that fit a search, in the catalogue's order; groups without any are left out. */
export function groupedKinds(catalog: Catalog, search: string): readonly KindGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (kind: Kind) => {
    const text = `${kind.label} ${kind.summary} ${kind.abbreviation} ${kind.resourceType ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const found = [...catalog.kinds.values()].filter(fits)
  return GROUPS.map(([id, title]) => ({
    id,
    title,
    kinds: found.filter(({ group }) => group === id),
  })).filter(({ kinds }) => kinds.length > 0)
}
