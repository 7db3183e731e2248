import { memoLast, memoWeak } from '../lib/memo'
import type { Catalog } from '../model/catalog'
import type { Diagram } from '../model/diagram'
import type { Finding } from '../model/finding'
import type { AnyPattern } from '../model/pattern'
import type { Rule, RuleContext } from '../model/rule'
import type { Settings, Severity } from '../model/settings'
import { applyAcceptances } from './acceptance'
import { answersFor } from './kept'
import { matchPatterns } from './matchPatterns'
import type { Analysis, Counts } from './result'
import { runRule, withSeverity, type RawFinding } from './runRule'
import { isInProfile, severityOf } from './severity'

/** What the analysis runs: passed in, so that the core knows no plug-in by name. */
export interface Plugins {
  readonly catalog: Catalog
  readonly rules: readonly Rule[]
  readonly patterns: readonly AnyPattern[]
}

export interface AnalyzeOptions {
  readonly revision?: number
  /** The day for acceptances that end, `YYYY-MM-DD`; the core has no clock. */
  readonly today: string
}

/** Diagram to findings, plan and pattern checklist. Never throws on a drawing. */
export function analyze(
  diagram: Diagram,
  plugins: Plugins,
  { revision = 0, today }: AnalyzeOptions,
): Analysis {
  const answers = answersFor(diagram, plugins.catalog)
  const { topology, plan, settings } = answers.context
  const rules = enabledRules(plugins.rules, plugins.patterns, settings)
  const found = rules.flatMap(({ rule, graded }) =>
    answers.ask(rule, (context) => runRule(rule, context)).map(graded),
  )
  const findings = [...applyAcceptances(found, diagram, idsOf(plugins.rules), today)].sort(compareFindings)
  return {
    revision,
    findings,
    plan,
    matches: matchPatterns(plugins.patterns, settings, (check) => answers.ask(check, check)),
    counts: count(findings, rules.length, topology.nodes.length),
  }
}

/** What rules and clauses read. */
export function contextOf(diagram: Diagram, catalog: Catalog): RuleContext {
  return answersFor(diagram, catalog).context
}

interface EnabledRule {
  readonly rule: Rule
  /** The finding with its severity; one object for each raw finding, however many edits keep it. */
  readonly graded: (finding: RawFinding) => Finding
}

const enabledRules = memoLast(
  (rules: readonly Rule[], patterns: readonly AnyPattern[], settings: Settings): readonly EnabledRule[] => {
    const patternsOf = patternsByRule(patterns)
    return rules.flatMap((rule) => {
      const severity = isInProfile(rule, settings.profile) ? severityOf(rule, settings) : undefined
      if (!severity) return []
      return [
        { rule, graded: memoWeak((finding) => withSeverity(finding, severity, patternsOf(finding.rule))) },
      ]
    })
  },
)

const idsOf = memoWeak((rules: readonly Rule[]): ReadonlySet<string> => new Set(rules.map(({ id }) => id)))

const patternsByRule = memoWeak((patterns: readonly AnyPattern[]) => {
  const index = new Map<string, readonly string[]>()
  for (const pattern of patterns) {
    for (const rule of new Set(pattern.clauses.flatMap((clause) => clause.rules ?? []))) {
      index.set(rule, [...(index.get(rule) ?? []), pattern.id])
    }
  }
  return (rule: string): readonly string[] => index.get(rule) ?? []
})

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Severity, rule, element name, key: rows do not jump while somebody types. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    compare(a.rule, b.rule) ||
    compare(a.elementName, b.elementName) ||
    compare(a.key, b.key)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function count(findings: readonly Finding[], rulesRun: number, elements: number): Counts {
  const open = findings.filter((finding) => finding.state === 'open')
  const of = (severity: Severity) => open.filter((finding) => finding.severity === severity).length
  const failing = new Set(
    findings.filter((finding) => finding.state !== 'accepted').map((finding) => finding.rule),
  )
  return {
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    needsInformation: findings.filter((finding) => finding.state === 'needsInformation').length,
    accepted: findings.filter((finding) => finding.state === 'accepted').length,
    rulesRun,
    rulesHeld: rulesRun - [...failing].filter((rule) => !rule.startsWith('design/acceptance')).length,
    elements,
  }
}
