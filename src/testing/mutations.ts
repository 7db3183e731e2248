import type { Catalog } from '../model/catalog'
import { apply } from '../model/commands'
import type { Diagram, DiagramLink, DiagramNode, Json } from '../model/diagram'
import type { Field } from '../model/fields'

/** A drawing with one element changed. */
export interface Mutation {
  /** What was done, in words that stay the same when ids change. */
  readonly title: string
  /** Kind of the element or relation that was changed. */
  readonly subject: string
  readonly act: 'drop' | 'retype' | 'rewire'
  build(): Diagram
}

/** Every drawing that differs from this one in one element: dropped, set to another value, or led to another end. */
export function mutationsOf(diagram: Diagram, catalog: Catalog): readonly Mutation[] {
  const nodes = Object.values(diagram.nodes)
  const links = Object.values(diagram.links)
  return [
    ...nodes.map((node) => dropNode(diagram, node)),
    ...links.map((link) => dropLink(diagram, link)),
    ...nodes.flatMap((node) => retypes(diagram, node, catalog)),
    ...links.flatMap((link) => rewires(diagram, link)),
  ]
}

function dropNode(diagram: Diagram, node: DiagramNode): Mutation {
  return {
    title: `drop ${node.name}`,
    subject: node.kind,
    act: 'drop',
    build: () => apply(diagram, { type: 'removeNodes', ids: [node.id] }),
  }
}

function dropLink(diagram: Diagram, link: DiagramLink): Mutation {
  return {
    title: `drop ${linkName(diagram, link)}`,
    subject: link.kind,
    act: 'drop',
    build: () => apply(diagram, { type: 'removeLinks', ids: [link.id] }),
  }
}

/** Choices and switches take each other value; lists and tables become empty. */
function retypes(diagram: Diagram, node: DiagramNode, catalog: Catalog): readonly Mutation[] {
  const fields = Object.entries(catalog.kinds.get(node.kind)?.fields ?? {})
  return fields.flatMap(([name, field]) =>
    otherValues(field as Field, node.properties[name]).map((value) => ({
      title: `${node.name}.${name} = ${JSON.stringify(value)}`,
      subject: node.kind,
      act: 'retype' as const,
      build: () => apply(diagram, { type: 'setProperties', id: node.id, properties: { [name]: value } }),
    })),
  )
}

function otherValues(field: Field, now: Json | undefined): readonly Json[] {
  switch (field.control) {
    case 'switch':
      return [now !== true]
    case 'choice':
      return (field.options ?? []).map((option) => option.value).filter((value) => value !== now)
    case 'table':
    case 'cidrList':
    case 'ipList':
    case 'stringList':
      return Array.isArray(now) && now.length > 0 ? [[]] : []
    case 'cidr':
      return now === '' || now === undefined ? [] : ['']
    default:
      return []
  }
}

/** The end of a link goes to the next other element of the same kind. */
function rewires(diagram: Diagram, link: DiagramLink): readonly Mutation[] {
  const target = diagram.nodes[link.to]
  const other = Object.values(diagram.nodes).find(
    (node) => node.kind === target?.kind && node.id !== target.id,
  )
  if (!other) return []
  return [
    {
      title: `${linkName(diagram, link)} → ${other.name}`,
      subject: link.kind,
      act: 'rewire',
      build: () => {
        const without = apply(diagram, { type: 'removeLinks', ids: [link.id] })
        return apply(without, { type: 'addLink', link: { ...link, to: other.id } })
      },
    },
  ]
}

function linkName(diagram: Diagram, { kind, from, to }: DiagramLink): string {
  return `${kind} ${diagram.nodes[from]?.name} – ${diagram.nodes[to]?.name}`
}
