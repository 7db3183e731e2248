import { deepEqual } from 'fast-equals'

import { memoWeak } from '../lib/memo'
import { same } from './buildGraph'
import type { NodeId } from './diagram'
import type { LinkView, NodeView } from './graph'
import type { NetworkFacts } from './network'
import type { Settings } from './settings'
import type { Topology } from './topology'

/**
 * Computations over a drawing that note what they read, so that after an edit only those are done again that read
 * something the edit changed. The answer is always the one that a computation from scratch would give.
 */

/** What differs between a drawing and the one read before it. */
export interface Changes {
  readonly nodes: ReadonlySet<NodeId>
  readonly kinds: ReadonlySet<string>
  readonly children: ReadonlySet<NodeId>
  readonly relations: ReadonlySet<string>
  readonly starts: ReadonlyMap<string, ReadonlySet<NodeId>>
  readonly ends: ReadonlyMap<string, ReadonlySet<NodeId>>
  readonly facts: ReadonlySet<keyof NetworkFacts>
}

/** What changed, as a list and as a set: it is met with thousands of reads after each edit, mostly one thing or none. */
interface Changed<T> {
  readonly list: readonly T[]
  readonly set: ReadonlySet<T>
}

interface ChangedByRelation {
  readonly relation: string
  readonly changed: Changed<NodeId>
}

interface Edit {
  readonly nodes: Changed<NodeId>
  readonly kinds: Changed<string>
  readonly children: Changed<NodeId>
  readonly relations: Changed<string>
  readonly starts: readonly ChangedByRelation[]
  readonly ends: readonly ChangedByRelation[]
  readonly facts: Changed<keyof NetworkFacts>
}

interface State {
  /** Stands for the topology without keeping it alive. */
  readonly token: object
  readonly before: { readonly token: object; readonly edit: Edit } | undefined
}

const states = new WeakMap<Topology, State>()

/** Tells what changed in a topology since the one read before it. */
export function follow(topology: Topology, before: Topology | undefined, changes: Changes | undefined): void {
  const earlier = before && states.get(before)
  states.set(topology, {
    token: {},
    before: earlier && changes ? { token: earlier.token, edit: editOf(changes) } : undefined,
  })
}

function editOf(changes: Changes): Edit {
  const changed = <T>(set: ReadonlySet<T>): Changed<T> => ({ list: [...set], set })
  const byRelation = (relations: ReadonlyMap<string, ReadonlySet<NodeId>>) =>
    [...relations].flatMap(([relation, nodes]) =>
      nodes.size === 0 ? [] : [{ relation, changed: changed(nodes) }],
    )
  return {
    nodes: changed(changes.nodes),
    kinds: changed(changes.kinds),
    children: changed(changes.children),
    relations: changed(changes.relations),
    starts: byRelation(changes.starts),
    ends: byRelation(changes.ends),
    facts: changed(changes.facts),
  }
}

/** Finds the facts of one sort by a key. */
interface Lookup {
  readonly sort: keyof NetworkFacts
  find(topology: Topology, key: string): readonly unknown[]
}

/** A question that was asked of a drawing, put to a later one: whether the answer is still the same. */
type Look = (topology: Topology) => boolean

/** Everything that a computation read. What it asked of others counts by their answers, not by what they read. */
export class Reads {
  readonly nodes = new Set<NodeId>()
  readonly kinds = new Set<string>()
  readonly children = new Set<NodeId>()
  readonly relations = new Set<string>()
  readonly starts = new Map<string, Set<NodeId>>()
  readonly ends = new Map<string, Set<NodeId>>()
  readonly facts = new Set<keyof NetworkFacts>()
  /** It read the document itself, of which every edit makes a new one. */
  document = false
  /** It read the list of all nodes. */
  everyNode = false
  settings: Settings | undefined
  nextId: number | undefined
  readonly #watched: Watched
  readonly #looks: Look[] = []
  readonly #lookups = new Map<keyof NetworkFacts, Map<Lookup, Map<string, readonly unknown[]>>>()
  readonly #asked = new Map<object, Set<unknown>>()
  #token: object | undefined

  constructor(watched: Watched, topology: Topology) {
    this.#watched = watched
    this.#token = states.get(topology)?.token
  }

