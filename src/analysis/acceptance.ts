import type { AcceptedFinding, Diagram } from '../model/diagram'
import type { Finding } from '../model/finding'

const SOURCE = { doc: 'Cordon: accepting findings', date: '2026-11-21' }

/** Marks accepted findings, and reports acceptances that are expired, needless, of unknown rules, or without a reason. */
export function applyAcceptances(
  findings: readonly Finding[],
  diagram: Diagram,
  knownRules: ReadonlySet<string>,
  today: string,
): readonly Finding[] {
  if (diagram.accepted.length === 0) return findings
  const live = diagram.accepted.filter((accepted) => !isExpired(accepted, today))
  const used = new Set<AcceptedFinding>()
  const marked = findings.map((finding) => {
    const accepted = live.find((candidate) => covers(candidate, finding))
    if (!accepted) return finding
    used.add(accepted)
    return { ...finding, state: 'accepted' as const, acceptedReason: accepted.reason }
  })
  const complaints = diagram.accepted.flatMap((accepted) =>
    audit(accepted, used.has(accepted), knownRules, isExpired(accepted, today), diagram),
  )
  return [...marked, ...complaints]
}

/** True when the acceptance stands for the finding: by its key, by its rule, or by its rule on that element. */
export function covers(
  accepted: AcceptedFinding,
  finding: Pick<Finding, 'key' | 'rule' | 'element'>,
): boolean {
  return (
    accepted.key === finding.key ||
    accepted.key === `rule:${finding.rule}` ||
    accepted.key === `rule:${finding.rule}@${finding.element}`
  )
}

function isExpired({ expires }: AcceptedFinding, today: string): boolean {
  return expires !== undefined && expires < today
}

function ruleOf(key: string): string {
  return key.startsWith('rule:') ? (key.slice('rule:'.length).split('@')[0] ?? '') : (key.split('|')[0] ?? '')
}

function elementOf(key: string): string | undefined {
  return key.startsWith('rule:') ? key.split('@')[1] : key.split('|')[1]
}

function audit(
  accepted: AcceptedFinding,
  used: boolean,
  knownRules: ReadonlySet<string>,
  expired: boolean,
  diagram: Diagram,
): readonly Finding[] {
  const rule = ruleOf(accepted.key)
  if (!knownRules.has(rule))
    return [complaint('unknown', accepted, `Nothing is called ${rule}, yet it is accepted.`, diagram)]
  if (expired) {
    return [
      complaint('expired', accepted, `The acceptance of ${rule} ended on ${accepted.expires}.`, diagram),
    ]
  }
  if (!used) return [complaint('needless', accepted, `${rule} is accepted, but no longer occurs.`, diagram)]
  if (accepted.reason.trim().length < 3) {
    return [complaint('without-reason', accepted, `${rule} is accepted without a reason.`, diagram)]
  }
  return []
}

const TITLES = {
  unknown: 'Acceptance of an unknown rule',
  expired: 'Acceptance expired',
  needless: 'Needless acceptance',
  'without-reason': 'Acceptance without a reason',
} as const

function complaint(
  what: keyof typeof TITLES,
  accepted: AcceptedFinding,
  message: string,
  diagram: Diagram,
): Finding {
  const element = elementOf(accepted.key)
  const node = element === undefined ? undefined : diagram.nodes[element]
  const rule = `design/acceptance-${what}`
  return {
    key: `${rule}|${node?.id ?? ''}||${accepted.key}`,
    rule,
    title: TITLES[what],
    severity: what === 'needless' ? 'info' : 'warning',
    state: 'open',
    certainty: 'proved',
    assumes: [],
    message,
    why: 'Acceptances outlive their cause; an honest list names only what is still true.',
    how:
      what === 'without-reason'
        ? 'Give the reason in a few words.'
        : 'Withdraw the acceptance, or renew it with a reason.',
    element: node?.id ?? null,
    elementName: node?.name ?? '',
    related: [],
    source: SOURCE,
    fixes:
      what === 'without-reason'
        ? []
        : [
            {
              title: 'Withdraw the acceptance',
              type: what === 'needless' ? 'safe' : 'choice',
              commands: [
                {
                  type: 'setAccepted',
                  accepted: diagram.accepted.filter((other) => other.key !== accepted.key),
                },
              ],
            },
          ],
    patterns: [],
  }
}
