import { expect, it } from 'vitest'
import { dayAfter, isReason } from './acceptance'

it('counts days over the end of a year', () => {
  expect(dayAfter(new Date('2026-11-21T23:30:00Z'), 90)).toBe('2027-02-19')
  expect(dayAfter(new Date('2026-11-21T00:00:00Z'), 0)).toBe('2026-11-21')
})

it.each([
  ['', false],
  ['  ', false],
  ['ok', false],
  ['agreed with security', true],
  ['RISK-1234', true],
])('%j as a reason: %s', (text, expected) => expect(isReason(text)).toBe(expected))
