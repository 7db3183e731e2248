import type { Catalog } from '../catalog'
import type { NodeId } from '../diagram'
import type { Graph } from '../graph'
import type { Presentation } from '../presentation'

/** Mean widths of a character in the header's faces, canvas pixels; measured on names with digits and hyphens. */
const BOLD = 7.4
const OUTER_BOLD = 8.2
const MONO = 7.3
const SMALL = 6.3
const METER = 52
const CHIP = 38
const ENDS = 52
const MOST = 620

/** The width at which a container's header shows all it has to say; long names are cut rather than letting boxes grow without end. */
export function headerWidth(
  id: NodeId,
  {
    graph,
    catalog,
    presentation,
  }: { readonly graph: Graph; readonly catalog: Catalog; readonly presentation: Presentation },
): number {
  const node = graph.node(id)
  if (!node) return 0
  const kind = catalog.kinds.get(node.kind)
  const fact = kind?.headline?.(node.properties) ?? ''
  const tag = kind?.badge?.(node.properties) ?? ''
  const chips = (presentation.chips.get(id) ?? []).map((chip) => graph.node(chip.node)?.name.length ?? 0)
  const width =
    node.name.length * (node.parent === null ? OUTER_BOLD : BOLD) +
    fact.length * MONO +
    (node.parent === null ? 24 : METER) +
    (tag === '' ? 0 : tag.length * SMALL + 24) +
    chips.reduce((sum, length) => sum + length * SMALL + CHIP, 0) +
    ENDS
  return Math.min(MOST, Math.ceil(width / 8) * 8)
}
