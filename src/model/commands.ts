import type {
  AcceptedFinding,
  Box,
  Diagram,
  DiagramLink,
  DiagramNode,
  Intent,
  LinkId,
  NodeId,
  Owner,
  Properties,
} from './diagram'
import type { Settings } from './settings'

/**
 * All change is one of these small plain objects. Gestures, inspector, quick fixes, paste, patterns, importers and tests
 * speak the same dozen. Undo keeps old diagrams; nobody writes an inverse.
 */
export type Command =
  | { readonly type: 'addNode'; readonly node: DiagramNode; readonly box: Box }
  | { readonly type: 'removeNodes'; readonly ids: readonly NodeId[] }
  | { readonly type: 'renameNode'; readonly id: NodeId; readonly name: string }
  | { readonly type: 'setProperties'; readonly id: NodeId; readonly properties: Properties }
  | { readonly type: 'setOwner'; readonly id: NodeId; readonly owner: Owner }
  | { readonly type: 'reparent'; readonly id: NodeId; readonly parent: NodeId | null; readonly box: Box }
  | { readonly type: 'setBoxes'; readonly boxes: Readonly<Record<NodeId, Box>> }
  | { readonly type: 'addLink'; readonly link: DiagramLink }
  | { readonly type: 'removeLinks'; readonly ids: readonly LinkId[] }
  | { readonly type: 'setLinkProperties'; readonly id: LinkId; readonly properties: Properties }
  | { readonly type: 'setSettings'; readonly settings: Partial<Settings> }
  | { readonly type: 'renameDiagram'; readonly name: string }
  | { readonly type: 'setIntents'; readonly intents: readonly Intent[] }
  | { readonly type: 'setAccepted'; readonly accepted: readonly AcceptedFinding[] }

/** Applies commands in order. Commands that name something that is gone change nothing: the same diagram comes back. */
export function applyAll(diagram: Diagram, commands: readonly Command[]): Diagram {
  return commands.reduce(apply, diagram)
}

/** Applies one command and returns the new diagram; unchanged parts are shared with the old one. */
export function apply(diagram: Diagram, command: Command): Diagram {
  switch (command.type) {
    case 'addNode':
      return addNode(diagram, command.node, command.box)
    case 'removeNodes':
      return removeNodes(diagram, command.ids)
    case 'renameNode':
      return patchNode(diagram, command.id, { name: command.name })
    case 'setProperties':
      return patchNode(diagram, command.id, (node) => ({
        properties: { ...node.properties, ...command.properties },
      }))
    case 'setOwner':
      return patchNode(diagram, command.id, { owner: command.owner })
    case 'reparent':
      return reparent(diagram, command.id, command.parent, command.box)
    case 'setBoxes':
      return setBoxes(diagram, command.boxes)
    case 'addLink':
      return addLink(diagram, command.link)
    case 'removeLinks':
      return command.ids.some((id) => id in diagram.links)
        ? { ...diagram, links: omit(diagram.links, new Set(command.ids)) }
        : diagram
    case 'setLinkProperties':
      return setLinkProperties(diagram, command.id, command.properties)
    case 'setSettings':
      return { ...diagram, settings: { ...diagram.settings, ...command.settings } }
    case 'renameDiagram':
      return { ...diagram, name: command.name }
    case 'setIntents':
      return { ...diagram, intents: command.intents }
    case 'setAccepted':
      return { ...diagram, accepted: command.accepted }
  }
}

/** The ids of `roots` and of everything inside them, parents before children. */
export function withDescendants(diagram: Diagram, roots: readonly NodeId[]): readonly NodeId[] {
  const children = new Map<NodeId, NodeId[]>()
  for (const node of Object.values(diagram.nodes)) {
    if (node.parent === null) continue
    const siblings = children.get(node.parent)
    if (siblings) siblings.push(node.id)
    else children.set(node.parent, [node.id])
  }
  const seen = new Set<NodeId>()
  const queue = roots.filter((id) => id in diagram.nodes)
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue
    seen.add(next)
    queue.push(...(children.get(next) ?? []))
  }
  return [...seen]
}

function addNode(diagram: Diagram, node: DiagramNode, box: Box): Diagram {
  if (node.id in diagram.nodes) return diagram
  if (node.parent !== null && !(node.parent in diagram.nodes)) return diagram
  return {
    ...diagram,
    nodes: { ...diagram.nodes, [node.id]: node },
    layout: { ...diagram.layout, [node.id]: box },
    nextId: nextIdAfter(diagram.nextId, node.id),
  }
}

function removeNodes(diagram: Diagram, ids: readonly NodeId[]): Diagram {
  const gone = new Set(withDescendants(diagram, ids))
  if (gone.size === 0) return diagram
  const links = Object.values(diagram.links).filter((link) => gone.has(link.from) || gone.has(link.to))
  return {
    ...diagram,
    nodes: omit(diagram.nodes, gone),
    layout: omit(diagram.layout, gone),
    links: links.length === 0 ? diagram.links : omit(diagram.links, new Set(links.map((link) => link.id))),
    intents: diagram.intents.filter((intent) => !gone.has(intent.from) && !gone.has(intent.to)),
  }
}

type NodePatch = Partial<Pick<DiagramNode, 'name' | 'properties' | 'owner' | 'parent'>>

function patchNode(
  diagram: Diagram,
  id: NodeId,
  patch: NodePatch | ((node: DiagramNode) => NodePatch),
): Diagram {
  const node = diagram.nodes[id]
  if (!node) return diagram
  const change = typeof patch === 'function' ? patch(node) : patch
  return { ...diagram, nodes: { ...diagram.nodes, [id]: { ...node, ...change } } }
}

function reparent(diagram: Diagram, id: NodeId, parent: NodeId | null, box: Box): Diagram {
  if (!diagram.nodes[id]) return diagram
  if (parent !== null && (!diagram.nodes[parent] || withDescendants(diagram, [id]).includes(parent)))
    return diagram
  const moved = patchNode(diagram, id, { parent })
  return { ...moved, layout: { ...moved.layout, [id]: box } }
}

function setBoxes(diagram: Diagram, boxes: Readonly<Record<NodeId, Box>>): Diagram {
  const known = Object.entries(boxes).filter(([id]) => id in diagram.nodes)
  if (known.length === 0) return diagram
  return { ...diagram, layout: { ...diagram.layout, ...Object.fromEntries(known) } }
}

function addLink(diagram: Diagram, link: DiagramLink): Diagram {
  if (link.id in diagram.links || !(link.from in diagram.nodes) || !(link.to in diagram.nodes)) return diagram
  return {
    ...diagram,
    links: { ...diagram.links, [link.id]: link },
    nextId: nextIdAfter(diagram.nextId, link.id),
  }
}

function setLinkProperties(diagram: Diagram, id: LinkId, properties: Properties): Diagram {
  const link = diagram.links[id]
  if (!link) return diagram
  const next = { ...link, properties: { ...link.properties, ...properties } }
  return { ...diagram, links: { ...diagram.links, [id]: next } }
}

function nextIdAfter(nextId: number, id: string): number {
  const number = Number(id.slice(1))
  return Number.isInteger(number) && number >= nextId ? number + 1 : nextId
}

function omit<T>(record: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)))
}
