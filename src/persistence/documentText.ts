import { naturalCompare } from '../lib/naturalCompare'
import { printPrettyJson } from '../lib/prettyJson'
import type { Diagram, Json } from '../model/diagram'

/**
 * The text of a `.cordon.json` file. Equal designs give equal bytes whatever order they were built in; elements stand by number,
 * members by name, one row of a rule table a line where it fits, so that a repository shows what changed.
 */
export function writeDocument(diagram: Diagram): string {
  return printPrettyJson(canonicalDocument(diagram))
}

/** The design as plain data with every member in its one place. */
export function canonicalDocument(diagram: Diagram): object {
  const { schema, name, settings, nodes, links, layout, intents, accepted, nextId } = diagram
  return {
    schema,
    name,
    settings: sorted(settings as unknown as Json),
    nodes: byId(nodes, ({ id, kind, name: own, parent, owner, properties }) => ({
      id,
      kind,
      name: own,
      parent,
      owner:
        owner.mode === 'ours' ? { mode: owner.mode } : { mode: owner.mode, resourceId: owner.resourceId },
      properties: sorted(properties),
    })),
    links: byId(links, ({ id, kind, from, to, properties }) => ({
      id,
      kind,
      from,
      to,
      properties: sorted(properties),
    })),
    layout: byId(layout, ({ x, y, w, h, collapsed }) => ({ x, y, w, h, collapsed })),
    intents: intents.map(({ from, to, protocol, port, expect }) => ({ from, to, protocol, port, expect })),
    accepted: accepted.map(({ key, reason, expires, baseline }) => ({ key, reason, expires, baseline })),
    nextId,
  }
}

function byId<T>(record: Readonly<Record<string, T>>, write: (value: T) => object): object {
  return Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => naturalCompare(a, b))
      .map(([id, value]) => [id, write(value)]),
  )
}

function sorted(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => [key, sorted(member)]),
  )
}
