import { PEER_RULES, type PeerRule } from '../../facts/peerRules'
import { REQUIREMENTS, type Requirement } from '../../facts/requirements'
import type { AnyPattern } from '../../model/pattern'
import type { Rule } from '../../model/rule'
import type { CoverageNote } from './note'
import type { PeerNote } from './peerNote'

/** What answers for a documented requirement. */
export interface RequirementCoverage {
  readonly requirement: Requirement
  /** `none`: nothing does, which the tests do not let pass. */
  readonly by: 'rule' | CoverageNote['by'] | 'none'
  /** Ids of the rules that check it. */
  readonly rules: readonly string[]
  /** Ids of the drawable patterns whose checklist it belongs to. */
  readonly patterns: readonly string[]
  /** Why no rule checks it. */
  readonly reason: string | undefined
}

/** One row for each requirement, in the order of the table. A rule wins over a note. */
export function requirementCoverage(
  rules: readonly Rule[],
  patterns: readonly AnyPattern[],
  notes: readonly CoverageNote[],
): readonly RequirementCoverage[] {
  const byRequirement = ruleIndex(rules, (rule) => rule.requirements)
  const noted = new Map(notes.map((note) => [note.requirement, note]))
  const drawable = new Set(patterns.map((pattern) => pattern.id))
  return REQUIREMENTS.map((requirement) => {
    const checking = byRequirement.get(requirement.id) ?? []
    const note = noted.get(requirement.id)
    return {
      requirement,
      by: checking.length > 0 ? 'rule' : (note?.by ?? 'none'),
      rules: checking,
      patterns: requirement.patterns.filter((id) => drawable.has(id)),
      reason: checking.length > 0 ? undefined : note?.reason,
    }
  })
}

/** What answers for a rule of another tool. */
export interface PeerCoverage {
  readonly peer: PeerRule
  readonly by: 'rule' | PeerNote['by'] | 'none'
  readonly rules: readonly string[]
  readonly reason: string | undefined
}

/** One row for each rule of another tool that can be decided at design time, in the order of the table. */
export function peerCoverage(rules: readonly Rule[], notes: readonly PeerNote[]): readonly PeerCoverage[] {
  const byPeer = ruleIndex(rules, (rule) => rule.peers)
  const noted = new Map(notes.flatMap((note) => note.peers.map((id) => [id, note] as const)))
  return PEER_RULES.filter((peer) => peer.designTime).map((peer) => {
    const checking = byPeer.get(peer.id) ?? []
    const note = noted.get(peer.id)
    return {
      peer,
      by: checking.length > 0 ? 'rule' : (note?.by ?? 'none'),
      rules: checking,
      reason: checking.length > 0 ? undefined : note?.reason,
    }
  })
}

function ruleIndex(
  rules: readonly Rule[],
  idsOf: (rule: Rule) => readonly string[] | undefined,
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const rule of rules) {
    for (const id of new Set(idsOf(rule))) {
      const found = index.get(id)
      if (found) found.push(rule.id)
      else index.set(id, [rule.id])
    }
  }
  return index
}
