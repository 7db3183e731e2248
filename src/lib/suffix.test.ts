import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSuffixOf, longestSuffix, matchesName, parseDnsName, parseDnsPattern } from './suffix'

describe('parseDnsName', () => {
  it.each([
    ['example.com', 'example.com'],
    ['Example.COM.', 'example.com'],
    ['privatelink.api.azureml.ms', 'privatelink.api.azureml.ms'],
    ['_sip._tcp.example.com', '_sip._tcp.example.com'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    [`${'a'.repeat(63)}.com`, `${'a'.repeat(63)}.com`],
  ])('reads %s', (text, name) => {
    expect(parseDnsName(text)).toEqual({ ok: true, value: name })
  })

  it.each([
    '',
    '.',
    '..',
    '.com',
    'a..b',
    'a.b..',
    '-a.com',
    'a-.com',
    'a b.com',
    'bücher.example',
    '*.example.com',
    'https://example.com',
    'example.com/',
    'example.com:443',
    `${'a'.repeat(64)}.com`,
    'a.'.repeat(127) + 'com',
    '.'.repeat(100_000),
    'a'.repeat(100_000),
    'İ.com',
  ])('refuses %j', (text) => {
    expect(parseDnsName(text)).toMatchObject({ ok: false, error: { code: 'DNS_NAME_SYNTAX' } })
  })
})

describe('parseDnsPattern', () => {
  it.each([
    ['*', '*'],
    ['*.Example.com.', '*.example.com'],
    ['example.com', 'example.com'],
  ])('reads %s', (text, pattern) => {
    expect(parseDnsPattern(text)).toEqual({ ok: true, value: pattern })
  })

  it.each(['', '*.', '**', '*example.com', 'a.*.com', '*.*.com', 'a.*'])('refuses %j', (text) => {
    expect(parseDnsPattern(text)).toMatchObject({ ok: false })
  })
})

describe('isSuffixOf', () => {
  it.each([
    ['azureml.ms', 'azureml.ms', true],
    ['azureml.ms', 'api.azureml.ms', true],
    ['azureml.ms', 'a.b.azureml.ms', true],
    ['azureml.ms', 'notazureml.ms', false],
    ['api.azureml.ms', 'azureml.ms', false],
  ])('%s of %s: %s', (suffix, name, expected) => {
    expect(isSuffixOf(suffix, name)).toBe(expected)
  })
})

describe('matchesName', () => {
  it.each([
    ['*', 'anything.example', true],
    ['example.com', 'example.com', true],
    ['example.com', 'www.example.com', false],
    ['*.example.com', 'www.example.com', true],
    ['*.example.com', 'a.b.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', 'badexample.com', false],
    ['*.example.com', '*.example.com', true],
    ['*.example.com', '*.a.example.com', true],
    ['*.a.example.com', '*.example.com', false],
    ['*.example.com', '*', false],
  ])('%s covers %s: %s', (pattern, name, expected) => {
    expect(matchesName(pattern, name)).toBe(expected)
  })

  it('covers a pattern only when it covers the names of it', () => {
    const label = fc.constantFrom('a', 'b', 'com')
    const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'))
    const pattern = fc.oneof(
      name,
      name.map((suffix) => `*.${suffix}`),
      fc.constant('*'),
    )
    fc.assert(
      fc.property(pattern, pattern, name, (outer, inner, any) => {
        if (matchesName(outer, inner) && matchesName(inner, any)) expect(matchesName(outer, any)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('longestSuffix', () => {
  const zones = ['azureml.ms', 'api.azureml.ms', 'windows.net']

  it.each([
    ['w1.api.azureml.ms', 'api.azureml.ms'],
    ['x.azureml.ms', 'azureml.ms'],
    ['windows.net', 'windows.net'],
    ['example.com', undefined],
  ])('of %s is %s', (name, expected) => {
    expect(longestSuffix(zones, name)).toBe(expected)
  })
})
