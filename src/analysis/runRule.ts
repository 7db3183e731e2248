import type { Finding, Report } from '../model/finding'
import type { Rule, RuleContext } from '../model/rule'
import type { Severity } from '../model/settings'

/** Runs one rule. A rule that throws becomes a finding of its own; the others go on. */
export function runRule(
  rule: Rule,
  context: RuleContext,
  severity: Severity,
  severityReason: string | undefined,
  patternsOf: (rule: string) => readonly string[],
): readonly Finding[] {
  try {
    const findings = new Map<string, Finding>()
    for (const report of rule.check(context)) {
      const finding = toFinding(rule, report, context, severity, severityReason, patternsOf(rule.id))
      if (!findings.has(finding.key)) findings.set(finding.key, finding)
    }
    return [...findings.values()]
  } catch (error) {
    return [crashed(rule, error)]
  }
}

/** Rule + element + field + detail: never wording, place or order. */
export function findingKey(rule: string, report: Pick<Report, 'element' | 'field' | 'detail'>): string {
  return [rule, report.element, report.field ?? '', report.detail ?? ''].join('|')
}

function toFinding(
  rule: Rule,
  report: Report,
  { topology }: RuleContext,
  severity: Severity,
  severityReason: string | undefined,
  patterns: readonly string[],
): Finding {
  const name = (id: string) => topology.node(id)?.name ?? id
  return {
    key: findingKey(rule.id, report),
    rule: rule.id,
    title: rule.title,
    severity: report.severity ?? severity,
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
    patterns,
    ...(severityReason === undefined || report.severity !== undefined ? {} : { severityReason }),
  }
}

function crashed(rule: Rule, error: unknown): Finding {
  return {
    key: `design/rule-crashed||${rule.id}|`,
    rule: 'design/rule-crashed',
    title: 'A rule stopped with an error',
    severity: 'warning',
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
    patterns: [],
  }
}
