import type { NodeId } from '../../model/diagram'
import type { Finding } from '../../model/finding'
import type { Severity } from '../../model/settings'

/** How open findings stand together below their severity. */
export type Grouping = 'rule' | 'area' | 'element'

/** Since when findings are new: the design was opened, or the person marked all as seen. */
export type Moment = 'opened' | 'marked'

export interface FindingFilter {
  readonly text: string
  /** Severities that are left out. */
  readonly hidden: ReadonlySet<Severity>
  /** First part of the rule's id; `null`: any. */
  readonly area: string | null
  readonly element: NodeId | null
  /** Only what is new since then; `null`: all. */
  readonly since: Moment | null
}

export const NO_FILTER: FindingFilter = {
  text: '',
  hidden: new Set(),
  area: null,
  element: null,
  since: null,
}

/** Parts of the list that open and close: what needs no mending at once is closed at first. */
export type SectionId = 'info' | 'needsInformation' | 'accepted'

export type ProblemRow =
  | {
      readonly type: 'section'
      readonly key: SectionId
      readonly count: number
      readonly open: boolean
    }
  | {
      readonly type: 'group'
      readonly key: string
      readonly level: 1 | 2
      /** The worst severity in it. */
      readonly severity: Severity
      readonly by: Grouping
      readonly value: string
      readonly title: string
      readonly count: number
      readonly open: boolean
    }
  | {
      readonly type: 'finding'
      readonly key: string
      readonly level: 1 | 2 | 3
      readonly finding: Finding
      /** It no longer occurs and only keeps its place until the list is left. */
      readonly gone?: true
    }

export interface RowOptions {
  readonly grouping: Grouping
  readonly filter: FindingFilter
  /** Keys of findings that are left out because they are not new. */
  readonly known?: ReadonlySet<string> | null
  /** Sections that are open. */
  readonly sections: ReadonlySet<SectionId>
  /** Keys of groups that are closed. */
  readonly closed: ReadonlySet<string>
}

export const areaOf = (rule: string): string => rule.split('/', 1)[0] ?? rule

/** True when the filter lets the finding through. The text is looked for in message, title, element and rule. */
export function passes(finding: Finding, { text, hidden, area, element }: FindingFilter): boolean {
  if (finding.state === 'open' && hidden.has(finding.severity)) return false
  if (area !== null && areaOf(finding.rule) !== area) return false
  if (element !== null && finding.element !== element && !finding.related.some(({ id }) => id === element))
    return false
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const hay = [finding.message, finding.title, finding.elementName, finding.rule].join(' ').toLowerCase()
  return words.every((word) => hay.includes(word))
}

/**
 * The rows of the list in the order of the analysis (severity, rule, element), which does not change while somebody types.
 * Findings that stand alone in their group have no heading above them.
 */
export function problemRows(findings: readonly Finding[], options: RowOptions): readonly ProblemRow[] {
  const shown = findings.filter(
    (finding) => !options.known?.has(finding.key) && passes(finding, options.filter),
  )
  const open = (severity: Severity) =>
    shown.filter((finding) => finding.state === 'open' && finding.severity === severity)
  const inState = (state: Finding['state']) => shown.filter((finding) => finding.state === state)
  return [
    ...grouped(open('error'), 'error', options, 1),
    ...grouped(open('warning'), 'warning', options, 1),
    ...section('info', open('info'), options),
    ...section('needsInformation', inState('needsInformation'), options),
    ...section('accepted', inState('accepted'), options),
  ]
}

function section(key: SectionId, findings: readonly Finding[], options: RowOptions): readonly ProblemRow[] {
  if (findings.length === 0) return []
  const open = options.sections.has(key)
  const rows = open ? grouped(findings, key, options, 2) : []
  return [{ type: 'section', key, count: findings.length, open }, ...rows]
}

function grouped(
  findings: readonly Finding[],
  under: string,
  { grouping, closed }: RowOptions,
  level: 1 | 2,
): readonly ProblemRow[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const value = valueOf(finding, grouping)
    const group = groups.get(value)
    if (group) group.push(finding)
    else groups.set(value, [finding])
  }
  return [...groups].flatMap(([value, members]): readonly ProblemRow[] => {
    const [first] = members
    if (!first) return []
    if (members.length === 1) return [rowOf(first, level)]
    const key = `${under} ${grouping} ${value}`
    const isOpen = !closed.has(key)
    return [
      {
        type: 'group',
        key,
        level,
        severity: first.severity,
        by: grouping,
        value,
        title: titleOf(first, grouping),
        count: members.length,
        open: isOpen,
      },
      ...(isOpen ? members.map((finding) => rowOf(finding, level === 1 ? 2 : 3)) : []),
    ]
  })
}

function rowOf(finding: Finding, level: 1 | 2 | 3): ProblemRow {
  return { type: 'finding', key: finding.key, level, finding }
}

function valueOf(finding: Finding, grouping: Grouping): string {
  if (grouping === 'rule') return finding.rule
  return grouping === 'area' ? areaOf(finding.rule) : (finding.element ?? '')
}

function titleOf(finding: Finding, grouping: Grouping): string {
  if (grouping === 'rule') return finding.title
  if (grouping === 'area') return areaWords(finding.rule)
  return finding.elementName === '' ? 'The design' : finding.elementName
}

/** The area of a rule as words: `private-endpoints` reads “Private endpoints”. */
export function areaWords(rule: string): string {
  const area = areaOf(rule)
  if (area === 'dns' || area === 'nsg') return area.toUpperCase()
  if (area === 'paas') return 'PaaS'
  const words = area.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
