import { escapeMarkdown } from '../../lib/markdown'
import type { Source } from '../../lib/source'
import type { NodeId } from '../../model/diagram'
import type { Finding } from '../../model/finding'
import type { Rule } from '../../model/rule'
import type { Severity } from '../../model/settings'
import { elementPath, fingerprintOf, sentence, type FindingsReport } from './report'

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/**
 * The findings as SARIF 2.1.0 (OASIS). All rules are in the driver; open questions are results of kind `open`; accepted findings
 * carry a suppression. Without clock and in one order: same design, same bytes.
 */
export function findingsSarif(report: FindingsReport): string {
  const known = ruleDescriptors(report)
  const indexes = new Map(known.map(({ id }, index) => [id, index]))
  const hasBaseline = report.diagram.accepted.some(({ baseline }) => baseline === true)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Cordon', version: report.version, rules: known } },
        columnKind: 'utf16CodeUnits',
        properties: {
          design: report.diagram.name,
          isolation: report.diagram.settings.isolation,
          profile: report.diagram.settings.profile,
        },
        results: report.findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: indexes.get(finding.rule),
          ...kindAndLevel(finding),
          message: messageOf(finding),
          ...(finding.element !== null && {
            locations: [locationOf(report, finding.element)],
          }),
          ...(finding.related.length > 0 && {
            relatedLocations: finding.related.map(({ id, role }, index) => ({
              id: index + 1,
              message: { text: role },
              ...locationOf(report, id),
            })),
          }),
          partialFingerprints: { 'cordonFinding/v1': fingerprintOf(finding) },
          ...(hasBaseline && {
            baselineState: report.acceptanceOf(finding)?.baseline === true ? 'unchanged' : 'new',
          }),
          ...(finding.state === 'accepted' && { suppressions: [suppression(report, finding)] }),
          properties: propertiesOf(finding),
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

interface Descriptor {
  readonly id: string
}

/** Every rule, and those that only this run knows, such as audits of acceptances. */
function ruleDescriptors({ rules, ran, findings, diagram }: FindingsReport): readonly Descriptor[] {
  const { isolation } = diagram.settings
  const described = rules.map((rule) => {
    const severity = typeof rule.severity === 'string' ? rule.severity : rule.severity[isolation]
    return descriptor(rule.id, rule, {
      enabled: ran.has(rule.id),
      ...(severity !== 'off' && { level: LEVELS[severity] }),
      properties: {
        tags: [rule.id.split('/', 1)[0], rule.profile],
        ...(rule.requirements && { requirements: rule.requirements }),
      },
    })
  })
  const ids = new Set(rules.map((rule): string => rule.id))
  const own = new Map(findings.filter(({ rule }) => !ids.has(rule)).map((finding) => [finding.rule, finding]))
  return [
    ...described,
    ...[...own.values()].map((finding) =>
      descriptor(finding.rule, finding, {
        enabled: true,
        level: LEVELS[finding.severity],
        properties: { tags: ['design'] },
      }),
    ),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function descriptor(
  id: string,
  { title, why, source }: Pick<Rule, 'title' | 'why' | 'source'>,
  { enabled, level, properties }: { enabled: boolean; level?: string | undefined; properties: object },
): Descriptor {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n\nSource: ${cite(source)}` },
    ...(isWebAddress(source.url) && { helpUri: source.url }),
    defaultConfiguration: { enabled, ...(level !== undefined && { level }) },
    properties,
  } as Descriptor
}

/** Any kind but `fail` demands the level `none`. */
function kindAndLevel({ state, severity }: Finding): { readonly kind: string; readonly level: string } {
  return state === 'needsInformation'
    ? { kind: 'open', level: 'none' }
    : { kind: 'fail', level: LEVELS[severity] }
}

function messageOf({ message, how, source }: Finding): { readonly text: string; readonly markdown: string } {
  const text = `${sentence(message)} ${sentence(how)} (${cite(source)})`
  return { text, markdown: escapeMarkdown(text) }
}

/** Elements stand nowhere in a text but in the design's file; where that is known, its line is named too. */
function locationOf({ diagram, file }: FindingsReport, element: NodeId): object {
  const node = diagram.nodes[element]
  const line = file?.lineOf(element)
  return {
    ...(file && {
      physicalLocation: {
        artifactLocation: { uri: fileUri(file.path) },
        ...(line !== undefined && { region: { startLine: line } }),
      },
    }),
    logicalLocations: [
      {
        name: node?.name ?? element,
        fullyQualifiedName: elementPath(diagram, element),
        kind: node?.kind ?? 'element',
      },
    ],
  }
}

/** A path as a relative reference; the colon of a drive would read as a scheme. */
function fileUri(path: string): string {
  const uri = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return uri.startsWith('/') ? `file://${uri}` : uri
}

function suppression({ acceptanceOf }: FindingsReport, finding: Finding): object {
  const expires = acceptanceOf(finding)?.expires
  return {
    kind: 'external',
    status: 'accepted',
    justification: finding.acceptedReason ?? '',
    ...(expires !== undefined && { properties: { expires } }),
  }
}

function propertiesOf(finding: Finding): object {
  return {
    certainty: finding.certainty,
    ...(finding.assumes.length > 0 && { assumes: finding.assumes }),
    ...(finding.field !== undefined && { field: finding.field }),
    ...(finding.patterns.length > 0 && { patterns: finding.patterns }),
    ...(finding.fixes.length > 0 && { fixes: finding.fixes.map(({ title, type }) => ({ title, type })) }),
  }
}

function cite({ doc, heading, date }: Source): string {
  return `${doc}${heading === undefined ? '' : `, “${heading}”`}, ${date}`
}

function isWebAddress(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\//.test(url)
}
