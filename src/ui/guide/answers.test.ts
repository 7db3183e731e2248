import { expect, it } from 'vitest'
import { loadGuide } from '../../registry'
import { answered, chosen, countAnswered } from './answers'
import type { GuideQuestion } from './useGuide'

const { questions } = await loadGuide()
const question = (id: string): GuideQuestion => {
  const found = questions.find((each) => each.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return found
}

it('a single choice replaces the one before', () => {
  const inbound = question('inbound')
  const answers = answered(answered({}, inbound, 'private'), inbound, 'identity')
  expect(chosen(answers, inbound)).toEqual(['identity'])
})

it('one of several is taken back by choosing it again', () => {
  const needs = question('needs')
  const both = answered(answered({}, needs, 'kubernetes'), needs, 'ownFirewall')
  expect(chosen(both, needs)).toEqual(['kubernetes', 'ownFirewall'])
  expect(chosen(answered(both, needs, 'kubernetes'), needs)).toEqual(['ownFirewall'])
})

it('counts what is answered; an emptied list is not', () => {
  const needs = question('needs')
  const once = answered({ inbound: 'private' }, needs, 'kubernetes')
  expect(countAnswered(once, questions)).toBe(2)
  expect(countAnswered(answered(once, needs, 'kubernetes'), questions)).toBe(1)
})
