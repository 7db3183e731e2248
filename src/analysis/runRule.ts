import type { Finding, Report } from '../model/finding'
import type { Rule, RuleContext } from '../model/rule'
import type { Severity } from '../model/settings'
import type { RuleSeverity } from './severity'

/** A finding before the settings say how grave it is. */
export type RawFinding = Omit<Finding, 'severity' | 'severityReason' | 'patterns'> & {
  /** Severity that the report itself states. */
  readonly stated: Severity | undefined
}

/** Runs one rule. A rule that throws becomes a finding of its own; the others go on. */
export function runRule(rule: Rule, context: RuleContext): readonly RawFinding[] {
  try {
    const findings = new Map<string, RawFinding>()
    for (const report of rule.check(context)) {
      const finding = toFinding(rule, report, context)
      if (!findings.has(finding.key)) findings.set(finding.key, finding)
    }
    return [...findings.values()]
  } catch (error) {
    return [crashed(rule, error)]
  }
}

/** The finding under the settings. A severity that somebody set in the design wins over all others. */
export function withSeverity(
  { stated, ...finding }: RawFinding,
  { severity, reason, isSet }: RuleSeverity,
  patterns: readonly string[],
): Finding {
  if (stated !== undefined && !isSet) return { ...finding, severity: stated, patterns }
  return { ...finding, severity, patterns, ...(reason === undefined ? {} : { severityReason: reason }) }
}

/** Rule + element + field + detail: never wording, place or order. */
export function findingKey(rule: string, report: Pick<Report, 'element' | 'field' | 'detail'>): string {
  return [rule, report.element, report.field ?? '', report.detail ?? ''].join('|')
}

function toFinding(rule: Rule, report: Report, { topology }: RuleContext): RawFinding {
  const name = (id: string) => topology.node(id)?.name ?? id
  return {
    key: findingKey(rule.id, report),
    rule: rule.id,
    title: rule.title,
    stated: report.severity,
    state: report.needs === undefined ? 'open' : 'needsInformation',
    certainty: report.assumes?.length ? 'assumed' : 'proved',
    assumes: report.assumes ?? [],
    message: report.message,
    why: rule.why,
    how: report.how,
    element: report.element,
    elementName: name(report.element),
    ...(report.field === undefined ? {} : { field: report.field }),
    related: (report.related ?? []).map(({ id, role }) => ({ id, name: name(id), role })),
    source: report.source ?? rule.source,
    fixes: report.fixes ?? [],
  }
}

function crashed(rule: Rule, error: unknown): RawFinding {
  return {
    key: `design/rule-crashed||${rule.id}|`,
    rule: 'design/rule-crashed',
    title: 'A rule stopped with an error',
    stated: 'warning',
    state: 'needsInformation',
    certainty: 'proved',
    assumes: [],
    message: `The rule ${rule.id} stopped: ${error instanceof Error ? error.message : String(error)}`,
    why: 'What it checks is not known to hold for this drawing.',
    how: 'Report it with the drawing; all other rules have run.',
    element: null,
    elementName: '',
    related: [],
    source: rule.source,
    fixes: [],
  }
}
