import { describe, expect, it } from 'vitest'
import { analyze } from '../analysis/analyze'
import type { AnyPattern } from '../model/pattern'
import { initialProperties } from '../model/fields'
import { catalog } from '../registry'
import { rules } from '../rules/list'
import { expectGolden } from '../testing/goldens'
import { mutationsOf, type Mutation } from '../testing/mutations'
import { patterns } from './list'

interface Verdict {
  readonly mutation: Mutation
  /** The rules that speak up, with errors and warnings before advice. */
  readonly raised: readonly string[]
  /** The clauses of the pattern that no longer hold. */
  readonly lost: readonly string[]
}

function judge(pattern: AnyPattern, mutation: Mutation): Verdict {
  const { findings, matches } = analyze(
    mutation.build(),
    { catalog, rules, patterns: [pattern] },
    { today: '2026-01-01' },
  )
  return {
    mutation,
    raised: [...new Set(findings.map((finding) => finding.rule))],
    lost: matches.flatMap(({ clauses }) => clauses.flatMap(({ id, held }) => (held ? [] : [id]))),
  }
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
  'applicationInsights',
  // With one workspace in the drawing the link is implied.
  'computeOf',
  'managedNetworkOf',
  // The service makes these rules by itself.
  'managedPrivateEndpoint',
  // A network or subnet takes with it all that stands in it, and with that all that could be missing.
  'virtualNetwork',
  'subnet',
  // People may be drawn anywhere, or nowhere.
  'onPremisesSite',
])

/**
 * Security groups that the documents leave open: Bastion works without one, and on subnets of private endpoints, of people, of
 * DNS servers and of Application Gateway they guard nothing that the pattern rests on. People without a jump host reach neither vault nor registry themselves.
 */
const OPEN_BY_DOCUMENT =
  /nsg-(bastion|pe|people|dns|agw)|pep-(kv|cr)-main|(vaultcore|azurecr).* – vnet-(main|clients)|– appi-/

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (id, pattern) => {
  const diagram = pattern.build(initialProperties(pattern.parameters))
  const table = mutationsOf(diagram, catalog).map((mutation) => judge(pattern, mutation))

  it('raises what it should for each change of one element', () => {
    const lines = table.map(
      ({ mutation, raised, lost }) =>
        `${mutation.title}: ${raised.join(', ') || '—'}${lost.length > 0 ? `; not held: ${lost.join(', ')}` : ''}`,
    )
    expectGolden(`src/patterns/goldens/mutations/${id}`, [
      { path: 'mutations.txt', text: `${[...new Set(lines)].join('\n')}\n` },
    ])
  })

  it('notices the loss of every element that it needs', () => {
    if (pattern.isolation === 'public') return
    const silent = table
      .filter(
        ({ mutation, raised, lost }) => mutation.act === 'drop' && raised.length === 0 && lost.length === 0,
      )
      .filter(({ mutation }) => !OPTIONAL.has(mutation.subject) && !OPEN_BY_DOCUMENT.test(mutation.title))
      // Computes of a managed network reach vault and registry by its own endpoints; people need neither.
      .filter(({ mutation }) => pattern.network !== 'managed' || !/^drop pep-(kv|cr)$/.test(mutation.title))
    expect(silent.map(({ mutation }) => `${mutation.title} (${mutation.subject})`)).toEqual([])
  })
})
