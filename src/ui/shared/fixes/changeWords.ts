import { plural } from '../../../lib/text'
import type { Catalog } from '../../../model/catalog'
import type { Command } from '../../../model/commands'
import type { Diagram, DiagramNode, Json, NodeId, Properties } from '../../../model/diagram'
import type { Field } from '../../../model/fields'

/** What commands would do, for people: one sentence a change, and the elements that it touches. */
export interface ChangeWords {
  readonly steps: readonly string[]
  /** Elements of the drawing as it is now; what is added has none yet. */
  readonly touched: readonly NodeId[]
}

/** Puts commands into words without applying them. Where things stand is left out: it has no meaning. */
export function changeWords(diagram: Diagram, catalog: Catalog, commands: readonly Command[]): ChangeWords {
  const added = new Map<NodeId, DiagramNode>()
  for (const command of commands) if (command.type === 'addNode') added.set(command.node.id, command.node)
  const words = new Words(diagram, catalog, added)
  const steps = commands.flatMap((command) => words.of(command))
  return { steps: [...new Set(steps)], touched: [...words.touched] }
}

class Words {
  readonly touched = new Set<NodeId>()
  private readonly diagram: Diagram
  private readonly catalog: Catalog
  private readonly added: ReadonlyMap<NodeId, DiagramNode>

  constructor(diagram: Diagram, catalog: Catalog, added: ReadonlyMap<NodeId, DiagramNode>) {
    this.diagram = diagram
    this.catalog = catalog
    this.added = added
  }

  of(command: Command): readonly string[] {
    switch (command.type) {
      case 'addNode':
        return [this.addition(command.node)]
      case 'removeNodes':
        return command.ids.map((id) => `Remove ${this.name(id)}`)
      case 'renameNode':
        return [`Rename ${this.name(command.id)} to ${command.name}`]
      case 'setProperties':
        return this.properties(command.id, command.properties)
      case 'setOwner':
        return [
          command.owner.mode === 'existing'
            ? `${this.name(command.id)}: exists already`
            : `${this.name(command.id)}: deployed by this design`,
        ]
      case 'reparent':
        return [`Move ${this.name(command.id)} to ${this.place(command.parent)}`]
      case 'setBoxes':
        return []
      default:
        return this.other(command)
    }
  }

  private other(
    command: Exclude<
      Command,
      {
        type:
          | 'addNode'
          | 'removeNodes'
          | 'renameNode'
          | 'setProperties'
          | 'setOwner'
          | 'reparent'
          | 'setBoxes'
      }
    >,
  ): readonly string[] {
    switch (command.type) {
      case 'addLink':
        return [this.link('Link', command.link)]
      case 'removeLinks':
        return command.ids.flatMap((id) => {
          const link = this.diagram.links[id]
          return link ? [this.link('Unlink', link)] : []
        })
      case 'setLinkProperties': {
        const link = this.diagram.links[command.id]
        if (!link) return []
        const fields = this.catalog.relations.get(link.kind)?.fields ?? {}
        const between = `${this.name(link.from)} – ${this.name(link.to)}`
        return differences(link.properties, command.properties, fields).map((text) => `${between}: ${text}`)
      }
      case 'setSettings':
        return Object.keys(command.settings).map((key) => `Design settings: change ${key}`)
      case 'renameDiagram':
        return [`Rename the design to ${command.name}`]
      case 'setIntents':
        return ['Change the stated flows']
      case 'setAccepted': {
        const fewer = this.diagram.accepted.length - command.accepted.length
        return [fewer > 0 ? `Withdraw ${plural(fewer, 'acceptance')}` : 'Change what is accepted']
      }
    }
  }

  private addition({ kind, name, parent }: DiagramNode): string {
    const label = this.catalog.kinds.get(kind)?.label.toLowerCase() ?? kind
    return parent === null ? `Add ${label} ${name}` : `Add ${label} ${name} in ${this.name(parent)}`
  }

  private link(verb: 'Link' | 'Unlink', link: { kind: string; from: NodeId; to: NodeId }): string {
    const relation = this.catalog.relations.get(link.kind)?.label.toLowerCase() ?? link.kind
    return `${verb} ${this.name(link.from)} and ${this.name(link.to)} (${relation})`
  }

  private properties(id: NodeId, next: Properties): readonly string[] {
    const node = this.diagram.nodes[id] ?? this.added.get(id)
    if (!node) return []
    const fields = this.catalog.kinds.get(node.kind)?.fields ?? {}
    const name = this.name(id)
    return differences(node.properties, next, fields).map((text) => `${name}: ${text}`)
  }

  private place(id: NodeId | null): string {
    return id === null ? 'the canvas' : this.name(id)
  }

  private name(id: NodeId): string {
    if (id in this.diagram.nodes) this.touched.add(id)
    return (this.diagram.nodes[id] ?? this.added.get(id))?.name ?? id
  }
}

function differences(
  before: Properties,
  after: Properties,
  fields: Readonly<Record<string, Field>>,
): readonly string[] {
  return Object.entries(after).flatMap(([key, value]) => {
    const old = before[key]
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(value)) return []
    const field = fields[key]
    const label = field?.label ?? key
    if (Array.isArray(value)) return listDifferences(label, Array.isArray(old) ? old : [], value)
    const now = valueWords(value, field)
    return [
      old === undefined || old === '' ? `${label} ${now}` : `${label} ${valueWords(old, field)} → ${now}`,
    ]
  })
}

/** Lists and tables: what comes and what goes, by the text or the name of the row. */
function listDifferences(label: string, before: readonly Json[], after: readonly Json[]): readonly string[] {
  const old = new Set(before.map((item) => JSON.stringify(item)))
  const now = new Set(after.map((item) => JSON.stringify(item)))
  const come = after.filter((item) => !old.has(JSON.stringify(item))).map(itemWords)
  const go = before.filter((item) => !now.has(JSON.stringify(item))).map(itemWords)
  const changed = come.filter((name) => go.includes(name))
  return [
    ...changed.map((name) => `${label}: change ${name}`),
    ...come.filter((name) => !changed.includes(name)).map((name) => `${label}: add ${name}`),
    ...go.filter((name) => !changed.includes(name)).map((name) => `${label}: remove ${name}`),
  ]
}

function itemWords(item: Json): string {
  if (typeof item === 'object' && item !== null && !Array.isArray(item)) {
    const name = (item as { readonly [key: string]: Json })['name']
    if (typeof name === 'string' && name !== '') return name
    return Object.values(item)
      .filter((value): value is string => typeof value === 'string' && value !== '')
      .join(' ')
  }
  return String(item)
}

function valueWords(value: Json, field: Field | undefined): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  const option = field?.options?.find((candidate) => candidate.value === value)
  if (option) return `“${option.label}”`
  if (value === '') return 'empty'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
