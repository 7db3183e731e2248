import type { Command } from '../model/commands'
import type { Diagram } from '../model/diagram'
import type { Finding } from '../model/finding'
import { analyze } from './analyze'
import type { AnalyzeOptions, Plugins } from './analyze'
import { isOpen, nextSafe, safeFix, tryFix } from './tryFix'
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
 * over. In a large drawing those that have nothing to do with each other are applied at once, when that brings nothing
 * either. Stops when nothing more can be applied, or at the limit.
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
  const apply = (outcome: Outcome, mends: readonly Mend[]) => {
    current = outcome.diagram
    open = outcome.open
    commands.push(...outcome.trial.commands)
    applied.push(...mends, ...outcome.trial.following)
    for (const { finding } of mends) done.add(finding.key)
    isFresh = false
  }
  const together = independent(open)
  if (together.length > 1) {
    const outcome = tryFix(current, open, joined(together), plugins, options)
    const settled = new Set(outcome.trial.settles.map(({ key }) => key))
    if (isQuiet(outcome) && together.every(({ finding }) => settled.has(finding.key)))
      apply(outcome, together)
  }
  for (let step = 0; step < STEP_LIMIT; step++) {
    const mend = nextSafe(open, (key) => done.has(key) || passed.has(key))
    if (mend) {
      const outcome = tryFix(current, open, mend, plugins, options)
      if (isQuiet(outcome)) apply(outcome, [mend])
      else passed.set(mend.finding.key, outcome)
      continue
    }
    if (isFresh) {
      const next = [...passed.values()].find(({ trial }) => trial.isClean)
      if (!next) break
      apply(next, [next.trial])
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

function isQuiet({ trial }: Outcome): boolean {
  return trial.isClean && trial.brings.length === 0
}

/** Safe fixes that change properties and names alone, each those of other elements. */
function independent(open: readonly Finding[]): readonly Mend[] {
  const touched = new Set<string>()
  const mends: Mend[] = []
  for (const finding of open) {
    const fix = safeFix(finding)
    const targets = fix?.commands.map(targetOf) ?? [undefined]
    if (!fix || targets.some((target) => target === undefined || touched.has(target))) continue
    for (const target of targets) if (target !== undefined) touched.add(target)
    mends.push({ finding, fix })
  }
  return mends
}

function targetOf(command: Command): string | undefined {
  return command.type === 'setProperties' || command.type === 'renameNode' ? command.id : undefined
}

function joined(mends: readonly Mend[]): Mend {
  const [first] = mends as [Mend, ...Mend[]]
  return { ...first, fix: { ...first.fix, commands: mends.flatMap(({ fix }) => fix.commands) } }
}
