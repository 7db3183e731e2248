import { planAddresses } from '../ipPlan/plan'
import { buildTopology } from '../model/buildTopology'
import type { Catalog } from '../model/catalog'
import type { Diagram } from '../model/diagram'
import type { Finding } from '../model/finding'
import type { AnyPattern } from '../model/pattern'
import type { Rule, RuleContext } from '../model/rule'
import type { Severity } from '../model/settings'
import { applyAcceptances } from './acceptance'
import { matchPatterns } from './matchPatterns'
import type { Analysis, Counts } from './result'
import { runRule } from './runRule'
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
  const context = contextOf(diagram, plugins.catalog)
  const rules = enabledRules(plugins.rules, context)
  const patternsOf = patternsByRule(plugins.patterns)
  const raw = rules.flatMap(({ rule, severity, reason }) =>
    runRule(rule, context, severity, reason, patternsOf),
  )
  const known = new Set(plugins.rules.map((rule) => rule.id))
  const findings = [...applyAcceptances(raw, diagram, known, today)].sort(compareFindings)
  return {
    revision,
    findings,
    plan: context.plan,
    matches: matchPatterns(plugins.patterns, context),
    counts: count(findings, rules.length, context.topology.nodes.length),
  }
}

/** What rules and clauses read. */
export function contextOf(diagram: Diagram, catalog: Catalog): RuleContext {
  const topology = buildTopology(diagram, catalog)
  return { topology, plan: planAddresses(topology, catalog), settings: diagram.settings }
}

interface EnabledRule {
  readonly rule: Rule
  readonly severity: Severity
  readonly reason: string | undefined
}

function enabledRules(rules: readonly Rule[], { settings }: RuleContext): readonly EnabledRule[] {
  const enabled: EnabledRule[] = []
  for (const rule of rules) {
    if (!isInProfile(rule, settings.profile)) continue
    const { severity, reason } = severityOf(rule, settings)
    if (severity !== 'off') enabled.push({ rule, severity, reason })
  }
  return enabled
}

const byRuleCache = new WeakMap<readonly AnyPattern[], ReadonlyMap<string, readonly string[]>>()

function patternsByRule(patterns: readonly AnyPattern[]): (rule: string) => readonly string[] {
  let index = byRuleCache.get(patterns)
  if (!index) {
    const map = new Map<string, string[]>()
    for (const pattern of patterns) {
      for (const rule of new Set(pattern.clauses.flatMap((clause) => clause.rules ?? []))) {
        map.set(rule, [...(map.get(rule) ?? []), pattern.id])
      }
    }
    index = map
    byRuleCache.set(patterns, index)
  }
  const found = index
  return (rule) => found.get(rule) ?? []
}

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
