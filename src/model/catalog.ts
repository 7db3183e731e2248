import type { AnyKind, Kind } from './kind'
import type { AnyRelation, Relation } from './relation'

/** Everything that can be drawn, by id. */
export interface Catalog {
  readonly kinds: ReadonlyMap<string, Kind>
  readonly relations: ReadonlyMap<string, Relation>
}

/** Makes the catalog of lists of kinds and relations; two plug-ins with one id are a bug and throw. */
export function makeCatalog(kinds: readonly AnyKind[], relations: readonly AnyRelation[]): Catalog {
  return { kinds: byId(kinds), relations: byId(relations) }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const item of items) {
    if (map.has(item.id)) throw new Error(`two plug-ins are called ${item.id}`)
    map.set(item.id, item)
  }
  return map
}
