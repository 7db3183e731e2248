import { applyAll } from '../model/commands'
import type { Diagram } from '../model/diagram'
import type { Finding, Fix } from '../model/finding'
import { analyze } from './analyze'
import type { AnalyzeOptions, Plugins } from './analyze'

const PASS_LIMIT = 20

export interface FixAllResult {
  readonly diagram: Diagram
  /** Titles of the fixes in the order in which they were applied. */
  readonly applied: readonly { readonly rule: string; readonly title: string; readonly elementName: string }[]
  /** Open findings that no safe fix mends. */
  readonly left: readonly Finding[]
}

/**
 * Applies all safe fixes to a fixpoint: one finding at a time, looking again after each, because one fix may settle or
 * change the next. Stops when a pass changes nothing or at the limit.
 */
export function fixAll(diagram: Diagram, plugins: Plugins, options: AnalyzeOptions): FixAllResult {
  let current = diagram
  const applied: FixAllResult['applied'][number][] = []
  const tried = new Set<string>()
  for (let pass = 0; pass < PASS_LIMIT; pass++) {
    const before = current
    for (const finding of openFindings(current, plugins, options)) {
      const fix = safeFix(finding)
      if (!fix || tried.has(finding.key)) continue
      const again = openFindings(current, plugins, options).find((other) => other.key === finding.key)
      const fresh = again && safeFix(again)
      if (!fresh) continue
      tried.add(finding.key)
      current = applyAll(current, fresh.commands)
      applied.push({ rule: finding.rule, title: fresh.title, elementName: finding.elementName })
    }
    if (current === before) break
  }
  return { diagram: current, applied, left: openFindings(current, plugins, options) }
}

/** The fix of a finding that may be applied without asking. */
export function safeFix(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.type === 'safe')
}

function openFindings(diagram: Diagram, plugins: Plugins, options: AnalyzeOptions): readonly Finding[] {
  return analyze(diagram, plugins, options).findings.filter((finding) => finding.state === 'open')
}
