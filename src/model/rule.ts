import type { Source } from '../lib/source'
import type { Diagram } from './diagram'
import type { Report } from './finding'
import type { IpPlan } from './plan'
import type { Isolation, Settings, Severity } from './settings'
import type { Topology } from './topology'

/** The areas of rules; a rule's id is `<area>/<name>` and is its path below `rules/`. */
export type RuleArea =
  | 'addressing'
  | 'topology'
  | 'private-endpoints'
  | 'dns'
  | 'compute'
  | 'paas'
  | 'routing'
  | 'nsg'
  | 'firewall'
  | 'exfiltration'
  | 'managed-network'
  | 'workspace'
  | 'inference'
  | 'monitoring'
  | 'hybrid'
  | 'governance'
  | 'cloud'
  | 'naming'
  | 'design'

/** A severity, or one for each stated intent (`off`: says nothing under it). */
export type SeverityByIsolation = Severity | Readonly<Record<Isolation, Severity | 'off'>>

export interface RuleContext {
  readonly topology: Topology
  readonly plan: IpPlan
  readonly settings: Settings
}

/** A drawing that shows a rule at work; the harness runs all of them. */
export interface RuleExample {
  readonly title: string
  build(): Diagram
}

/** A rule: named after the defect, id = path. It reads, reports and offers fixes; it changes nothing. */
export interface Rule {
  readonly id: `${RuleArea}/${string}`
  /** The defect in a few words, `Subnet too small`. */
  readonly title: string
  readonly severity: SeverityByIsolation
  /** Lowest profile that runs it: `correctness` rules always run. */
  readonly profile: 'correctness' | 'recommended' | 'all'
  /** One or two sentences: why it matters. */
  readonly why: string
  readonly source: Source
  /** Documented requirements (ids of the requirements table) that it checks. */
  readonly requirements?: readonly string[]
  /** Rules of other tools that check the same (ids of the peer table). */
  readonly peers?: readonly string[]
  /** Where documents disagree about what it checks, or an older one was overtaken (ids of that table). */
  readonly claims?: readonly string[]
  /** How it decides and which defaults it assumes, for its page. */
  readonly decides?: string
  /** When not to apply it, for its page. */
  readonly exceptions?: string
  check(context: RuleContext): Iterable<Report>
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] }
}

/** Declares a rule. */
export function defineRule(rule: Rule): Rule {
  return rule
}
