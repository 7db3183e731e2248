import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyVault } from '../kinds/keyVault'
import { DiagramBuilder } from '../model/builder'
import type { Diagram } from '../model/diagram'
import { initialProperties } from '../model/fields'
import type { Rule } from '../model/rule'
import { patterns } from '../patterns/list'
import { catalog } from '../registry'
import { rules } from '../rules/list'
import { mutationsOf } from '../testing/mutations'
import { renamingRule } from '../testing/renamingRule'
import { analyze } from './analyze'
import { fixAll } from './fix'

const plugins = { catalog, rules, patterns: [] }
const options = { today: '2026-01-01' }
const starts: readonly Diagram[] = patterns.map((pattern) =>
  pattern.build(initialProperties(pattern.parameters)),
)

/** A pattern after one or two changes of single elements. */
const broken: fc.Arbitrary<Diagram> = fc
  .tuple(fc.nat(starts.length - 1), fc.array(fc.nat(), { minLength: 1, maxLength: 2 }))
  .map(([start, steps]) =>
    steps.reduce<Diagram>((diagram, step) => {
      const mutations = mutationsOf(diagram, catalog)
      return mutations[step % mutations.length]?.build() ?? diagram
    }, starts[start] as Diagram),
  )

function errorsOf(diagram: Diagram): readonly string[] {
  const { findings } = analyze(diagram, plugins, options)
  return findings.filter((finding) => finding.severity === 'error').map((finding) => finding.rule)
}

it('brings no error that was not there, and comes to an end', () => {
  fc.assert(
    fc.property(broken, (diagram) => {
      const before = new Set(errorsOf(diagram))
      const { diagram: fixed } = fixAll(diagram, plugins, options)
      expect(errorsOf(fixed).filter((rule) => !before.has(rule))).toEqual([])
      expect(fixAll(fixed, plugins, options).applied).toEqual([])
    }),
    { numRuns: 40 },
  )
})

describe('the order of safe fixes', () => {
  const b = new DiagramBuilder('')
  b.add(keyVault, 'x')
  const fixed = (...rules: readonly Rule[]) => {
    const result = fixAll(b.build(), { catalog, rules, patterns: [] }, options)
    return { names: Object.values(result.diagram.nodes).map(({ name }) => name), held: result.held }
  }
  const loud = renamingRule('x', [{ to: 'loud', type: 'safe' }], { id: 'a' })
  const quiet = renamingRule('x', [{ to: 'quiet', type: 'safe' }], { id: 'b' })
  const warning = renamingRule('loud', [], { severity: 'warning' })
  const error = renamingRule('loud', [])

  it('prefers what brings nothing new', () => {
    expect(fixed(loud, quiet, warning).names).toEqual(['quiet-x'])
  })

  it('takes what brings a warning when nothing else is left', () => {
    expect(fixed(loud, warning).names).toEqual(['loud-x'])
  })

  it('holds back what brings an error', () => {
    const { names, held } = fixed(loud, error)
    expect(names).toEqual(['x'])
    expect(held.map(({ brings }) => brings.map(({ rule }) => rule))).toEqual([['naming/loud']])
  })
})
