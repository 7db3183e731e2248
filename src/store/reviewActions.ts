import type { AcceptedFinding } from '../model/diagram'
import type { Finding } from '../model/finding'
import type { Severity } from '../model/settings'
import { say } from './context'
import type { Context } from './context'
import type { DocumentActions } from './documentActions'
import { keysOf } from './seen'

/** What an acceptance stands for: this finding, its rule on this element, or its rule in the whole design. */
export type AcceptanceScope = 'finding' | 'element' | 'rule'

export interface ReviewActions {
  /** Accepts with a reason; an acceptance with the same key is replaced. `expires`: the last day on which it holds, `YYYY-MM-DD`. */
  accept(finding: Finding, scope: AcceptanceScope, reason: string, expires?: string): void
  /** Takes back the acceptance that stands for a finding. */
  withdraw(finding: Finding): void
  /** Accepts every open error, warning and note of today, so that new ones stand out. Gives the number. */
  acceptToday(reason: string, expires?: string): number
  /** What there is now is seen: from here on other findings are new. */
  markSeen(): void
  /** Sets the severity of a rule in this design; `null`: the rule's own again. */
  setRuleSeverity(rule: string, severity: Severity | 'off' | null): void
}

/** The key under which an acceptance is kept. */
export function acceptanceKey(finding: Finding, scope: AcceptanceScope): string {
  if (scope === 'finding') return finding.key
  return scope === 'rule' || finding.element === null
    ? `rule:${finding.rule}`
    : `rule:${finding.rule}@${finding.element}`
}

/** The acceptance that covers a finding. */
export function acceptanceOf(
  accepted: readonly AcceptedFinding[],
  finding: Finding,
): AcceptedFinding | undefined {
  const keys = new Set<string>([
    finding.key,
    acceptanceKey(finding, 'element'),
    acceptanceKey(finding, 'rule'),
  ])
  return accepted.find(({ key }) => keys.has(key))
}

export function reviewActions(context: Context, { dispatch }: DocumentActions): ReviewActions {
  const { get } = context
  const put = (added: readonly AcceptedFinding[], label: string) => {
    const keys = new Set(added.map(({ key }) => key))
    const others = get().diagram.accepted.filter(({ key }) => !keys.has(key))
    dispatch([{ type: 'setAccepted', accepted: [...others, ...added] }], { label })
  }
  return {
    accept: (finding, scope, reason, expires) =>
      put(
        [{ key: acceptanceKey(finding, scope), reason: reason.trim(), ...(expires && { expires }) }],
        'Accept a finding',
      ),
    withdraw: (finding) => {
      const { accepted } = get().diagram
      const covering = acceptanceOf(accepted, finding)
      if (!covering) return
      const rest = accepted.filter((other) => other !== covering)
      dispatch([{ type: 'setAccepted', accepted: rest }], { label: 'Withdraw an acceptance' })
    },
    acceptToday: (reason, expires) => {
      const open = (get().analysis.result?.findings ?? []).filter(({ state }) => state === 'open')
      put(
        open.map(({ key }) => ({
          key,
          reason: reason.trim(),
          ...(expires && { expires }),
          baseline: true,
        })),
        'Accept today’s findings',
      )
      say(context, open.length === 1 ? '1 finding accepted.' : `${open.length} findings accepted.`)
      return open.length
    },
    markSeen: () => {
      const { analysis, seen } = get()
      if (analysis.result) context.set({ seen: { ...seen, marked: keysOf(analysis.result) } })
    },
    setRuleSeverity: (rule, severity) => {
      const { [rule]: _old, ...rest } = get().diagram.settings.severities
      const severities = severity === null ? rest : { ...rest, [rule]: severity }
      dispatch([{ type: 'setSettings', settings: { severities } }], { label: `Severity of ${rule}` })
    },
  }
}
