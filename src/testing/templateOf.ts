import { synthesize } from '../exporters/synthesize/synthesize'
import { emitters } from '../kinds/emitters'
import { kinds } from '../kinds/list'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { relations } from '../links/list'
import { DiagramBuilder } from '../model/builder'
import { buildTopology } from '../model/buildTopology'
import { makeCatalog } from '../model/catalog'
import type { Template, TemplateResource } from '../model/template'

const catalog = makeCatalog(kinds, relations)

/** What a drawing deploys, without its address plan. */
export function templateOf(draw: (b: DiagramBuilder) => void): Template {
  const builder = new DiagramBuilder('test')
  draw(builder)
  const topology = buildTopology(builder.build(), catalog)
  return synthesize({ topology, plan: { spaces: [], overlaps: [] }, catalog, emitters })
}

/** The resources whose type ends in a segment, `vaults`. */
export function ofType({ resources }: Template, segment: string): readonly TemplateResource[] {
  return resources.filter((resource) => resource.type.endsWith(`/${segment}`))
}

/** A reference as templates hold it. */
export function ref(node: string, path: readonly string[] = ['id'], slot = 'main') {
  return { $: 'ref', node, slot, path }
}

/** A subnet in a network of its own; returns the id of the subnet, which comes after that of the network. */
export function drawSubnet(b: DiagramBuilder, name = 'snet-training'): string {
  const vnet = b.add(virtualNetwork, `vnet-${name}`)
  return b.add(subnet, name, { prefix: '10.0.0.0/24' }, { in: vnet })
}
