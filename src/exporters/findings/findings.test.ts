import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { reportOf } from '../../analysis/report'
import { apply } from '../../model/commands'
import type { Diagram, Properties } from '../../model/diagram'
import type { Finding } from '../../model/finding'
import { initialProperties } from '../../model/fields'
import { patterns } from '../../patterns/list'
import { catalog } from '../../registry'
import { rules } from '../../rules/list'
import { renameAll, reorder, shift } from '../../testing/metamorphic'
import { findingsJson } from './findingsJson'
import { findingsMarkdown } from './findingsMarkdown'
import type { FindingsReport } from './report'
import { findingsSarif } from './sarif'

/**
 * The schema of SARIF 2.1.0-rtm.5 as published in @microsoft/jest-sarif 1.0.0-beta.0; its draft-04 keywords mean the same here
 * but for `id`.
 */
const {
  $schema: _draft,
  id: _id,
  ...sarifSchema
} = JSON.parse(
  readFileSync(new URL('../../testing/sarif-2.1.0-rtm.5.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema)

const exfiltration = patterns.find(({ id }) => id === 'custom-exfil-prevention')!
const whole = exfiltration.build(initialProperties(exfiltration.parameters) as Properties)

/** The pattern without its route tables and with doors open: many findings. */
function broken(): Diagram {
  const gone = Object.values(whole.nodes).filter(
    ({ kind }) => kind === 'routeTable' || kind === 'privateEndpoint',
  )
  const doors = Object.values(whole.nodes).filter(
    ({ properties }) => properties['publicAccess'] === 'Disabled',
  )
  return doors.reduce(
    (diagram, { id }) =>
      apply(diagram, { type: 'setProperties', id, properties: { publicAccess: 'Enabled' } }),
    apply(whole, { type: 'removeNodes', ids: gone.map(({ id }) => id) }),
  )
}

const findingsOf = (diagram: Diagram) =>
  analyze(diagram, { catalog, rules, patterns }, { today: '2026-11-21' }).findings
const report = (diagram: Diagram, findings: readonly Finding[] = findingsOf(diagram)): FindingsReport =>
  reportOf(diagram, findings, rules, '1.2.3')

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
      readonly results: readonly {
        readonly ruleId: string
        readonly ruleIndex: number
        readonly kind: string
        readonly level: string
        readonly baselineState?: string
        readonly suppressions?: readonly { readonly justification: string; readonly properties?: object }[]
        readonly partialFingerprints: Readonly<Record<string, string>>
        readonly locations?: readonly object[]
      }[]
    },
  ]
}
const sarif = (input: FindingsReport) => JSON.parse(findingsSarif(input)) as Sarif
const fingerprints = (diagram: Diagram) =>
  sarif(report(diagram))
    .runs[0].results.map(({ partialFingerprints }) => partialFingerprints['cordonFinding/v1'] ?? '')
    .sort((a, b) => a.localeCompare(b))

describe('SARIF', () => {
  const diagram = broken()

  it('has findings to show', () => {
    expect(findingsOf(diagram).length).toBeGreaterThan(3)
  })

  it.each([
    ['a clean design', whole],
    ['a broken one', diagram],
  ])('is valid for %s', (_, design) => {
    const log: unknown = sarif(report(design))
    expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
  })

  it('lists every rule once, by id, and points to it', () => {
    const [run] = sarif(report(diagram)).runs
    const ids = run.tool.driver.rules.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(rules.every(({ id }) => ids.includes(id))).toBe(true)
    for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId)
  })

  it('knows open questions, acceptances and the baseline from failures', () => {
    const [first, second, third] = findingsOf(diagram)
    const accepted = {
      ...diagram,
      accepted: [
        { key: first!.key, reason: 'agreed with the platform team', expires: '2099-01-31' },
        { key: second!.key, reason: 'as it was', baseline: true },
      ],
    }
    const question: Finding = { ...third!, key: 'q', state: 'needsInformation' }
    const input = report(accepted, [...findingsOf(accepted), question])
    const { results } = sarif(input).runs[0]
    expect(validate(sarif(input)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    const suppressed = results.filter(({ suppressions }) => suppressions)
    expect(new Set(suppressed.map(({ baselineState }) => baselineState))).toEqual(
      new Set(['new', 'unchanged']),
    )
    expect(suppressed.flatMap(({ suppressions }) => suppressions ?? [])).toContainEqual(
      expect.objectContaining({
        status: 'accepted',
        justification: 'agreed with the platform team',
        properties: { expires: '2099-01-31' },
      }),
    )
    expect(results.filter(({ kind }) => kind === 'open').map(({ level }) => level)).toEqual(['none'])
  })

  it('keeps its fingerprints when elements are renamed, moved and reordered', () => {
    expect(fingerprints(reorder(shift(renameAll(diagram))))).toEqual(fingerprints(diagram))
  })

  it('names the file and the line where they are known', () => {
    const [result] = sarif({
      ...report(diagram),
      file: { path: 'net works/a.cordon.json', lineOf: () => 7 },
    }).runs[0].results
    expect(result?.locations).toEqual([
      expect.objectContaining({
        physicalLocation: {
          artifactLocation: { uri: 'net%20works/a.cordon.json' },
          region: { startLine: 7 },
        },
      }),
    ])
  })
})

describe.each([
  ['SARIF', findingsSarif],
  ['JSON', findingsJson],
  ['Markdown', findingsMarkdown],
])('%s', (_, print) => {
  it('is the same bytes for the same design', () => {
    expect(print(report(reorder(broken())))).toBe(print(report(broken())))
    expect(print(report(broken())).endsWith('\n')).toBe(true)
  })

  it('says so when nothing was found', () => {
    expect(print(report(whole))).not.toBe(print(report(broken())))
  })
})

describe('JSON', () => {
  it('has what a pipeline asks for', () => {
    const { findings, counts } = JSON.parse(findingsJson(report(broken()))) as {
      findings: readonly Record<string, unknown>[]
      counts: Record<string, number>
    }
    expect(findings.filter(({ severity, state }) => severity === 'error' && state === 'open').length).toBe(
      counts['error'],
    )
    for (const finding of findings) {
      expect(finding).toMatchObject({
        rule: expect.stringMatching(/^[a-z-]+\/[a-z0-9-]+$/) as string,
        severity: expect.stringMatching(/^(error|warning|info)$/) as string,
        message: expect.any(String) as string,
        source: { doc: expect.any(String) as string, date: expect.any(String) as string },
        fixes: expect.any(Array) as unknown[],
      })
      expect(finding).toHaveProperty('element')
    }
  })
})

describe('Markdown', () => {
  it('shows hostile names as they are', () => {
    const [first] = Object.keys(broken().nodes)
    const hostile = renamed(broken(), '<img src=x onerror=alert(1)> [a](javascript:b) `c`')
    const text = findingsMarkdown(report(hostile))
    expect(first).toBeDefined()
    expect(text).not.toMatch(/<img|[^\\]\]\(javascript:/)
  })
})

function renamed(diagram: Diagram, name: string): Diagram {
  return {
    ...diagram,
    nodes: Object.fromEntries(Object.entries(diagram.nodes).map(([id, node]) => [id, { ...node, name }])),
  }
}
