import type { NodeId } from '../../model/diagram'
import type { NodeView } from '../../model/graph'
import type { Emitted } from '../../model/template'
import type { ExportInput } from '../exporter'
import { collect, type Collected } from './context'
import { refsIn } from './walk'

/**
 * Says of each thing that exists already what is drawn of it and not deployed: its own parts (rules of a firewall, links of
 * a zone), and whatever ties it to things of this deployment (the security group of a subnet). Who runs it must set that up.
 */
export function noteExistingDuties(
  input: ExportInput,
  symbols: ReadonlyMap<NodeId, string>,
  collected: Collected,
): void {
  const existing = input.topology.nodes.filter(({ owner }) => owner.mode === 'existing')
  if (existing.length === 0) return
  // What is written to tell the duties is thrown away, and its parameters and notes with it.
  const scratch = collect(input, symbols)
  for (const node of existing) {
    const duties = dutiesOf(node, input, scratch)
    if (duties.length > 0)
      collected.note(node.id, `Exists already and is not changed here. Set up there: ${duties.join('; ')}.`)
  }
}

function dutiesOf(node: NodeView, input: ExportInput, { context }: Collected): readonly string[] {
  const duties = new Map<string, Set<string>>()
  for (const each of written(node, input, context)) {
    const others = otherNodes(each, node, input)
    const deployed = others.filter(({ owner }) => owner.mode === 'ours')
    // What ties one existing thing to another is there already.
    const isOwn = each.parent?.node === node.id && others.length === 0
    if (!isOwn && deployed.length === 0) continue
    const what = each.slot === 'main' ? 'settings' : typeInWords(each.type)
    const names = duties.get(what) ?? new Set()
    duties.set(what, names)
    for (const { name } of deployed) names.add(name)
  }
  return [...duties].map(([what, names]) =>
    names.size === 0 ? what : `${what} for ${[...names].join(', ')}`,
  )
}

function written(
  node: NodeView,
  { emitters }: ExportInput,
  context: Collected['context'],
): readonly Emitted[] {
  try {
    return emitters.get(node.kind)?.(node, context) ?? []
  } catch {
    // The same kind that is deployed elsewhere in the design reports its fault there; this one is not deployed.
    return []
  }
}

/** Other things that a resource belongs to or names. */
function otherNodes(
  { parent, scope, name, body }: Emitted,
  self: NodeView,
  { topology, emitters }: ExportInput,
): readonly NodeView[] {
  const ids = new Set([parent, scope, ...refsIn(name), ...refsIn(body)].flatMap((each) => each?.node ?? []))
  return [...ids].flatMap((id) => {
    const node = id === self.id ? undefined : topology.node(id)
    return node && emitters.has(node.kind) ? [node] : []
  })
}

/** `Microsoft.Network/privateDnsZones/virtualNetworkLinks` gives `virtual network links`. */
function typeInWords(type: string): string {
  const last = type.slice(type.lastIndexOf('/') + 1)
  if (/^[A-Z]+$/.test(last)) return `${last} records`
  return last.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}
