import { kinds } from '../kinds/list'
import type { Diagram } from '../model/diagram'
import { initialProperties } from '../model/fields'

/** Changes of a drawing that change nothing of its meaning. */

/** Moves everything. */
export function shift(diagram: Diagram): Diagram {
  return {
    ...diagram,
    layout: Object.fromEntries(
      Object.entries(diagram.layout).map(([id, box]) => [id, { ...box, x: box.x + 40, y: box.y + 24 }]),
    ),
  }
}

/** Turns the order of elements and links in the document round. */
export function reorder(diagram: Diagram): Diagram {
  return {
    ...diagram,
    nodes: Object.fromEntries(Object.entries(diagram.nodes).reverse()),
    links: Object.fromEntries(Object.entries(diagram.links).reverse()),
  }
}

/** Names that carry meaning: Azure fixes them, DNS asks for them, or other elements refer to them. */
const MEANINGFUL = new Set(['subnet', 'privateDnsZone', 'computeCluster'])

/** Gives every element another name, except where the name is the meaning. */
export function renameAll(diagram: Diagram): Diagram {
  return {
    ...diagram,
    nodes: Object.fromEntries(
      Object.entries(diagram.nodes).map(([id, node]) => [
        id,
        MEANINGFUL.has(node.kind) ? node : { ...node, name: `${node.name}b` },
      ]),
    ),
  }
}

/** Adds a note and a site that is connected to nothing. */
export function addBystanders(diagram: Diagram): Diagram {
  const bystander = (kind: string, id: string, name: string) => ({
    id,
    kind,
    name,
    parent: null,
    properties: initialProperties(kinds.find((candidate) => candidate.id === kind)!.fields) as never,
    owner: { mode: 'ours' as const },
  })
  return {
    ...diagram,
    nodes: {
      ...diagram.nodes,
      n9001: bystander('note', 'n9001', 'A remark'),
      n9002: bystander('internet', 'n9002', 'Internet'),
    },
    layout: { ...diagram.layout, n9001: { x: 0, y: 0, w: 176, h: 48 }, n9002: { x: 0, y: 0, w: 176, h: 96 } },
  }
}
