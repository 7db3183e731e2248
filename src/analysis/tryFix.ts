import { applyAll } from '../model/commands'
import type { Command } from '../model/commands'
import type { Diagram } from '../model/diagram'
import type { Finding, Fix } from '../model/finding'
import { withPlaces } from '../model/placing'
import { analyze } from './analyze'
import type { AnalyzeOptions, Plugins } from './analyze'

/** How many safe fixes may follow one fix; each follows from the one before. */
const FOLLOWING = 12

/** A fix and the finding that it mends. */
export interface Mend {
  readonly finding: Finding
  readonly fix: Fix
}

/** What a fix would come to, found out by applying it to a copy of the drawing and asking all rules again. */
export interface Trial extends Mend {
  /** The fix, the safe fixes that follow from it, and places for what is new. */
  readonly commands: readonly Command[]
  /** Safe fixes of errors that would be there only because of this fix: they go with it. */
  readonly following: readonly Mend[]
  /** Open findings that it settles. */
  readonly settles: readonly Finding[]
  /** Open findings that were not there before, gravest first. */
  readonly brings: readonly Finding[]
  /** False when it leaves its finding, or brings an error: then it is for a person to decide. */
  readonly isClean: boolean
}

/** A trial with the drawing that it leads to and what is open there. */
export interface Outcome {
  readonly trial: Trial
  readonly diagram: Diagram
  readonly open: readonly Finding[]
}

/** Tries every fix of a finding that changes something; empty when the finding is not there any more. */
export function tryFixes(
  diagram: Diagram,
  key: string,
  plugins: Plugins,
  options: AnalyzeOptions,
): readonly Trial[] {
  const { findings } = analyze(diagram, plugins, options)
  const finding = findings.find((candidate) => candidate.key === key)
  if (!finding) return []
  const open = findings.filter(isOpen)
  return finding.fixes
    .filter(({ type }) => type !== 'guide')
    .map((fix) => tryFix(diagram, open, { finding, fix }, plugins, options).trial)
}

/**
 * Tries one fix on a drawing with these open findings. Where it brings errors that have a safe fix, as an endpoint brings the need of a
 * zone, those follow, as far as they make the new errors fewer.
 */
export function tryFix(
  diagram: Diagram,
  before: readonly Finding[],
  mend: Mend,
  plugins: Plugins,
  options: AnalyzeOptions,
): Outcome {
  const step = (at: State, next: Mend): State => {
    const commands = withPlaces(at.diagram, plugins.catalog, next.fix.commands)
    const mended = applyAll(at.diagram, commands)
    const open = analyze(mended, plugins, options).findings.filter(isOpen)
    return {
      diagram: mended,
      open,
      commands: [...at.commands, ...commands],
      mends: [...at.mends, next],
      broken: newErrors(before, open),
    }
  }
  let best = step({ diagram, open: before, commands: [], mends: [], broken: [] }, mend)
  let now = best
  const tried = new Set<string>()
  for (let count = 0; count < FOLLOWING && now.broken.length > 0; count++) {
    const next = nextSafe(now.broken, (key) => tried.has(key))
    if (!next) break
    tried.add(next.finding.key)
    now = step(now, next)
    if (now.broken.length < best.broken.length) best = now
  }
  return outcome(before, mend, best)
}

interface State {
  readonly diagram: Diagram
  readonly open: readonly Finding[]
  readonly commands: readonly Command[]
  readonly mends: readonly Mend[]
  readonly broken: readonly Finding[]
}

function outcome(before: readonly Finding[], mend: Mend, state: State): Outcome {
  const { diagram, open, commands, mends, broken } = state
  const left = new Set(open.map(({ key }) => key))
  const known = new Set(before.map(({ key }) => key))
  const trial: Trial = {
    ...mend,
    commands,
    following: mends.slice(1),
    settles: before.filter(({ key }) => !left.has(key)),
    brings: open.filter(({ key }) => !known.has(key)),
    isClean: broken.length === 0 && !left.has(mend.finding.key),
  }
  return { trial, diagram, open }
}

/** Errors of a kind that an element did not have: one more of the same rule on the same element is nothing new. */
export function newErrors(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.filter(isError).map(place))
  return after.filter((finding) => isError(finding) && !known.has(place(finding)))
}

function place({ rule, element }: Finding): string {
  return `${rule}@${element}`
}

function isError({ severity, state }: Finding): boolean {
  return severity === 'error' && state === 'open'
}

/** The fix of a finding that may be applied without asking. */
export function safeFix({ fixes }: Finding): Fix | undefined {
  return fixes.find(({ type }) => type === 'safe')
}

/** The first finding with a fix that may be applied without asking. */
export function nextSafe(open: readonly Finding[], isPast: (key: string) => boolean): Mend | undefined {
  for (const finding of open) {
    const fix = safeFix(finding)
    if (fix && !isPast(finding.key)) return { finding, fix }
  }
  return undefined
}

export function isOpen({ state }: Finding): boolean {
  return state === 'open'
}
