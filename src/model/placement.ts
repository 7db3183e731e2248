import type { Catalog } from './catalog'
import type { Diagram, NodeId, Properties } from './diagram'
import type { Kind } from './kind'

/** A container to be made so that something dropped finds its place. */
export interface NewContainer {
  readonly kind: string
  readonly name: string
  readonly properties: Properties
}

/** What becomes of a drop. A reason is one sentence for the person. */
export type Drop =
  | { readonly type: 'accepted'; readonly parent: NodeId | null }
  /** Another place near the target takes it. */
  | { readonly type: 'redirected'; readonly parent: NodeId | null; readonly reason: string }
  /** Containers are made in `parent`, outermost first, and the innermost takes it. */
  | {
      readonly type: 'created'
      readonly parent: NodeId | null
      readonly create: readonly NewContainer[]
      readonly reason: string
    }
  | { readonly type: 'refused'; readonly reason: string }

const CANVAS = 'canvas'

/** Decides where something new of a kind goes when it is dropped on a node, or on the empty canvas (`null`). */
export function decideDrop(diagram: Diagram, catalog: Catalog, kindId: string, target: NodeId | null): Drop {
  const kind = catalog.kinds.get(kindId)
  if (!kind) return { type: 'refused', reason: `The kind “${kindId}” is not known to this version.` }
  const place = nearestContainer(diagram, catalog, target)
  if (mayStandIn(kind, diagram, place)) return { type: 'accepted', parent: place }
  const below = homeIn(diagram, catalog, kind, place)
  if (below) return below
  for (const up of outwards(diagram, place)) {
    if (mayStandIn(kind, diagram, up)) {
      return {
        type: 'redirected',
        parent: up,
        reason: `${article(kind)} does not stand in ${placeName(diagram, catalog, place)}: placed ${
          up === null ? 'beside it' : `in ${placeName(diagram, catalog, up)}`
        }.`,
      }
    }
    const beside = homeIn(diagram, catalog, kind, up)
    if (beside) return beside
  }
  return { type: 'refused', reason: whereItStands(kind, catalog) }
}

/** Decides whether a node may be moved into another (`null`: onto the canvas). Moving never makes containers. */
export function decideMove(
  diagram: Diagram,
  catalog: Catalog,
  id: NodeId,
  target: NodeId | null,
): Extract<Drop, { type: 'accepted' | 'refused' }> {
  const node = diagram.nodes[id]
  const kind = node && catalog.kinds.get(node.kind)
  const place = nearestContainer(diagram, catalog, target)
  if (!node || node.parent === place) return { type: 'accepted', parent: node?.parent ?? null }
  if (place === id || outwards(diagram, place).includes(id)) {
    return { type: 'refused', reason: 'Nothing can be moved into itself.' }
  }
  // A kind of a newer version stays where it may have been put on purpose.
  if (!kind) return { type: 'refused', reason: `The kind “${node.kind}” is not known to this version.` }
  return mayStandIn(kind, diagram, place)
    ? { type: 'accepted', parent: place }
    : { type: 'refused', reason: whereItStands(kind, catalog) }
}

/** The node itself when it may hold others, or the container around it. */
export function nearestContainer(diagram: Diagram, catalog: Catalog, target: NodeId | null): NodeId | null {
  for (const id of target === null ? [] : [target, ...outwards(diagram, target)]) {
    if (id === null) return null
    const node = diagram.nodes[id]
    if (node && catalog.kinds.get(node.kind)?.appearance === 'container') return id
  }
  return null
}

/** True when things of the kind may stand directly in that place. */
export function mayStandIn(kind: Kind, diagram: Diagram, place: NodeId | null): boolean {
  const name = place === null ? CANVAS : diagram.nodes[place]?.kind
  return name !== undefined && kind.placement.in.includes(name)
}

/** The parents of a node from the nearest outwards, the canvas (`null`) last. */
function outwards(diagram: Diagram, id: NodeId | null): readonly (NodeId | null)[] {
  const found: (NodeId | null)[] = []
  for (let up = id === null ? null : (diagram.nodes[id]?.parent ?? null); up !== null;) {
    if (found.includes(up)) break
    found.push(up)
    up = diagram.nodes[up]?.parent ?? null
  }
  return id === null ? [] : [...found, null]
}

/** The kind's home inside a place: the one that is there already, or the containers to make. */
function homeIn(diagram: Diagram, catalog: Catalog, kind: Kind, place: NodeId | null): Drop | undefined {
  const chain: NewContainer[] = []
  for (let inner: Kind | undefined = kind; inner?.placement.home && chain.length < 4;) {
    const { home }: Kind['placement'] = inner.placement
    const outer: Kind | undefined = home && catalog.kinds.get(home.kind)
    if (!home || !outer) return undefined
    const existing = chain.length === 0 && place !== null ? childLike(diagram, place, home) : undefined
    if (existing) {
      return {
        type: 'redirected',
        parent: existing,
        reason: `Placed in ${placeName(diagram, catalog, existing)}.`,
      }
    }
    chain.unshift(home)
    if (mayStandIn(outer, diagram, place)) {
      const made = chain.map(({ name }) => name).join(' › ')
      return {
        type: 'created',
        parent: place,
        create: chain,
        reason: `${article(kind)} stands in a ${catalog.kinds.get(chain.at(-1)?.kind ?? '')?.label.toLowerCase()}: ${made} was made for it.`,
      }
    }
    inner = outer
  }
  return undefined
}

function childLike(diagram: Diagram, parent: NodeId, home: NewContainer): NodeId | undefined {
  return Object.values(diagram.nodes).find(
    (node) =>
      node.parent === parent &&
      node.kind === home.kind &&
      Object.entries(home.properties).every(([field, value]) => node.properties[field] === value),
  )?.id
}

function whereItStands(kind: Kind, catalog: Catalog): string {
  const places = kind.placement.in.map((place) =>
    place === CANVAS
      ? 'on the canvas itself'
      : `in a ${catalog.kinds.get(place)?.label.toLowerCase() ?? place}`,
  )
  const words =
    places.length > 1 ? `${places.slice(0, -1).join(', ')} or ${places.at(-1)}` : (places[0] ?? 'nowhere')
  return `${article(kind)} stands ${words}.`
}

function placeName(diagram: Diagram, catalog: Catalog, id: NodeId | null): string {
  const node = id === null ? undefined : diagram.nodes[id]
  if (!node) return 'the canvas'
  return node.name || `the ${catalog.kinds.get(node.kind)?.label.toLowerCase() ?? node.kind}`
}

/** `A key vault`, `An on-premises site`; words with capitals inside keep them (`An AKS cluster`). */
function article({ label }: Kind): string {
  const [first = '', ...rest] = label.split(' ')
  const word = /^[A-Z][a-z-]*$/.test(first) && !/^Azure$/.test(first) ? first.toLowerCase() : first
  return `${/^[aeiou]/i.test(word) ? 'An' : 'A'} ${[word, ...rest].join(' ')}`
}
