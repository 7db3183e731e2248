import { countFindings, elementPath, fingerprintOf, type FindingsReport } from './report'

/** The findings as data, the fixes with the commands that they are made of. */
export function findingsJson({ diagram, findings, ran, version }: FindingsReport): string {
  const report = {
    tool: { name: 'Cordon', version },
    design: diagram.name,
    isolation: diagram.settings.isolation,
    profile: diagram.settings.profile,
    counts: {
      ...countFindings(findings),
      rulesRun: ran.size,
      elements: Object.keys(diagram.nodes).length,
    },
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      state: finding.state,
      certainty: finding.certainty,
      element: finding.element,
      elementName: finding.elementName,
      elementKind: finding.element === null ? null : (diagram.nodes[finding.element]?.kind ?? null),
      elementPath: finding.element === null ? '' : elementPath(diagram, finding.element),
      field: finding.field,
      title: finding.title,
      message: finding.message,
      why: finding.why,
      how: finding.how,
      assumes: finding.assumes,
      related: finding.related,
      source: finding.source,
      fixes: finding.fixes,
      patterns: finding.patterns,
      severityReason: finding.severityReason,
      acceptedReason: finding.acceptedReason,
      key: finding.key,
      fingerprint: fingerprintOf(finding),
    })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
