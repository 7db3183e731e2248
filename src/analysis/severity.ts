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

/** The severity of a rule's findings under the settings, and the words for why when it rests on them. */
export function severityOf(
  rule: Rule,
  settings: Settings,
): { readonly severity: Severity | 'off'; readonly reason?: string } {
  const own = Object.hasOwn(settings.severities, rule.id) ? settings.severities[rule.id] : undefined
  if (own) return { severity: own, reason: 'set in this design' }
  if (typeof rule.severity === 'string') return { severity: rule.severity }
  const severity = rule.severity[settings.isolation]
  return { severity, reason: `“${ISOLATION_WORDS[settings.isolation]}”` }
}
