import type { FindingsReport } from '../exporters/findings/report'
import type { Diagram } from '../model/diagram'
import type { Finding } from '../model/finding'
import type { Rule } from '../model/rule'
import { covers } from './acceptance'
import { isInProfile, severityOf } from './severity'

/** Puts together what reports of findings need. */
export function reportOf(
  diagram: Diagram,
  findings: readonly Finding[],
  rules: readonly Rule[],
  version: string,
): FindingsReport {
  const { settings } = diagram
  const ran = rules.filter(
    (rule) => isInProfile(rule, settings.profile) && severityOf(rule, settings) !== undefined,
  )
  return {
    diagram,
    findings,
    rules,
    ran: new Set(ran.map(({ id }) => id)),
    version,
    acceptanceOf: (finding) =>
      finding.state === 'accepted'
        ? diagram.accepted.find((accepted) => covers(accepted, finding))
        : undefined,
  }
}