  /** True when nothing that was read differs in the topology; from then on the reads belong to that one. */
  holdsFor(topology: Topology): boolean {
    const state = states.get(topology)
    if (!state || !this.#token) return false
    if (this.#token === state.token) return true
    if (this.#token !== state.before?.token || this.#touchedBy(state.before.edit, topology)) return false
    if (this.settings !== undefined && this.settings !== topology.settings) return false
    if (this.nextId !== undefined && this.nextId !== topology.nextId) return false
    for (const look of this.#looks) if (!look(topology)) return false
    this.#token = state.token
    this.#watched.topology = topology
    return true
  }

  /** Notes what `asker` was asked, once for each key. */
  note(asker: object, key: unknown, look: Look): void {
    const keys = this.#asked.get(asker)
    if (keys?.has(key)) return
    if (keys) keys.add(key)
    else this.#asked.set(asker, new Set([key]))
    this.#looks.push(look)
  }

  /** Notes what was found by a key. */
  noteFound(lookup: Lookup, key: string, found: readonly unknown[]): void {
    const ofSort = this.#lookups.get(lookup.sort) ?? new Map<Lookup, Map<string, readonly unknown[]>>()
    const byKey = ofSort.get(lookup) ?? new Map<string, readonly unknown[]>()
    this.#lookups.set(lookup.sort, ofSort.set(lookup, byKey.set(key, found)))
  }

  #touchedBy(edit: Edit, topology: Topology): boolean {
    return (
      this.document ||
      (this.everyNode && edit.nodes.list.length > 0) ||
      meet(this.nodes, edit.nodes) ||
      meet(this.kinds, edit.kinds) ||
      meet(this.children, edit.children) ||
      meet(this.relations, edit.relations) ||
      meet(this.facts, edit.facts) ||
      meetByRelation(this.starts, edit.starts) ||
      meetByRelation(this.ends, edit.ends) ||
      this.#findsOther(edit, topology)
    )
  }

  #findsOther({ facts }: Edit, topology: Topology): boolean {
    for (const sort of facts.list) {
      for (const [lookup, byKey] of this.#lookups.get(sort) ?? NO_LOOKUPS) {
        for (const [key, found] of byKey) if (same(found, lookup.find(topology, key)) !== found) return true
      }
    }
    return false
  }
}

const NO_LOOKUPS: ReadonlyMap<Lookup, Map<string, readonly unknown[]>> = new Map()

function meet<T>(read: ReadonlySet<T>, { list, set }: Changed<T>): boolean {
  if (read.size >= list.length) {
    for (const item of list) if (read.has(item)) return true
    return false
  }
  for (const item of read) if (set.has(item)) return true
  return false
}

function meetByRelation(
  read: ReadonlyMap<string, ReadonlySet<NodeId>>,
  edits: readonly ChangedByRelation[],
): boolean {
  for (const { relation, changed } of edits) if (meet(read.get(relation) ?? NONE, changed)) return true
  return false
}

const NONE: ReadonlySet<never> = new Set()

/** A topology that notes what is read of it. */
export function watch(topology: Topology): { readonly topology: Topology; readonly reads: Reads } {
  const watched = new Watched(topology)
  return { topology: watched as unknown as Topology, reads: watched.reads }
}

/**
 * A computation over the whole drawing that several others share. It is done once for a drawing, and kept after an edit
 * that changed nothing of what it read.
 */
export function memoTopology<R>(compute: (topology: Topology) => R): (topology: Topology) => R {
  const answer = memoEach<object, R>(compute)
  const whole = {}
  return (topology) => answer(topology, whole)
}

/**
 * A computation for each of many things, each kept after an edit that changed nothing of what it read; an answer that says
 * the same as the one before it is the same object. The things are told apart by identity: facts and elements that an edit
 * did not touch are the same objects as before it.
 */
export function memoEach<T extends object, R>(
  compute: (topology: Topology, thing: T) => R,
): (topology: Topology, thing: T) => R {
  const ask = keeper(compute)
  return (topology, thing) => {
    if (!(topology instanceof Watched)) return valueOf(ask(topology, thing))
    const outcome = ask(topology.topology, thing)
    topology.reads.note(ask, thing, (later) => ask(later, thing) === outcome)
    return valueOf(outcome)
  }
}

/** {@link memoEach} for all things of a list at once: one question for the list instead of one for each thing. */
export function memoAll<T extends object, R>(
  thingsOf: (topology: Topology) => readonly T[],
  compute: (topology: Topology, thing: T) => R,
): (topology: Topology) => readonly R[] {
  const ask = keeper(compute)
  return (topology) => {
    const read = topology instanceof Watched ? topology.topology : topology
    const things = thingsOf(topology)
    const outcomes = things.map((thing) => ask(read, thing))
    if (topology instanceof Watched) {
      topology.reads.note(ask, things, (later) =>
        things.every((thing, index) => ask(later, thing) === outcomes[index]),
      )
    }
    return outcomes.map(valueOf)
  }
}

function keeper<T extends object, R>(
  compute: (topology: Topology, thing: T) => R,
): (topology: Topology, thing: T) => Outcome<R> {
  const known = new WeakMap<T, { readonly outcome: Outcome<R>; readonly reads: Reads }>()
  return (topology, thing) => {
    const earlier = known.get(thing)
    if (earlier?.reads.holdsFor(topology)) return earlier.outcome
    const { topology: watched, reads } = watch(topology)
    const now = attempt(() => compute(watched, thing))
    const outcome = earlier && sameOutcome(earlier.outcome, now) ? earlier.outcome : now
    known.set(thing, { outcome, reads })
    return outcome
  }
}

type Outcome<R> = { readonly value: R } | { readonly error: unknown }

function attempt<R>(compute: () => R): Outcome<R> {
  try {
    return { value: compute() }
  } catch (error) {
    return { error }
  }
}

function sameOutcome(a: Outcome<unknown>, b: Outcome<unknown>): boolean {
  return 'value' in a && 'value' in b && sameValue(a.value, b.value)
}

/** Comparing large maps would cost more than it saves. */
function sameValue(a: unknown, b: unknown): boolean {
  return a instanceof Map || a instanceof Set ? a === b : deepEqual(a, b)
}

function valueOf<R>(outcome: Outcome<R>): R {
  if ('error' in outcome) throw outcome.error
  return outcome.value
}

/**
 * The facts of one sort by a key. Who looks something up depends on what was found, not on the whole list.
 */
export function factIndex<N extends keyof NetworkFacts>(
  name: N,
  keysOf: (fact: NetworkFacts[N][number]) => readonly string[],
): (topology: Topology, key: string) => readonly NetworkFacts[N][number][] {
  type Fact = NetworkFacts[N][number]
  const index = memoWeak((facts: readonly Fact[]) => groups(facts, keysOf))
  const find = (topology: Topology, key: string): readonly Fact[] => index(topology[name]).get(key) ?? NOTHING
  const lookup: Lookup = { sort: name, find }
  return (topology, key) => {
    if (!(topology instanceof Watched)) return find(topology, key)
    const found = find(topology.topology, key)
    topology.reads.noteFound(lookup, key, found)
    return found
  }
}

const NOTHING: readonly never[] = []

function groups<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const map = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = map.get(key)
      if (group) group.push(item)
      else map.set(key, [item])
    }
  }
  return map
}

