import { customHubspokeFirewall } from '../patterns/custom-hubspoke-firewall'
import type { Diagram, DiagramLink, DiagramNode } from '../model/diagram'

/**
 * A design with at least so many elements: copies of a hub and spoke side by side, each with an address space of its own.
 * The copies are not connected with each other.
 */
export function largeDesign(elements: number): Diagram {
  const nodes: Record<string, DiagramNode> = {}
  const links: Record<string, DiagramLink> = {}
  const layout: Record<string, Diagram['layout'][string]> = {}
  let first: Diagram | undefined
  let offset = 0
  for (let copy = 0; Object.keys(nodes).length < elements; copy++) {
    const part = customHubspokeFirewall.build({
      workload: `ml${copy}`,
      region: 'westeurope',
      addressSpace: `10.${copy % 256}.0.0/16`,
      nodes: 20,
    })
    first ??= part
    const id = (old: string) => `${old[0]}${Number(old.slice(1)) + offset}`
    for (const node of Object.values(part.nodes)) {
      nodes[id(node.id)] = {
        ...node,
        id: id(node.id),
        name: ownName(node, copy),
        parent: node.parent === null ? null : id(node.parent),
      }
      const box = part.layout[node.id]
      if (box) layout[id(node.id)] = node.parent === null ? { ...box, y: box.y + copy * 1200 } : box
    }
    for (const link of Object.values(part.links)) {
      links[id(link.id)] = { ...link, id: id(link.id), from: id(link.from), to: id(link.to) }
    }
    offset += part.nextId
  }
  if (!first) throw new RangeError('a design has at least one element')
  return { ...first, name: `${elements} elements`, nodes, links, layout, nextId: offset + 1 }
}

/** Names that others refer to, or that Azure fixes, stay; all others are told apart by the copy. */
function ownName({ kind, name }: DiagramNode, copy: number): string {
  const fixed = ['subnet', 'privateDnsZone', 'computeCluster'].includes(kind) || name.includes(`ml${copy}`)
  return fixed ? name : `${name}-${copy}`
}
