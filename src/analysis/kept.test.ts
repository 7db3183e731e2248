import fc from 'fast-check'
import { expect, it } from 'vitest'
import { kinds } from '../kinds/list'
import { relations } from '../links/list'
import { makeCatalog } from '../model/catalog'
import type { Diagram } from '../model/diagram'
import { initialProperties } from '../model/fields'
import { patterns } from '../patterns/list'
import { catalog } from '../registry'
import { rules } from '../rules/list'
import { mutationsOf } from '../testing/mutations'
import { analyze } from './analyze'

const today = '2026-01-01'

/** Each pattern with its neighbours: drawings that one edit leads to. */
const starts: readonly Diagram[] = patterns
  .filter((pattern) => pattern.scope === 'architecture')
  .map((pattern) => pattern.build(initialProperties(pattern.parameters)))

it('says after a walk of edits what it says of a drawing that it has never seen', () => {
  const walk = fc.tuple(fc.nat(starts.length - 1), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(walk, ([start, steps]) => {
      let diagram = starts[start] as Diagram
      analyze(diagram, { catalog, rules, patterns }, { today })
      for (const step of steps) {
        const mutations = mutationsOf(diagram, catalog)
        const mutation = mutations[step % mutations.length]
        if (!mutation) return
        diagram = mutation.build()
        const kept = analyze(diagram, { catalog, rules, patterns }, { today })
        const fresh = analyze(diagram, { catalog: makeCatalog(kinds, relations), rules, patterns }, { today })
        expect(kept, mutation.title).toEqual(fresh)
      }
    }),
    { numRuns: 40 },
  )
})

it('keeps the findings of rules that read nothing of the edit', () => {
  const [diagram] = starts
  if (!diagram) throw new Error('no pattern')
  const note = {
    id: 'n900',
    kind: 'note',
    name: 'x',
    parent: null,
    properties: { text: '' },
    owner: { mode: 'ours' as const },
  }
  const calls: string[] = []
  const counting = rules.map((rule) => ({
    ...rule,
    check: (context: Parameters<typeof rule.check>[0]) => {
      calls.push(rule.id)
      return rule.check(context)
    },
  }))
  const plugins = { catalog: makeCatalog(kinds, relations), rules: counting, patterns: [] }
  analyze(diagram, plugins, { today })
  const before = calls.length
  analyze({ ...diagram, nodes: { ...diagram.nodes, n900: note } }, plugins, { today })
  expect(before).toBeGreaterThan(rules.length / 2)
  expect(calls.length - before).toBeLessThan(before / 5)
})