class Watched {
  topology: Topology
  readonly reads: Reads

  constructor(topology: Topology) {
    this.topology = topology
    this.reads = new Reads(this, topology)
  }

  get diagram() {
    this.reads.document = true
    return this.topology.diagram
  }

  get settings() {
    this.reads.settings = this.topology.settings
    return this.topology.settings
  }

  get nextId() {
    this.reads.nextId = this.topology.nextId
    return this.topology.nextId
  }

  get nodes() {
    this.reads.everyNode = true
    return this.topology.nodes
  }

  node(id: NodeId | null | undefined): NodeView | undefined {
    if (id !== null && id !== undefined) this.reads.nodes.add(id)
    return this.topology.node(id)
  }

  nodesOf(kind: { readonly id: string }) {
    this.reads.kinds.add(kind.id)
    return this.topology.nodesOf(kind as never)
  }

  as(kind: { readonly id: string }, node: NodeView | undefined) {
    return this.topology.as(kind as never, node)
  }

  resourceTypeOf(node: NodeView<unknown>) {
    return this.topology.resourceTypeOf(node)
  }

  parentOf(node: NodeView<unknown>): NodeView | undefined {
    return node.parent === null ? undefined : this.node(node.parent)
  }

  ancestorsOf(node: NodeView<unknown>): readonly NodeView[] {
    const ancestors = this.topology.ancestorsOf(node)
    for (const ancestor of ancestors) this.reads.nodes.add(ancestor.id)
    return ancestors
  }

  childrenOf(node: NodeView<unknown>): readonly NodeView[] {
    this.reads.children.add(node.id)
    return this.topology.childrenOf(node)
  }

  linksOf(relation: { readonly id: string }) {
    this.reads.relations.add(relation.id)
    return this.topology.linksOf(relation as never)
  }

  linksFrom(node: NodeView<unknown>, relation: string): readonly LinkView[] {
    addTo(this.reads.starts, relation, node.id)
    return this.topology.linksFrom(node, relation)
  }

  linksTo(node: NodeView<unknown>, relation: string): readonly LinkView[] {
    addTo(this.reads.ends, relation, node.id)
    return this.topology.linksTo(node, relation)
  }

  targets(node: NodeView<unknown>, relation: string): readonly NodeView[] {
    return this.linksFrom(node, relation).map((link) => link.to)
  }

  sources(node: NodeView<unknown>, relation: string): readonly NodeView[] {
    return this.linksTo(node, relation).map((link) => link.from)
  }
}

function addTo(map: Map<string, Set<NodeId>>, relation: string, node: NodeId): void {
  const nodes = map.get(relation)
  if (nodes) nodes.add(node)
  else map.set(relation, new Set([node]))
}

const SORTS: Readonly<Record<keyof NetworkFacts, true>> = {
  spaces: true,
  segments: true,
  adjacencies: true,
  routeTables: true,
  filters: true,
  firewalls: true,
  egresses: true,
  hosts: true,
  doors: true,
  privateEndpoints: true,
  endpointPolicies: true,
  zones: true,
  nameServers: true,
  managedRules: true,
  needs: true,
  ranges: true,
  gaps: true,
}

/** The sorts of facts; each is a list of its own that a computation reads as a whole or by a key. */
export const FACT_NAMES = Object.keys(SORTS) as readonly (keyof NetworkFacts)[]

for (const name of FACT_NAMES) {
  Object.defineProperty(Watched.prototype, name, {
    get(this: Watched) {
      this.reads.facts.add(name)
      return this.topology[name]
    },
  })
}
