import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyze } from '../analysis/analyze'
import { DOCUMENTED_PATTERNS } from '../facts/patterns'
import { initialProperties } from '../model/fields'
import { catalog } from '../registry'
import { rules } from '../rules/list'
import { patterns } from './list'

const plugins = { catalog, rules, patterns }
const today = '2026-01-01'

/** What another cloud does not offer, or only as a preview, no drawing can mend. */
const LACKING_ELSEWHERE: ReadonlySet<string> = new Set([
  'cloud/feature-unavailable',
  'cloud/feature-in-preview',
])

it('covers no pattern twice', () => {
  expect(new Set(patterns.map((pattern) => pattern.id)).size).toBe(patterns.length)
})

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (id, pattern) => {
  const diagram = pattern.build(initialProperties(pattern.parameters))
  const analysis = analyze(diagram, plugins, { today })

  it('stands in a file of its name and in the table of documented patterns', () => {
    expect(existsSync(new URL(`./${id}.ts`, import.meta.url))).toBe(true)
    expect(DOCUMENTED_PATTERNS.map((row) => row.id)).toContain(id)
  })

  it('has no findings', () => {
    expect(analysis.findings.map((finding) => `${finding.rule}: ${finding.message}`)).toEqual([])
  })

  it('holds every clause that a drawing can hold', () => {
    const match = analysis.matches.find((candidate) => candidate.pattern === id)
    expect(match?.clauses.filter((clause) => clause.held === false).map((clause) => clause.id)).toEqual([])
  })

  it.runIf(pattern.scope === 'architecture')('is recognised as itself', () => {
    expect(analysis.matches[0]?.pattern).toBe(id)
  })

  it('names rules that exist', () => {
    const known = new Set(rules.map((rule) => rule.id as string))
    const named = pattern.clauses.flatMap((clause) => clause.rules ?? [])
    expect(named.filter((rule) => !known.has(rule))).toEqual([])
  })

  it.each(['usgovvirginia', 'chinanorth3'])('follows the cloud of %s', (region) => {
    const { findings } = analyze(
      pattern.build({ ...initialProperties(pattern.parameters), region }),
      plugins,
      { today },
    )
    const rest = findings.filter(({ rule }) => !LACKING_ELSEWHERE.has(rule))
    expect(rest.map((finding) => `${finding.rule}: ${finding.message}`)).toEqual([])
  })

  it('is the same each time it is built', () => {
    expect(pattern.build(initialProperties(pattern.parameters))).toEqual(diagram)
  })
})
