import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyVault } from '../kinds/keyVault'
import { privateEndpoint } from '../kinds/privateEndpoint'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { privateLink } from '../links/privateLink'
import { DiagramBuilder } from '../model/builder'
import type { Diagram } from '../model/diagram'
import { initialProperties } from '../model/fields'
import { patterns } from '../patterns/list'
import { catalog } from '../registry'
import { rules } from '../rules/list'
import { mutationsOf } from '../testing/mutations'
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

it('prefers fixes that bring nothing: an endpoint without sub-resource is completed, none is added beside it', () => {
  const b = new DiagramBuilder('')
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
  const place = b.add(subnet, 'snet-pe', { role: 'privateEndpoints', prefix: '10.1.0.0/26' }, { in: vnet })
  const endpoint = b.add(privateEndpoint, 'pep-kv', { groupId: '' }, { in: place })
  b.link(privateLink, endpoint, b.add(keyVault, 'kv-ml'))
  const { diagram, applied } = fixAll(b.build(), plugins, options)
  expect(applied.map(({ finding }) => finding.rule)).toContain('private-endpoints/sub-resource-wrong')
  const endpoints = Object.values(diagram.nodes).filter(({ kind }) => kind === privateEndpoint.id)
  expect(endpoints.map(({ properties }) => properties['groupId'])).toEqual(['vault'])
})
