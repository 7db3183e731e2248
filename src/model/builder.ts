import { CURRENT_SCHEMA } from './diagram'
import type { Box, Diagram, DiagramLink, DiagramNode, LinkId, NodeId, Owner } from './diagram'
import { initialProperties } from './fields'
import type { FieldSet, PropertiesOf } from './fields'
import type { Kind } from './kind'
import type { Relation } from './relation'
import { DEFAULT_SETTINGS } from './settings'
import type { Settings } from './settings'

/** Where a built node stands; without a box it takes the kind's size at the origin and waits for the layout. */
export interface Where {
  readonly in?: NodeId | null
  readonly box?: Partial<Box>
  readonly owner?: Owner
}

/** Writes a diagram with code: patterns, rule examples and tests speak through it. */
export class DiagramBuilder {
  readonly #nodes: Record<NodeId, DiagramNode> = {}
  readonly #links: Record<LinkId, DiagramLink> = {}
  readonly #layout: Record<NodeId, Box> = {}
  readonly #settings: Settings
  readonly #name: string
  #next = 1

  constructor(name: string, settings: Partial<Settings> = {}) {
    this.#name = name
    this.#settings = { ...DEFAULT_SETTINGS, ...settings }
  }

  /** Adds a node; properties that are not given take the kind's defaults. Returns its id. */
  add<F extends FieldSet>(
    kind: Kind<F>,
    name: string,
    properties: Partial<PropertiesOf<F>> = {},
    where: Where = {},
  ): NodeId {
    const id = `n${this.#next++}`
    this.#nodes[id] = {
      id,
      kind: kind.id,
      name,
      parent: where.in ?? null,
      properties: { ...initialProperties(kind.fields), ...properties },
      owner: where.owner ?? { mode: 'ours' },
    }
    this.#layout[id] = { x: 0, y: 0, ...kind.size, ...where.box }
    return id
  }

  /** Adds a link; properties that are not given take the relation's defaults. */
  link<F extends FieldSet>(
    relation: Relation<F>,
    from: NodeId,
    to: NodeId,
    properties: Partial<PropertiesOf<F>> = {},
  ): LinkId {
    const id = `l${this.#next++}`
    this.#links[id] = {
      id,
      kind: relation.id,
      from,
      to,
      properties: { ...initialProperties(relation.fields), ...properties },
    }
    return id
  }

  /** The diagram so far. */
  build(): Diagram {
    return {
      schema: CURRENT_SCHEMA,
      name: this.#name,
      settings: this.#settings,
      nodes: { ...this.#nodes },
      links: { ...this.#links },
      layout: { ...this.#layout },
      intents: [],
      accepted: [],
      nextId: this.#next,
    }
  }
}
