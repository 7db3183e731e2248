import { applyAll } from '../model/commands'
import type { Diagram } from '../model/diagram'
import type { Finding, Fix } from '../model/finding'
import { analyze } from './analyze'
import type { AnalyzeOptions, Plugins } from './analyze'

const STEP_LIMIT = 1000

export interface FixAllResult {
  readonly diagram: Diagram
  /** Titles of the fixes in the order in which they were applied. */
  readonly applied: readonly { readonly rule: string; readonly title: string; readonly elementName: string }[]
  /** Open findings that no safe fix mends. */
  readonly left: readonly Finding[]
}

/**
 * Applies all safe fixes to a fixpoint: one finding at a time, looking again after each, because one fix may settle or
 * change the next. A fix that would bring an error of another kind is left to the person. Stops when a pass changes nothing
 * or at the limit.
 */
export function fixAll(diagram: Diagram, plugins: Plugins, options: AnalyzeOptions): FixAllResult {
  let current = diagram
  let open = openFindings(current, plugins, options)
  const applied: FixAllResult['applied'][number][] = []
  const tried = new Set<string>()
  for (let step = 0; step < STEP_LIMIT; step++) {
    const finding = open.find((candidate) => !tried.has(candidate.key) && safeFix(candidate))
    const fix = finding && safeFix(finding)
    if (!fix) break
    tried.add(finding.key)
    const mended = applyAll(current, fix.commands)
    const left = openFindings(mended, plugins, options)
    if (bringsError(open, left)) continue
    current = mended
    open = left
    applied.push({ rule: finding.rule, title: fix.title, elementName: finding.elementName })
  }
  return { diagram: current, applied, left: open }
}

function bringsError(before: readonly Finding[], after: readonly Finding[]): boolean {
  const known = new Set(before.map((finding) => finding.rule))
  return after.some((finding) => finding.severity === 'error' && !known.has(finding.rule))
}

/** The fix of a finding that may be applied without asking. */
export function safeFix(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.type === 'safe')
}

function openFindings(diagram: Diagram, plugins: Plugins, options: AnalyzeOptions): readonly Finding[] {
  return analyze(diagram, plugins, options).findings.filter((finding) => finding.state === 'open')
}
