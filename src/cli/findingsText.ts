import { summary } from '../exporters/findings/findingsMarkdown'
import { elementPath, sentence, type FindingsReport } from '../exporters/findings/report'
import type { Finding } from '../model/finding'

/** The findings for a terminal: word, place, what is wrong, how to mend it, where it is written. */
export function findingsText(report: FindingsReport): string {
  const entries = report.findings.map((finding) => entry(finding, report))
  return [...entries, `${summary(report)}\n`].join('\n')
}

function entry(finding: Finding, { diagram }: FindingsReport): string {
  const place = finding.element === null ? 'the design' : elementPath(diagram, finding.element)
  const { doc, heading, date } = finding.source
  const fixes = finding.fixes.filter(({ type }) => type === 'safe').map(({ title }) => title)
  const lines = [
    `${wordOf(finding)}: ${finding.title} (${place})`,
    `  ${sentence(finding.message)}`,
    `  How: ${sentence(finding.how)}`,
    ...(fixes.length > 0 ? [`  “cordon fix” does: ${fixes.join('; ')}`] : []),
    ...(finding.acceptedReason === undefined ? [] : [`  Accepted: ${finding.acceptedReason}`]),
    `  ${finding.rule}: ${doc}${heading === undefined ? '' : `, ${heading}`}, ${date}`,
  ]
  return `${lines.map(plain).join('\n')}\n`
}

function wordOf({ state, severity }: Finding): string {
  if (state === 'needsInformation') return 'needs information'
  if (state === 'accepted') return `accepted ${severity}`
  return severity
}

/** Names are the person's: control characters would steer the terminal. */
function plain(line: string): string {
  return Array.from(line, (character) => (isControl(character) ? ' ' : character)).join('')
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code < 32 || (code >= 127 && code < 160)
}
