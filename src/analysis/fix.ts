import type { Command } from '../model/commands'
import type { Diagram } from '../model/diagram'
import type { Finding } from '../model/finding'
import { analyze } from './analyze'
import type { AnalyzeOptions, Plugins } from './analyze'
import { isOpen, tryFix } from './tryFix'
import type { Mend, Outcome, Trial } from './tryFix'

const STEP_LIMIT = 1000

export interface FixAllResult {
  readonly diagram: Diagram
  /** What leads from the drawing to that one. */
  readonly commands: readonly Command[]
  /** The fixes in the order in which they were applied. */
  readonly applied: readonly Mend[]
  /** Safe fixes that would bring an error of another kind, or leave their finding: a person decides about them. */
  readonly held: readonly Trial[]
  /** Findings that are still open. */
  readonly left: readonly Finding[]
}

/**
 * Applies all safe fixes to a fixpoint: one finding at a time, looking again after each, because one fix may settle or
 * change the next. Those that bring nothing new come first: they may settle what another would mend with a warning left
 * over. Stops when nothing more can be applied, or at the limit.
 */
export function fixAll(diagram: Diagram, plugins: Plugins, options: AnalyzeOptions): FixAllResult {
  const commands: Command[] = []
  const applied: Mend[] = []
  const done = new Set<string>()
  /** What was tried on the drawing as it is now, or before a fix that is now in it. */
  const passed = new Map<string, Outcome>()
  let current = diagram
  let open: readonly Finding[] = analyze(current, plugins, options).findings.filter(isOpen)
  let isFresh = true
  const apply = (outcome: Outcome) => {
    const { finding, fix, following } = outcome.trial
    current = outcome.diagram
    open = outcome.open
    commands.push(...outcome.trial.commands)
    applied.push({ finding, fix }, ...following)
    done.add(finding.key)
    isFresh = false
  }
  for (let step = 0; step < STEP_LIMIT; step++) {
    const mend = nextSafe(open, (key) => done.has(key) || passed.has(key))
    if (mend) {
      const outcome = tryFix(current, open, mend, plugins, options)
      if (outcome.trial.isClean && outcome.trial.brings.length === 0) apply(outcome)
      else passed.set(mend.finding.key, outcome)
      continue
    }
    if (isFresh) {
      const next = [...passed.values()].find(({ trial }) => trial.isClean)
      if (!next) break
      apply(next)
    }
    isFresh = true
    passed.clear()
  }
  const left = new Set(open.map(({ key }) => key))
  return {
    diagram: current,
    commands,
    applied,
    held: [...passed.values()].map(({ trial }) => trial).filter(({ finding }) => left.has(finding.key)),
    left: open,
  }
}

/** The first finding with a fix that may be applied without asking. */
function nextSafe(open: readonly Finding[], isPast: (key: string) => boolean): Mend | undefined {
  for (const finding of open) {
    const fix = finding.fixes.find(({ type }) => type === 'safe')
    if (fix && !isPast(finding.key)) return { finding, fix }
  }
  return undefined
}
