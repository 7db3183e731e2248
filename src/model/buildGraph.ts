import type { Catalog } from './catalog'
import type { Changes } from './derived'
import type { Diagram, DiagramLink, DiagramNode, NodeId } from './diagram'
import { readProperties } from './fields'
import type { Graph, LinkView, NodeView } from './graph'

const none: readonly never[] = []

/**
 * Indexes the tree and the links of a diagram. Properties are read once per node object, whatever number of edits follow,
 * and a list that an edit did not touch is the same object as before it, so that readers can tell by identity what changed.
 */
export function buildGraph(diagram: Diagram, catalog: Catalog): Graph {
  const index = buildIndex(diagram, catalog)
  const { byId, byKind, children, byRelation, starts, ends } = index
  const parentOf = (node: { readonly parent: NodeId | null }) =>
    node.parent === null ? undefined : byId.get(node.parent)

  const graph: Graph = {
    diagram,
    settings: diagram.settings,
    nextId: diagram.nextId,
    nodes: index.nodes,
    node: (id) => (id === null || id === undefined ? undefined : byId.get(id)),
    nodesOf: (kind) => (byKind.get(kind.id) ?? none) as never,
    as: (kind, node) => (node?.kind === kind.id ? (node as never) : undefined),
    resourceTypeOf: (node) => catalog.kinds.get(node.kind)?.resourceType,
    parentOf,
    ancestorsOf: (node) => {
      const ancestors: NodeView[] = []
      const seen = new Set<NodeId>([node.id])
      for (let up = parentOf(node); up && !seen.has(up.id); up = parentOf(up)) {
        seen.add(up.id)
        ancestors.push(up)
      }
      return ancestors
    },
    childrenOf: (node) => children.get(node.id) ?? none,
    linksOf: (relation) => (byRelation.get(relation.id) ?? none) as never,
    linksFrom: (node, relation) => starts.get(relation)?.get(node.id) ?? none,
    linksTo: (node, relation) => ends.get(relation)?.get(node.id) ?? none,
    targets: (node, relation) => (starts.get(relation)?.get(node.id) ?? none).map((link) => link.to),
    sources: (node, relation) => (ends.get(relation)?.get(node.id) ?? none).map((link) => link.from),
  }
  indexes.set(graph, index)
  return graph
}

const indexes = new WeakMap<Graph, Index>()

/** What differs between two graphs of one catalog, list by list; undefined when one of them was not built here. */
export function changesBetween(before: Graph, after: Graph): Omit<Changes, 'facts'> | undefined {
  const [old, now] = [indexes.get(before), indexes.get(after)]
  if (!old || !now) return undefined
  const relations = differing(old.byRelation, now.byRelation)
  const byEnd = (end: 'starts' | 'ends') =>
    new Map(
      [...relations].map((relation) => [relation, differing(old[end].get(relation), now[end].get(relation))]),
    )
  return {
    nodes: differing(old.byId, now.byId),
    kinds: differing(old.byKind, now.byKind),
    children: differing(old.children, now.children),
    relations,
    starts: byEnd('starts'),
    ends: byEnd('ends'),
  }
}

function differing<T>(
  before: ReadonlyMap<string, T> | undefined,
  after: ReadonlyMap<string, T> | undefined,
): ReadonlySet<string> {
  const keys = new Set<string>()
  if (before === after) return keys
  for (const [key, value] of after ?? []) if (before?.get(key) !== value) keys.add(key)
  for (const key of before?.keys() ?? []) if (!after?.has(key)) keys.add(key)
  return keys
}

type Groups<T> = ReadonlyMap<string, readonly T[]>

interface Index {
  readonly nodes: readonly NodeView[]
  readonly byId: ReadonlyMap<NodeId, NodeView>
  readonly byKind: Groups<NodeView>
  readonly children: Groups<NodeView>
  readonly links: readonly LinkView[]
  readonly byRelation: Groups<LinkView>
  readonly starts: ReadonlyMap<string, Groups<LinkView>>
  readonly ends: ReadonlyMap<string, Groups<LinkView>>
}

/** The index of the drawing that was read last with a catalog; only its lists are taken over, never its answers. */
const lastIndex = new WeakMap<Catalog, Index>()

