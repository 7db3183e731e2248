import { describe, expect, it } from 'vitest'
import { analyze } from '../analysis/analyze'
import { initialProperties } from '../model/fields'
import { catalog } from '../registry'
import { rules } from '../rules/list'
import { expectGolden } from '../testing/goldens'
import { mutationsOf, type Mutation } from '../testing/mutations'
import { patterns } from './list'

const plugins = { catalog, rules, patterns: [] }

/** The rules that speak up, with errors and warnings before advice. */
function verdict(mutation: Mutation): readonly string[] {
  const { findings } = analyze(mutation.build(), plugins, { today: '2026-01-01' })
  return [...new Set(findings.map((finding) => finding.rule))]
}

/** Elements without which a layout is still whole: people, remarks, and ways that the documents call optional. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'bastion',
  'virtualMachine',
  'internet',
  'client',
  'note',
  'uses',
  'batchEndpoint',
  'onlineEndpoint',
  'amlRegistry',
  'policyAssignment',
  'logAnalytics',
  'monitorPrivateLinkScope',
  'monitorScopeMember',
  'computeInstance',
  'computeCluster',
  'kubernetesCluster',
  'managedNetwork',
  // A network or subnet takes with it all that stands in it, and with that all that could be missing.
  'virtualNetwork',
  'subnet',
])

/** Mutating every value of every pattern would take minutes; aspects repeat their layout. */
const MUTATED = patterns.filter((pattern) => pattern.scope === 'architecture')

describe.each(MUTATED.map((pattern) => [pattern.id, pattern] as const))('%s', (id, pattern) => {
  const diagram = pattern.build(initialProperties(pattern.parameters))
  const table = mutationsOf(diagram, catalog).map((mutation) => ({ mutation, rules: verdict(mutation) }))

  it('raises what it should for each change of one element', () => {
    const lines = table.map(({ mutation, rules: raised }) => `${mutation.title}: ${raised.join(', ') || '—'}`)
    expectGolden(`src/patterns/goldens/mutations/${id}`, [
      { path: 'mutations.txt', text: `${[...new Set(lines)].join('\n')}\n` },
    ])
  })

  it('notices the loss of every element that it needs', () => {
    if (pattern.isolation === 'public') return
    const silent = table
      .filter(({ mutation, rules: raised }) => mutation.act === 'drop' && raised.length === 0)
      .filter(({ mutation }) => !OPTIONAL.has(mutation.subject))
    expect(silent.map(({ mutation }) => `${mutation.title} (${mutation.subject})`)).toEqual([])
  })
})
