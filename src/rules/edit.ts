import type { Command } from '../model/commands'
import type { LinkId, NodeId, Properties } from '../model/diagram'
import { initialProperties } from '../model/fields'
import type { FieldSet, PropertiesOf } from '../model/fields'
import type { Fix } from '../model/finding'
import type { Kind } from '../model/kind'
import type { Relation } from '../model/relation'
import type { Topology } from '../model/topology'

/** Writes the commands of a fix; new elements get the next free ids and wait at the origin to be given a place. */
export class Edit {
  readonly #commands: Command[] = []
  #next: number

  constructor({ nextId }: Pick<Topology, 'nextId'>) {
    this.#next = nextId
  }

  /** Changes some properties of an element. */
  set(id: NodeId, properties: Properties): this {
    this.#commands.push({ type: 'setProperties', id, properties })
    return this
  }

  setLink(id: LinkId, properties: Properties): this {
    this.#commands.push({ type: 'setLinkProperties', id, properties })
    return this
  }

  /** Adds an element with the kind's defaults beside what is given; returns its id. */
  add<F extends FieldSet>(
    kind: Kind<F>,
    name: string,
    properties: Partial<PropertiesOf<F>>,
    parent: NodeId | null,
  ): NodeId {
    const id = `n${this.#next++}`
    this.#commands.push({
      type: 'addNode',
      node: {
        id,
        kind: kind.id,
        name,
        parent,
        properties: { ...initialProperties(kind.fields), ...properties },
        owner: { mode: 'ours' },
      },
      box: { x: 0, y: 0, ...kind.size },
    })
    return id
  }

  link<F extends FieldSet>(
    relation: Relation<F>,
    from: NodeId,
    to: NodeId,
    properties: Partial<PropertiesOf<F>> = {},
  ): this {
    this.#commands.push({
      type: 'addLink',
      link: {
        id: `l${this.#next++}`,
        kind: relation.id,
        from,
        to,
        properties: { ...initialProperties(relation.fields), ...properties },
      },
    })
    return this
  }

  remove(...ids: readonly NodeId[]): this {
    this.#commands.push({ type: 'removeNodes', ids })
    return this
  }

  unlink(...ids: readonly LinkId[]): this {
    this.#commands.push({ type: 'removeLinks', ids })
    return this
  }

  command(command: Command): this {
    this.#commands.push(command)
    return this
  }

  /** One meaning, changes nothing else: may be applied in bulk. */
  safe(title: string): Fix {
    return { title, type: 'safe', commands: this.#commands }
  }

  /** One of several ways: the person picks. */
  choice(title: string): Fix {
    return { title, type: 'choice', commands: this.#commands }
  }
}

/** A fix that only leads to the place and says what to do there. */
export function guide(title: string): Fix {
  return { title, type: 'guide', commands: [] }
}
