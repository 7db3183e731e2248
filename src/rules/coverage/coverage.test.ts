import { describe, expect, it } from 'vitest'
import { PEER_RULES } from '../../facts/peerRules'
import { REQUIREMENTS } from '../../facts/requirements'
import { SUPERSEDED_CLAIMS } from '../../facts/superseded'
import { patterns } from '../../patterns/list'
import { rules } from '../list'
import { peerCoverage, requirementCoverage } from './coverage'
import { coverageNotes } from './notes'
import { coveragePage } from './page'
import { peerNotes } from './peers'

const requirements = requirementCoverage(rules, patterns, coverageNotes)
const peers = peerCoverage(rules, peerNotes)

function unknown(claimed: readonly string[], known: readonly string[]): readonly string[] {
  const table = new Set(known)
  return claimed.filter((id) => !table.has(id))
}

describe('documented requirements', () => {
  it('are all accounted for', () => {
    expect(requirements.filter(({ by }) => by === 'none').map(({ requirement }) => requirement.id)).toEqual(
      [],
    )
  })

  it('are all known that rules and notes name', () => {
    const ids = REQUIREMENTS.map(({ id }) => id)
    expect(
      unknown(
        rules.flatMap((rule) => rule.requirements ?? []),
        ids,
      ),
    ).toEqual([])
    expect(
      unknown(
        coverageNotes.map((note) => note.requirement),
        ids,
      ),
    ).toEqual([])
  })

  it('have either a rule or one note', () => {
    const noted = coverageNotes.map((note) => note.requirement)
    expect(noted.filter((id, index) => noted.indexOf(id) !== index)).toEqual([])
    const checked = new Set(rules.flatMap((rule) => rule.requirements ?? []))
    expect(noted.filter((id) => checked.has(id))).toEqual([])
  })

  it('are never enforced when they are superseded', () => {
    const enforced = requirements.filter(
      ({ requirement, by }) => requirement.confidence === 'superseded' && by === 'rule',
    )
    expect(enforced.map(({ requirement }) => requirement.id)).toEqual([])
  })
})

describe('rules of other tools', () => {
  it('are all accounted for when a design decides them', () => {
    expect(peers.filter(({ by }) => by === 'none').map(({ peer }) => peer.id)).toEqual([])
  })

  it('are all known that rules and notes name', () => {
    const ids = PEER_RULES.map(({ id }) => id)
    expect(
      unknown(
        rules.flatMap((rule) => rule.peers ?? []),
        ids,
      ),
    ).toEqual([])
    expect(
      unknown(
        peerNotes.flatMap((note) => note.peers),
        ids,
      ),
    ).toEqual([])
  })

  it('have either a rule or one note', () => {
    const noted = peerNotes.flatMap((note) => note.peers)
    expect(noted.filter((id, index) => noted.indexOf(id) !== index)).toEqual([])
    const checked = new Set(rules.flatMap((rule) => rule.peers ?? []))
    expect(noted.filter((id) => checked.has(id))).toEqual([])
  })
})

describe('requirementCoverage', () => {
  it('says none where neither a rule nor a note answers', () => {
    expect(requirementCoverage([], [], []).every(({ by }) => by === 'none')).toBe(true)
  })

  it('lets a rule win over a note', () => {
    const rule = rules.find((candidate) => candidate.requirements?.includes('INB-002'))!
    const note = { requirement: 'INB-002', by: 'undecidable', reason: 'a test' } as const
    const [row] = requirementCoverage([rule], [], [note]).filter(
      ({ requirement }) => requirement.id === 'INB-002',
    )
    expect(row).toMatchObject({ by: 'rule', rules: [rule.id], reason: undefined })
  })
})

it('stands on the page', async () => {
  await expect(coveragePage(requirements, peers)).toMatchFileSnapshot('../../../docs/coverage.md')
})

describe('places where documents disagree', () => {
  it('are each shown on the page of a rule, and rules name none that is not there', () => {
    const named = new Set(rules.flatMap((rule) => rule.claims ?? []))
    expect(named).toEqual(new Set(SUPERSEDED_CLAIMS.map(({ id }) => id)))
  })
})
