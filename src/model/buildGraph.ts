import type { Catalog } from './catalog'
import type { Diagram, DiagramLink, DiagramNode, NodeId } from './diagram'
import { readProperties } from './fields'
import type { Graph, LinkView, NodeView } from './graph'

const none: readonly never[] = []

/** Indexes the tree and the links of a diagram. Properties are read once per node object, whatever number of edits follow. */
export function buildGraph(diagram: Diagram, catalog: Catalog): Graph {
  const read = readersOf(catalog)
  const nodes = Object.values(diagram.nodes)
    .map(read.node)
    .sort((a, b) => idNumber(a.id) - idNumber(b.id))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const byKind = groupBy(nodes, (node) => node.kind)
  const children = groupBy(nodes, (node) => node.parent ?? '')
  const links = linkViews(diagram, byId, read.link)
  const byRelation = groupBy(links, (link) => link.kind)
  const starts = groupBy(links, (link) => `${link.kind} ${link.from.id}`)
  const ends = groupBy(links, (link) => `${link.kind} ${link.to.id}`)
  const parentOf = (node: { readonly parent: NodeId | null }) =>
    node.parent === null ? undefined : byId.get(node.parent)

  return {
    diagram,
    nodes,
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
    linksFrom: (node, relation) => starts.get(`${relation} ${node.id}`) ?? none,
    linksTo: (node, relation) => ends.get(`${relation} ${node.id}`) ?? none,
    targets: (node, relation) => (starts.get(`${relation} ${node.id}`) ?? none).map((link) => link.to),
    sources: (node, relation) => (ends.get(`${relation} ${node.id}`) ?? none).map((link) => link.from),
  }
}

/** The number in an id; ids that are not ours sort last, by nothing but their place. */
export function idNumber(id: string): number {
  const number = Number(id.slice(1))
  return Number.isInteger(number) ? number : Number.MAX_SAFE_INTEGER
}

interface Readers {
  node(node: DiagramNode): NodeView
  link(link: DiagramLink): Pick<LinkView, 'properties'>
}

const readersByCatalog = new WeakMap<Catalog, Readers>()

function readersOf(catalog: Catalog): Readers {
  const known = readersByCatalog.get(catalog)
  if (known) return known
  const nodeCache = new WeakMap<DiagramNode, NodeView>()
  const linkCache = new WeakMap<DiagramLink, Pick<LinkView, 'properties'>>()
  const readers: Readers = {
    node: (node) => remember(nodeCache, node, () => readNode(node, catalog)),
    link: (link) => remember(linkCache, link, () => readLink(link, catalog)),
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

function readLink(link: DiagramLink, catalog: Catalog): Pick<LinkView, 'properties'> {
  const fields = catalog.relations.get(link.kind)?.fields
  return fields ? readProperties(fields, link.properties) : { properties: link.properties }
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
    if (from && to)
      views.push({ id: link.id, kind: link.kind, link, from, to, properties: read(link).properties })
  }
  return views.sort((a, b) => idNumber(a.id) - idNumber(b.id))
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}

function remember<K extends WeakKey, V>(cache: WeakMap<K, V>, key: K, make: () => V): V {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made)
  return made
}