function buildIndex(diagram: Diagram, catalog: Catalog): Index {
  const read = readersOf(catalog)
  const before = lastIndex.get(catalog)
  const nodes = same(
    before?.nodes,
    Object.values(diagram.nodes)
      .map(read.node)
      .sort((a, b) => idNumber(a.id) - idNumber(b.id)),
  )
  const byId = nodes === before?.nodes ? before.byId : new Map(nodes.map((node) => [node.id, node]))
  const links = same(before?.links, linkViews(diagram, byId, read.link))
  const index: Index = {
    ...(before && nodes === before.nodes
      ? { nodes, byId, byKind: before.byKind, children: before.children }
      : {
          nodes,
          byId,
          byKind: groupBy(nodes, (node) => node.kind, before?.byKind),
          children: groupBy(nodes, (node) => node.parent ?? '', before?.children),
        }),
    ...(before && links === before.links
      ? { links, byRelation: before.byRelation, starts: before.starts, ends: before.ends }
      : linkIndex(links, before)),
  }
  lastIndex.set(catalog, index)
  return index
}

function linkIndex(
  links: readonly LinkView[],
  before: Index | undefined,
): Pick<Index, 'links' | 'byRelation' | 'starts' | 'ends'> {
  const byRelation = groupBy(links, (link) => link.kind, before?.byRelation)
  const byEnd = (end: 'from' | 'to', earlier: Index['starts'] | undefined) =>
    new Map(
      [...byRelation].map(([relation, members]) => [
        relation,
        members === before?.byRelation.get(relation)
          ? (earlier?.get(relation) ?? new Map())
          : groupBy(members, (link) => link[end].id, earlier?.get(relation)),
      ]),
    )
  return { links, byRelation, starts: byEnd('from', before?.starts), ends: byEnd('to', before?.ends) }
}

/** The earlier list when it holds the same items in the same order. */
export function same<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before?.length === now.length && now.every((item, index) => item === before[index]) ? before : now
}

/** The number in an id; ids that are not ours sort last, by nothing but their place. */
export function idNumber(id: string): number {
  const number = Number(id.slice(1))
  return Number.isInteger(number) ? number : Number.MAX_SAFE_INTEGER
}

interface Readers {
  node(node: DiagramNode): NodeView
  link(link: DiagramLink, from: NodeView, to: NodeView): LinkView
}

const readersByCatalog = new WeakMap<Catalog, Readers>()

function readersOf(catalog: Catalog): Readers {
  const known = readersByCatalog.get(catalog)
  if (known) return known
  const nodeCache = new WeakMap<DiagramNode, NodeView>()
  const linkCache = new WeakMap<DiagramLink, LinkView>()
  const readers: Readers = {
    node: (node) => {
      const view = nodeCache.get(node) ?? readNode(node, catalog)
      nodeCache.set(node, view)
      return view
    },
    link: (link, from, to) => {
      const earlier = linkCache.get(link)
      if (earlier?.from === from && earlier.to === to) return earlier
      const properties = earlier?.properties ?? readLink(link, catalog)
      const view: LinkView = { id: link.id, kind: link.kind, link, from, to, properties }
      linkCache.set(link, view)
      return view
    },
  }
  readersByCatalog.set(catalog, readers)
  return readers
}

function readNode(node: DiagramNode, catalog: Catalog): NodeView {
  const { id, kind, name, parent, owner } = node
  const fields = catalog.kinds.get(kind)?.fields
  const { properties, problems } = fields
    ? readProperties(fields, node.properties)
    : { properties: node.properties, problems: none }
  return { id, kind, name, parent, owner, properties, problems }
}

function readLink(link: DiagramLink, catalog: Catalog): LinkView['properties'] {
  const fields = catalog.relations.get(link.kind)?.fields
  return fields ? readProperties(fields, link.properties).properties : link.properties
}

function linkViews(
  diagram: Diagram,
  byId: ReadonlyMap<NodeId, NodeView>,
  read: Readers['link'],
): readonly LinkView[] {
  const views: LinkView[] = []
  for (const link of Object.values(diagram.links)) {
    const from = byId.get(link.from)
    const to = byId.get(link.to)
    if (from && to) views.push(read(link, from, to))
  }
  return views.sort((a, b) => idNumber(a.id) - idNumber(b.id))
}

function groupBy<T>(items: readonly T[], key: (item: T) => string, before: Groups<T> | undefined): Groups<T> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  if (!before) return groups
  return new Map([...groups].map(([name, group]) => [name, same(before.get(name), group)]))
}
