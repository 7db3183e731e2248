import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NameRule } from '../lib/nameRule'
import { isLegalName, nameRule } from './naming'
import { API_VERSIONS } from './apiVersions'
import { hostileText } from '../testing/hostileText'
import { COMMON_NAME, mendName, numberedName } from './mendName'

const rules = Object.keys(API_VERSIONS)
  .map((type) => [type, nameRule(type)] as const)
  .filter((pair): pair is readonly [string, NameRule] => pair[1] !== undefined)

describe('mendName', () => {
  it.each([
    ['Microsoft.Storage/storageAccounts', 'St-Fraud Prod 001', 'stfraudprod001'],
    ['Microsoft.Storage/storageAccounts', 'stfraudprod001', 'stfraudprod001'],
    ['Microsoft.KeyVault/vaults', 'kv--fraud', 'kv-fraud'],
    ['Microsoft.Network/virtualNetworks', 'vnet hub (west)', 'vnet-hub-west'],
    ['Microsoft.Network/virtualNetworks', 'Überraschung', 'Uberraschung'],
    ['Microsoft.Network/virtualNetworks', '😀', 'vnet-n7'],
    ['Microsoft.MachineLearningServices/workspaces/computes', 'cpu-2', 'cpu2'],
    ['Microsoft.Network/privateDnsZones', 'corp', 'corp.internal'],
  ])('%s: %s becomes %s', (type, drawn, mended) => {
    expect(mendName(drawn, nameRule(type) ?? COMMON_NAME, 'vnet-n7')).toBe(mended)
  })

  it.each(rules)('%s: any text becomes a legal name, and a legal one stays', (_, rule) => {
    fc.assert(
      fc.property(hostileText, (drawn) => {
        const name = mendName(drawn, rule, 'res-n12')
        expect(isLegalName(rule, name)).toBe(true)
        expect(mendName(name, rule, 'res-n12')).toBe(name)
        if (isLegalName(rule, drawn)) expect(name).toBe(drawn)
      }),
      { numRuns: 60 },
    )
  })

  it.each(rules)('%s: a number behind a legal name keeps it legal and different', (_, rule) => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 2, max: 99 }), (drawn, number) => {
        const name = mendName(drawn, rule, 'res-n12')
        expect(isLegalName(rule, numberedName(name, number, rule))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
