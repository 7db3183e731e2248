import type { Diagram, NodeId } from './diagram'
import { idNumber } from './buildGraph'

/** Something that no diagram may be: what, and where in the document. */
export interface Violation {
  readonly path: readonly string[]
  readonly message: string
}

/** What holds for every diagram, whatever it draws. Commands keep it; documents from outside are checked. */
export function violationsOf(diagram: Diagram): readonly Violation[] {
  return [
    ...idViolations(diagram),
    ...parentViolations(diagram),
    ...endViolations(diagram),
    ...layoutViolations(diagram),
  ]
}

function idViolations({ nodes, links, nextId }: Diagram): readonly Violation[] {
  const found: Violation[] = []
  for (const [place, record] of [
    ['nodes', nodes],
    ['links', links],
  ] as const) {
    for (const [key, { id }] of Object.entries(record)) {
      if (id !== key)
        found.push({ path: [place, key, 'id'], message: `is “${id}” but stands under “${key}”` })
      if (idNumber(id) >= nextId)
        found.push({ path: ['nextId'], message: `is ${nextId}, but ${id} is in use already` })
    }
  }
  return found
}

function parentViolations({ nodes }: Diagram): readonly Violation[] {
  const found: Violation[] = []
  const rooted = new Set<NodeId>()
  for (const node of Object.values(nodes)) {
    if (node.parent !== null && !Object.hasOwn(nodes, node.parent)) {
      found.push({ path: ['nodes', node.id, 'parent'], message: `names ${node.parent}, which is missing` })
      continue
    }
    const trail = new Set<NodeId>()
    let up: NodeId | null = node.id
    while (up !== null && !rooted.has(up) && !trail.has(up)) {
      trail.add(up)
      const parent: NodeId | null = nodes[up]?.parent ?? null
      up = parent !== null && Object.hasOwn(nodes, parent) ? parent : null
    }
    if (up !== null && trail.has(up)) {
      found.push({ path: ['nodes', node.id, 'parent'], message: `leads in a circle back to ${up}` })
    }
    for (const id of trail) rooted.add(id)
  }
  return found
}

function endViolations({ nodes, links, intents }: Diagram): readonly Violation[] {
  const found: Violation[] = []
  const check = (path: readonly string[], id: NodeId) => {
    if (!Object.hasOwn(nodes, id)) found.push({ path, message: `names ${id}, which is missing` })
  }
  for (const link of Object.values(links)) {
    check(['links', link.id, 'from'], link.from)
    check(['links', link.id, 'to'], link.to)
  }
  intents.forEach((intent, index) => {
    check(['intents', String(index), 'from'], intent.from)
    check(['intents', String(index), 'to'], intent.to)
  })
  return found
}

function layoutViolations({ nodes, layout }: Diagram): readonly Violation[] {
  const found: Violation[] = []
  for (const [id, box] of Object.entries(layout)) {
    if (!Object.hasOwn(nodes, id)) found.push({ path: ['layout', id], message: 'is the box of nothing' })
    if (![box.x, box.y, box.w, box.h].every(Number.isFinite) || box.w < 0 || box.h < 0) {
      found.push({ path: ['layout', id], message: 'is no box: four numbers are needed, sizes from 0' })
    }
  }
  return found
}
