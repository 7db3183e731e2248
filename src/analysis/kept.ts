import { planAddresses } from '../ipPlan/plan'
import { buildTopology } from '../model/buildTopology'
import type { Catalog } from '../model/catalog'
import { watch, type Reads } from '../model/derived'
import type { Diagram } from '../model/diagram'
import type { IpPlan } from '../model/plan'
import type { RuleContext } from '../model/rule'
import type { Settings } from '../model/settings'
import type { Topology } from '../model/topology'

/** An answer with all that it was made of. */
interface Answer {
  readonly value: unknown
  readonly reads: Reads
  /** The plan and settings, when they were read. */
  readonly plan: IpPlan | undefined
  readonly settings: Settings | undefined
}

type Compute<R> = (context: RuleContext) => R

/** Answers about one drawing; those about the drawing before it are kept where the edit changed nothing they were made of. */
export interface Answers {
  readonly context: RuleContext
  /** The answer of a computation. `key` names it: the same key is the same computation. */
  ask<R>(key: object, compute: Compute<R>): R
}

interface Last {
  readonly answers: ReadonlyMap<object, Answer>
  readonly plan: { readonly value: IpPlan; readonly reads: Reads }
}

const last = new WeakMap<Catalog, Last>()

/** Reads a drawing, ready to be asked. */
export function answersFor(diagram: Diagram, catalog: Catalog): Answers {
  const topology = buildTopology(diagram, catalog)
  const before = last.get(catalog)
  const plan = before?.plan.reads.holdsFor(topology) ? before.plan : makePlan(topology, catalog)
  const context: RuleContext = { topology, plan: plan.value, settings: diagram.settings }
  const answers = new Map<object, Answer>()
  last.set(catalog, { answers, plan })
  return {
    context,
    ask: <R>(key: object, compute: Compute<R>) => {
      const now = answers.get(key)
      if (now) return now.value as R
      const earlier = before?.answers.get(key)
      const answer = earlier && stillTrue(earlier, context) ? earlier : make(context, compute)
      answers.set(key, answer)
      return answer.value as R
    },
  }
}

function makePlan(topology: Topology, catalog: Catalog): Last['plan'] {
  const { topology: watched, reads } = watch(topology)
  return { value: planAddresses(watched, catalog), reads }
}

function stillTrue({ reads, plan, settings }: Answer, context: RuleContext): boolean {
  return (
    (plan === undefined || plan === context.plan) &&
    (settings === undefined || settings === context.settings) &&
    reads.holdsFor(context.topology)
  )
}

function make<R>(context: RuleContext, compute: Compute<R>): Answer {
  const { topology, reads } = watch(context.topology)
  let plan: IpPlan | undefined
  let settings: Settings | undefined
  const value = compute({
    topology,
    get plan() {
      plan = context.plan
      return plan
    },
    get settings() {
      settings = context.settings
      return settings
    },
  })
  return { value, reads, plan, settings }
}
