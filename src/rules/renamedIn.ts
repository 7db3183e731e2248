import type { Json } from '../model/diagram'

/** The value with every text in it replaced by what the table says; all else stays. */
export function renamedIn(value: Json, names: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => renamedIn(item, names))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamedIn(item, names)]))
}
