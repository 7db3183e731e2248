import { describe, expect, it } from 'vitest'
import { patterns } from '../list'
import { GUIDE_QUESTIONS, type GuideAnswers } from './questions'
import { recommend } from './recommend'

const CASES: readonly (readonly [string, GuideAnswers, string])[] = [
  ['nothing said', {}, 'managed-approved-only'],
  ['identity is enough', { inbound: 'identity', outbound: 'free' }, 'no-vnet'],
  [
    'engineers need the internet',
    { inbound: 'private', outbound: 'free', policy: 'allowed' },
    'managed-allow-internet',
  ],
  [
    'exfiltration, Microsoft may host',
    { inbound: 'private', outbound: 'exfiltration' },
    'managed-approved-only',
  ],
  [
    'exfiltration, policy forbids',
    { outbound: 'exfiltration', policy: 'forbidden', firewall: 'yes' },
    'custom-exfil-prevention',
  ],
  ['AKS with a firewall', { needs: ['kubernetes'], firewall: 'yes' }, 'custom-hubspoke-firewall'],
  [
    'AKS without a firewall',
    { needs: ['kubernetes'], firewall: 'no', outbound: 'controlled' },
    'custom-nsg-nat',
  ],
  [
    'policy forbids, addresses scarce',
    { policy: 'forbidden', addresses: 'short', outbound: 'controlled' },
    'isolated-nonpeered',
  ],
  [
    'public studio, policy forbids',
    { policy: 'forbidden', inbound: 'identity', outbound: 'controlled' },
    'public-workspace-secured-resources',
  ],
  [
    'Spark beats AKS',
    { needs: ['kubernetes', 'serverlessSpark'], outbound: 'controlled' },
    'managed-approved-only',
  ],
]

describe('recommend', () => {
  it.each(CASES)('%s', (_, answers, pattern) => {
    expect(recommend(answers).pattern).toBe(pattern)
  })

  it('says which need is not met', () => {
    const { conflicts } = recommend({ needs: ['kubernetes', 'serverlessSpark'] })
    expect(conflicts.map((reason) => reason.text)).toEqual([
      'Kubernetes or AKS compute in the managed network: no',
    ])
  })

  it('says of each limitation which document states it', () => {
    const { limitations } = recommend({ outbound: 'exfiltration' })
    expect(limitations.find(({ text }) => text.includes('Premium'))?.source.heading).toMatch(
      /Firewall version/,
    )
    for (const { text, source } of limitations) expect(source.doc, text).not.toBe('')
  })

  it('says when the pattern goes against an answer', () => {
    const { conflicts, reasons } = recommend({
      outbound: 'exfiltration',
      policy: 'forbidden',
      firewall: 'no',
      addresses: 'short',
    })
    expect(conflicts.map((reason) => reason.text)).toEqual([
      expect.stringContaining('No firewall'),
      expect.stringContaining('Scarce addresses'),
    ])
    expect(reasons).toHaveLength(2)
  })

  it('gives no reason of a network that it does not advise', () => {
    const { pattern, reasons } = recommend({ inbound: 'private', firewall: 'yes', addresses: 'enough' })
    expect(pattern).toBe('managed-approved-only')
    expect(reasons).toHaveLength(1)
  })

  it('answers with patterns that can be opened, whatever is asked', () => {
    const known = new Set(patterns.map((pattern) => pattern.id))
    for (const answers of everyAnswer()) {
      const { pattern, aspects } = recommend(answers)
      expect([pattern, ...aspects].filter((id) => !known.has(id))).toEqual([])
    }
  })
})

function everyAnswer(): readonly GuideAnswers[] {
  return GUIDE_QUESTIONS.reduce<readonly GuideAnswers[]>(
    (all, question) =>
      all.flatMap((answers) =>
        question.choices.map((choice) => ({
          ...answers,
          [question.id]: question.many ? [choice.id] : choice.id,
        })),
      ),
    [{}],
  )
}
