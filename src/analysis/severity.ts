import type { Rule } from '../model/rule'
import type { Isolation, Profile, Settings, Severity } from '../model/settings'

const RANK: Readonly<Record<Profile, number>> = { correctness: 0, recommended: 1, all: 2 }

/** Words for the intents, as findings and the status bar say them. */
export const ISOLATION_WORDS: Readonly<Record<Isolation, string>> = {
  public: 'Public is fine',
  private: 'Private workspace',
  exfiltration: 'Exfiltration prevention',
}

/** True when the chosen profile runs the rule. */
export function isInProfile(rule: Rule, profile: Profile): boolean {
  return RANK[rule.profile] <= RANK[profile]
}

/** How grave a rule's findings are. */
export interface RuleSeverity {
  readonly severity: Severity
  /** Words for why, when it rests on the settings. */
  readonly reason: string | undefined
  /** Somebody set it in this design. */
  readonly isSet: boolean
}

/** The severity of a rule's findings under the settings; undefined when the rule is off. */
export function severityOf(rule: Rule, settings: Settings): RuleSeverity | undefined {
  const own = Object.hasOwn(settings.severities, rule.id) ? settings.severities[rule.id] : undefined
  if (own) return own === 'off' ? undefined : { severity: own, reason: 'set in this design', isSet: true }
  if (typeof rule.severity === 'string') return { severity: rule.severity, reason: undefined, isSet: false }
  const severity = rule.severity[settings.isolation]
  if (severity === 'off') return undefined
  return { severity, reason: `“${ISOLATION_WORDS[settings.isolation]}”`, isSet: false }
}
