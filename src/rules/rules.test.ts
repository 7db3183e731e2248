import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyAll } from '../model/commands'
import type { Diagram } from '../model/diagram'
import type { Finding } from '../model/finding'
import type { Rule } from '../model/rule'
import { analyze } from '../analysis/analyze'
import { catalog } from '../registry'
import { addBystanders, renameAll, reorder, shift } from '../testing/metamorphic'
import { rules } from './list'

const today = '2026-01-01'

/** Findings of one rule, whatever the profile says about it. */
function findingsOf(rule: Rule, diagram: Diagram): readonly Finding[] {
  const all = { ...diagram, settings: { ...diagram.settings, profile: 'all' as const } }
  return analyze(all, { catalog, rules: [rule], patterns: [] }, { today }).findings
}

function errorsOf(diagram: Diagram): ReadonlySet<string> {
  const { findings } = analyze(diagram, { catalog, rules, patterns: [] }, { today })
  return new Set(findings.filter((finding) => finding.severity === 'error').map((finding) => finding.rule))
}

it('has no two rules with one id', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('stands in the file that its id names', () => {
    expect(existsSync(new URL(`./${id}.ts`, import.meta.url))).toBe(true)
  })

  it('has a bad and a good drawing', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0)
    expect(rule.examples.good.length).toBeGreaterThan(0)
  })

  it.each(rule.examples.bad.map((example) => [example.title, example] as const))(
    'reports “%s”',
    (_, example) => {
      const findings = findingsOf(rule, example.build())
      expect(findings.map((finding) => finding.rule)).toContain(id)
      for (const finding of findings) {
        expect(finding.message).not.toMatch(/undefined|\[object|NaN/)
        expect(finding.how.length).toBeGreaterThan(10)
      }
    },
  )

  it.each(rule.examples.good.map((example) => [example.title, example] as const))(
    'is silent on “%s”',
    (_, example) => {
      expect(findingsOf(rule, example.build())).toEqual([])
    },
  )

  it.each(rule.examples.bad.map((example) => [example.title, example] as const))(
    'mends “%s” without new errors',
    (_, example) => {
      const diagram = example.build()
      const before = errorsOf(diagram)
      for (const finding of findingsOf(rule, diagram)) {
        for (const fix of finding.fixes) {
          if (fix.type === 'guide') continue
          const fixed = applyAll(diagram, fix.commands)
          expect(
            findingsOf(rule, fixed).map((left) => left.key),
            fix.title,
          ).not.toContain(finding.key)
          expect(
            [...errorsOf(fixed)].filter((error) => !before.has(error)),
            fix.title,
          ).toEqual([])
        }
      }
    },
  )

  it.each(rule.examples.bad.map((example) => [example.title, example] as const))(
    'says the same of “%s” when it is renamed, moved, reordered or has company',
    (_, example) => {
      const diagram = example.build()
      const keys = keysOf(findingsOf(rule, diagram))
      expect(keysOf(findingsOf(rule, shift(diagram)))).toEqual(keys)
      expect(keysOf(findingsOf(rule, reorder(diagram)))).toEqual(keys)
      expect(keysOf(findingsOf(rule, renameAll(diagram)))).toEqual(keys)
      expect(keysOf(findingsOf(rule, addBystanders(diagram)))).toEqual(keys)
    },
  )
})

function keysOf(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => finding.key).sort()
}
