import { escapeMarkdown } from '../../lib/markdown'
import { joinList, plural } from '../../lib/text'
import type { Finding } from '../../model/finding'
import { countFindings, elementPath, sentence, type FindingsReport } from './report'

/** The findings as a page to read: what must be mended first, open questions and accepted ones in sections of their own. */
export function findingsMarkdown(report: FindingsReport): string {
  const { diagram, findings } = report
  const open = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.state === 'open' && finding.severity === severity)
  const parts = [
    `# Findings: ${escapeMarkdown(diagram.name)}`,
    summary(report),
    ...section('Errors', open('error'), report),
    ...section('Warnings', open('warning'), report),
    ...section('Information', open('info'), report),
    ...section(
      'Needs information',
      findings.filter(({ state }) => state === 'needsInformation'),
      report,
    ),
    ...section(
      'Accepted',
      findings.filter(({ state }) => state === 'accepted'),
      report,
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

/** One sentence of what was checked and what came of it; silence says so too. */
export function summary({ diagram, findings, ran }: FindingsReport): string {
  const counts = countFindings(findings)
  const checked = `${plural(ran.size, 'rule')} ran on ${plural(Object.keys(diagram.nodes).length, 'element')}`
  const found = [
    counts.error > 0 ? plural(counts.error, 'error') : '',
    counts.warning > 0 ? plural(counts.warning, 'warning') : '',
    counts.info > 0 ? plural(counts.info, 'remark') : '',
    counts.needsInformation > 0 ? `${plural(counts.needsInformation, 'question')} open` : '',
    counts.accepted > 0 ? `${counts.accepted} accepted` : '',
  ].filter((part) => part !== '')
  return found.length === 0 ? `${checked}: nothing found.` : `${checked}: ${joinList(found)}.`
}

function section(title: string, findings: readonly Finding[], report: FindingsReport): readonly string[] {
  if (findings.length === 0) return []
  return [`## ${title}`, ...findings.map((finding) => entry(finding, report))]
}

function entry(finding: Finding, { diagram, acceptanceOf }: FindingsReport): string {
  const place = finding.element === null ? 'The design' : elementPath(diagram, finding.element)
  const { doc, heading, date, url } = finding.source
  const cited = escapeMarkdown(`${doc}${heading === undefined ? '' : `, ${heading}`}`)
  const source = url !== undefined && /^https?:\/\/[^\s()<>]+$/.test(url) ? `[${cited}](${url})` : cited
  const expires = acceptanceOf(finding)?.expires
  const lines = [
    `- **${escapeMarkdown(finding.title)}**: ${escapeMarkdown(place)}`,
    `  ${escapeMarkdown(sentence(finding.message))}`,
    `  Fix: ${escapeMarkdown(sentence(finding.how))}`,
    ...(finding.assumes.length > 0 ? [`  Assumes: ${escapeMarkdown(finding.assumes.join('; '))}`] : []),
    ...(finding.state === 'accepted'
      ? [
          `  Accepted: ${escapeMarkdown(finding.acceptedReason ?? '')}${expires === undefined ? '' : ` (until ${expires})`}`,
        ]
      : []),
    `  Rule \`${finding.rule}\`, source: ${source}, ${date}`,
  ]
  return lines.join('  \n')
}
