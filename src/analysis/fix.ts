import type { Command } from '../model/commands'
import type { Diagram } from '../model/diagram'
import type { Finding } from '../model/finding'
import { analyze } from './analyze'
import type { AnalyzeOptions, Plugins } from './analyze'
import { isOpen, tryFix } from './tryFix'
import type { Mend, Trial } from './tryFix'

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
 * change the next. What had to be held back is tried again once others were applied. Stops when nothing more can be
 * applied, or at the limit.
 */
export function fixAll(diagram: Diagram, plugins: Plugins, options: AnalyzeOptions): FixAllResult {
  let current = diagram
  let open: readonly Finding[] = analyze(current, plugins, options).findings.filter(isOpen)
  const commands: Command[] = []
  const applied: Mend[] = []
  const done = new Set<string>()
  const held = new Map<string, Trial>()
  let isProgress = false
  for (let step = 0; step < STEP_LIMIT; step++) {
    const mend = nextSafe(open, (key) => done.has(key) || held.has(key))
    if (!mend && !isProgress) break
    if (!mend) {
      isProgress = false
      held.clear()
      continue
    }
    const { trial, ...outcome } = tryFix(current, open, mend, plugins, options)
    if (!trial.isClean) {
      held.set(mend.finding.key, trial)
      continue
    }
    current = outcome.diagram
    open = outcome.open
    commands.push(...trial.commands)
    applied.push(mend, ...trial.following)
    done.add(mend.finding.key)
    isProgress = held.size > 0
  }
  const left = new Set(open.map(({ key }) => key))
  return {
    diagram: current,
    commands,
    applied,
    held: [...held.values()].filter(({ finding }) => left.has(finding.key)),
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
