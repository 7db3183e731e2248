import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printPrettyJson } from './prettyJson'

it.each([
  [{}, '{}\n'],
  [[], '[]\n'],
  [{ a: 1, b: [1, 'x'], c: {} }, '{ "a": 1, "b": [1, "x"], "c": {} }\n'],
  [{ a: { b: 1 } }, '{\n  "a": { "b": 1 }\n}\n'],
  [[{ a: 1 }, { a: 2 }], '[\n  { "a": 1 },\n  { "a": 2 }\n]\n'],
  [{ a: undefined, b: null }, '{ "b": null }\n'],
])('%j', (value, text) => {
  expect(printPrettyJson(value)).toBe(text)
})

it('breaks what does not fit on a line', () => {
  expect(printPrettyJson({ first: 'aaaa', second: ['bbbb', 'cccc'] }, 24)).toBe(
    '{\n  "first": "aaaa",\n  "second": [\n    "bbbb",\n    "cccc"\n  ]\n}\n',
  )
})

it('says the same as plain JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 10, max: 120 }), (value, width) => {
      expect(JSON.stringify(JSON.parse(printPrettyJson(value, width)))).toBe(JSON.stringify(value))
    }),
  )
})
