import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kebab, lowerCamel, uniqueName } from './identifier'

describe('lowerCamel', () => {
  it.each([
    ['Hub network (1)', 'hubNetwork1'],
    ['AzureFirewallSubnet', 'azureFirewallSubnet'],
    ['NSG training', 'nsgTraining'],
    ['snet-private-endpoints', 'snetPrivateEndpoints'],
    ['Réseau principal', 'reseauPrincipal'],
    ['10.0.0.0/16', 'item1000016'],
    ['', 'item'],
    ['日本語', 'item'],
    ['${uniqueString()}', 'uniqueString'],
    ['a__b--c', 'aBC'],
  ])('of %j is %s', (text, expected) => {
    expect(lowerCamel(text, 'item')).toBe(expected)
  })

  it('is an identifier whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(lowerCamel(text, 'item')).toMatch(/^[a-z][A-Za-z0-9]*$/)
      }),
    )
  })

  it('bounds the work on long texts', () => {
    expect(lowerCamel('a'.repeat(1_000_000), 'item')).toHaveLength(500)
  })
})

describe('kebab', () => {
  it.each([
    ['Hub network (1)', 'hub-network-1'],
    ['--', 'item'],
  ])('of %j is %s', (text, expected) => {
    expect(kebab(text, 'item')).toBe(expected)
  })
})

describe('uniqueName', () => {
  it.each([
    [[], 'hub'],
    [['hub'], 'hub2'],
    [['hub', 'hub2', 'hub3'], 'hub4'],
  ])('beside %j is %s', (taken, expected) => {
    expect(uniqueName('hub', (name) => taken.includes(name as never))).toBe(expected)
  })

  it('sets a separator before the number', () => {
    expect(uniqueName('hub', (name) => name === 'hub', '-')).toBe('hub-2')
  })
})
