import { PEERS } from '../../facts/peerRules'
import { markdownTable } from '../../lib/markdown'
import { plural } from '../../lib/text'
import type { PeerCoverage, RequirementCoverage } from './coverage'

/** How each answer is called on the page. */
const WORDS = {
  rule: 'rule',
  placement: 'cannot be drawn',
  clause: 'pattern clause',
  undecidable: 'not decidable on a design',
  superseded: 'superseded',
  undrawn: 'not drawn',
  opinion: 'left out',
  none: 'unaccounted for',
} as const

/** The page that says what answers for each documented requirement and for each rule of another tool. */
export function coveragePage(
  requirements: readonly RequirementCoverage[],
  peers: readonly PeerCoverage[],
): string {
  return [
    '# What the rules cover',
    '',
    'Generated from the tables of `src/facts` and the rules of `src/rules`; a test fails when it is out of date or when anything is unaccounted for. `npx vitest run src/rules/coverage -u` writes it anew.',
    '',
    '## Documented requirements',
    '',
    `${plural(requirements.length, 'requirement')}: ${counts(requirements)}. ${coreLine(requirements)}`,
    '',
    ...table(
      ['Id', 'Tier', 'Requirement', 'Answered by', 'How'],
      requirements.map(({ requirement: { id, tier, statement }, by, rules, reason }) => [
        id,
        tier,
        statement,
        WORDS[by],
        how(rules, reason),
      ]),
    ),
    '',
    '## Rules of other tools',
    '',
    `${plural(peers.length, 'rule')} that can be decided at design time: ${counts(peers)}.`,
    '',
    ...PEERS.flatMap(({ id, label, edition }) => {
      const rows = peers.filter(({ peer }) => peer.peer === id)
      if (rows.length === 0) return []
      return [
        `### ${label}`,
        '',
        `Read in the edition: ${edition}.`,
        '',
        ...table(
          ['Rule', 'What it says', 'Answered by', 'How'],
          rows.map(({ peer, by, rules, reason }) => [peer.id, peer.title, WORDS[by], how(rules, reason)]),
        ),
        '',
      ]
    }),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}

function counts(rows: readonly { readonly by: keyof typeof WORDS }[]): string {
  const found = new Map<keyof typeof WORDS, number>()
  for (const { by } of rows) found.set(by, (found.get(by) ?? 0) + 1)
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .map(([by, count]) => `${count} ${WORDS[by]}`)
    .join(', ')
}

function coreLine(rows: readonly RequirementCoverage[]): string {
  const core = rows.filter(({ requirement }) => requirement.tier === 'core')
  return `Of them ${core.length} are a documented must: ${counts(core)}.`
}

function how(rules: readonly string[], reason: string | undefined): string {
  return rules.length > 0 ? rules.join(', ') : (reason ?? '')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [
    markdownTable(
      head.map((heading) => ({ heading })),
      rows,
    ).trimEnd(),
  ]
}
