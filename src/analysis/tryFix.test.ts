import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyAll } from '../model/commands'
import type { Diagram } from '../model/diagram'
import { initialProperties } from '../model/fields'
import type { Finding } from '../model/finding'
import { makeCatalog } from '../model/catalog'
import { kinds } from '../kinds/list'
import { relations } from '../links/list'
import { patterns } from '../patterns/list'
import { catalog } from '../registry'
import { rules } from '../rules/list'
import { mutationsOf } from '../testing/mutations'
import { analyze } from './analyze'
import { isOpen, tryFix, tryFixes, type Mend, type Outcome } from './tryFix'

const plugins = { catalog, rules, patterns: [] }
/** A catalog of its own keeps nothing from the trials: what it says is said from scratch. */
const apart = { ...plugins, catalog: makeCatalog(kinds, relations) }
const options = { today: '2026-01-01' }
const starts = patterns.map((pattern) => ({
  id: pattern.id,
  diagram: pattern.build(initialProperties(pattern.parameters)),
}))

interface Tried extends Mend {
  readonly before: readonly Finding[]
  readonly outcome: Outcome
}

/** Every fix of every finding, tried. */
function* allTried(diagram: Diagram): Iterable<Tried> {
  const { findings } = analyze(diagram, plugins, options)
  const before = findings.filter(isOpen)
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      if (fix.type === 'guide') continue
      yield { finding, fix, before, outcome: tryFix(diagram, before, { finding, fix }, plugins, options) }
    }
  }
}

const errors = (findings: readonly Finding[]) =>
  findings.filter(({ severity, state }) => severity === 'error' && state === 'open')
const places = (findings: readonly Finding[]) => findings.map(({ rule, element }) => `${rule}@${element}`)

describe('a fix that is called clean', () => {
  const broken: fc.Arbitrary<Diagram> = fc
    .tuple(fc.constantFrom(...starts), fc.array(fc.nat(), { minLength: 1, maxLength: 3 }))
    .map(([{ diagram: start }, steps]) =>
      steps.reduce((diagram, step) => {
        const mutations = mutationsOf(diagram, catalog)
        return mutations[step % mutations.length]?.build() ?? diagram
      }, start),
    )

  it('settles its finding and brings no error, looked at from scratch', () => {
    fc.assert(
      fc.property(broken, (diagram) => {
        const known = new Set(places(errors(analyze(diagram, apart, options).findings)))
        for (const { finding, outcome } of allTried(diagram)) {
          const { trial } = outcome
          const fixed = applyAll(diagram, trial.commands)
          expect(fixed).toEqual(outcome.diagram)
          const { findings } = analyze(fixed, apart, options)
          const isSettled = !findings.some(({ key, state }) => key === finding.key && state === 'open')
          const isHarmless = places(errors(findings)).every((place) => known.has(place))
          expect(trial.isClean).toBe(isSettled && isHarmless)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** So many changes of a pattern are passed over between two that are looked at; the first differs from pattern to pattern. */
const STRIDE = 4

describe('the fixes of a pattern in which one element was changed', () => {
  it.each(starts.map(({ id, diagram }, index) => [id, diagram, index] as const))(
    'are all clean: %s',
    (_, diagram, index) => {
      const changed = mutationsOf(diagram, catalog).filter((_mutation, at) => at % STRIDE === index % STRIDE)
      const unclean = changed.flatMap((mutation) =>
        [...allTried(mutation.build())]
          .filter(({ outcome }) => !outcome.trial.isClean)
          .map(({ finding, fix, outcome: { trial } }) => ({
            change: mutation.title,
            fix: `${finding.rule}: ${fix.title}`,
            brings: trial.brings.map(({ message }) => message),
          })),
      )
      expect(unclean).toEqual([])
    },
  )
})

describe('trying the fixes of a finding', () => {
  const whole = starts.find(({ id }) => id === 'isolated-nonpeered')?.diagram as Diagram
  const vault = Object.values(whole.nodes).find(({ kind }) => kind === 'keyVault')?.id ?? ''
  const served = Object.values(whole.links).filter(({ kind, to }) => kind === 'privateLink' && to === vault)
  const diagram = applyAll(whole, [{ type: 'removeNodes', ids: [vault, ...served.map(({ from }) => from)] }])
  const { findings } = analyze(diagram, plugins, options)
  const missing = findings.find(({ rule }) => rule === 'workspace/resource-missing')

  it('takes along what follows: a new vault gets its private endpoint', () => {
    const [trial] = tryFixes(diagram, missing?.key ?? '', plugins, options)
    expect(trial?.isClean).toBe(true)
    expect(trial?.following.map(({ finding }) => finding.rule)).toContain('private-endpoints/missing')
  })

  it('gives nothing for a finding that is not there', () => {
    expect(tryFixes(whole, missing?.key ?? '', plugins, options)).toEqual([])
  })
})
