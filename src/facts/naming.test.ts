import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ABBREVIATIONS } from './abbreviations'
import { API_VERSIONS, isResourceType } from './apiVersions'
import { ATTACHED_COMPUTE_NAME, NAME_RULES, isLegalName, nameRule } from './naming'

const legal = (type: string, name: string): boolean => {
  const rule = nameRule(type)
  if (rule === undefined) throw new Error(`No name rule for ${type}`)
  return isLegalName(rule, name)
}

describe('name rules', () => {
  it.each(Object.entries(NAME_RULES))('%s is well formed', (_, rule) => {
    expect(rule.min).toBeGreaterThan(0)
    expect(rule.max).toBeGreaterThanOrEqual(rule.min)
    for (const set of [rule.characters, rule.first ?? 'a', rule.last ?? 'a'])
      expect(() => new RegExp(`[${set}]`)).not.toThrow()
  })

  it.each([
    ['Microsoft.Storage/storageAccounts', 'stfraudmlprod001', true],
    ['Microsoft.Storage/storageAccounts', 'st-fraudml', false],
    ['Microsoft.Storage/storageAccounts', 'STFRAUD', false],
    ['Microsoft.KeyVault/vaults', 'kv-fraudml-prod', true],
    ['Microsoft.KeyVault/vaults', 'kv--x', false],
    ['Microsoft.KeyVault/vaults', '1kv', false],
    ['Microsoft.KeyVault/vaults', 'k'.repeat(25), false],
    ['Microsoft.ContainerRegistry/registries', 'crfraudmlprod001', true],
    ['Microsoft.ContainerRegistry/registries', 'cr-fraudml', false],
    ['Microsoft.MachineLearningServices/workspaces', 'mlw-fraudml-prod', true],
    ['Microsoft.MachineLearningServices/workspaces/computes', 'cpu-cluster', true],
    ['Microsoft.MachineLearningServices/workspaces/computes', 'cpu-cluster-1', false],
    ['Microsoft.MachineLearningServices/workspaces/computes', 'cpu-cluster1', true],
    ['Microsoft.MachineLearningServices/workspaces/onlineEndpoints', 'my-endpoint-name', true],
    ['Microsoft.MachineLearningServices/workspaces/onlineEndpoints', '1st', false],
    ['Microsoft.Network/virtualNetworks', 'vnet-ml.prod_001', true],
    ['Microsoft.Network/virtualNetworks', '-vnet', false],
    ['Microsoft.Network/virtualNetworks', 'vnet.', false],
    ['Microsoft.Network/privateDnsZones', 'privatelink.blob.core.windows.net', true],
    ['Microsoft.Network/privateDnsZones', 'localhost', false],
    ['Microsoft.Network/privateDnsZones', `${'a'.repeat(64)}.net`, false],
    ['Microsoft.Search/searchServices', 'srch-ml', true],
    ['Microsoft.Search/searchServices', 's-ml', false],
  ] as const)('%s %s: %s', (type, name, expected) => {
    expect(legal(type, name)).toBe(expected)
  })

  it('keeps attached compute short', () => {
    expect(isLegalName(ATTACHED_COMPUTE_NAME, 'aks-scoring')).toBe(true)
    expect(isLegalName(ATTACHED_COMPUTE_NAME, 'a'.repeat(17))).toBe(false)
  })
})

describe('abbreviations', () => {
  it.each(Object.entries(ABBREVIATIONS))('%s starts names with %s, legally', (type, short) => {
    expect(isResourceType(type)).toBe(true)
    const rule = nameRule(type)
    if (rule !== undefined) expect(isLegalName(rule, `${short}mlwork`)).toBe(true)
  })
})

/** Folder with the published type definitions, one JSON file a type; the checks against it run where it is given. */
const definitions = process.env['AZURE_TYPES']

describe.skipIf(definitions === undefined)('against the published type definitions (AZURE_TYPES)', () => {
  const index = (): Record<string, string> =>
    JSON.parse(readFileSync(`${definitions}/index.json`, 'utf8')) as Record<string, string>

  it('uses versions that the definitions hold', () => {
    const known = index()
    for (const [type, version] of Object.entries(API_VERSIONS))
      expect(known).toHaveProperty([`${type}@${version}`])
  })

  it('stays inside lengths and patterns', () => {
    const known = index()
    const samples = [
      'ab',
      'abc',
      'abcd-efg',
      'a-b',
      'a_b.c',
      'A1b2c',
      'a--b',
      '-ab',
      'ab-',
      'ab-12',
      `a${'b'.repeat(400)}`,
    ]
    for (const [type, rule] of Object.entries(NAME_RULES)) {
      const file = known[`${type}@${API_VERSIONS[type as keyof typeof API_VERSIONS]}`]
      const {
        min = 1,
        max = Infinity,
        pattern = '',
      } = nameSchema(JSON.parse(readFileSync(`${definitions}/${file}`, 'utf8')))
      expect(rule.min, type).toBeGreaterThanOrEqual(min)
      expect(rule.max, type).toBeLessThanOrEqual(max)
      for (const sample of samples) {
        if (isLegalName(rule, sample)) expect(sample, type).toMatch(new RegExp(pattern))
      }
    }
  })
})

interface NameSchema {
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
}

function nameSchema(file: unknown): NameSchema {
  const { body, types } = file as {
    body: number
    types: { props?: { name?: [number] }; base?: { name?: [number] } }[]
  }
  const name = types[body]?.props?.name ?? types[body]?.base?.name
  return name === undefined ? {} : (types[name[0]] as NameSchema)
}
