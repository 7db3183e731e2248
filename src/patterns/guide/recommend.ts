import { MANAGED_VERSUS_CUSTOM, type ComparisonRow } from '../../facts/isolation'
import { documentedPattern, type Limitation } from '../../facts/patterns'
import type { Source } from '../../facts/source'
import { GUIDE_QUESTIONS, type GuideAnswers, type Need } from './questions'

/** One reason for the answer, or against something that was asked for. */
export interface GuideReason {
  readonly text: string
  readonly source: Source
}

export interface Recommendation {
  /** Id of the pattern. */
  readonly pattern: string
  readonly reasons: readonly GuideReason[]
  /** Needs that the answer does not meet. */
  readonly conflicts: readonly GuideReason[]
  /** Documented limitations that will bite. */
  readonly limitations: readonly Limitation[]
  /** Aspect patterns that the answers call for beside it. */
  readonly aspects: readonly string[]
}

const MANAGED_ONLY: readonly Need[] = ['onlineEndpoints', 'serverlessSpark', 'foundationModels']
const CUSTOM_ONLY: readonly Need[] = ['kubernetes', 'onPremisesOther', 'ownFirewall']

/** The pattern that the documents advise for these answers, with the reasons and what will not work. */
export function recommend(answers: GuideAnswers): Recommendation {
  const needs = answers.needs ?? []
  const host = hostOf(answers)
  const pattern = patternOf(answers, host)
  return {
    pattern,
    reasons: [
      ...answerReasons(answers, host, pattern),
      ...comparisonRows(needs.filter((need) => !isUnmet(need, host))).map((row) => asReason(row, host)),
    ],
    conflicts: [
      ...comparisonRows(needs.filter((need) => isUnmet(need, host))).map((row) => asReason(row, host)),
      ...answerConflicts(answers, pattern),
    ],
    limitations: documentedPattern(pattern)?.limitations ?? [],
    aspects: aspectsOf(answers, host),
  }
}

type Host = 'none' | 'managed' | 'custom'

/** Policy decides first, then features that only one network has; the managed network is the recommended rest. */
function hostOf({ inbound, outbound, policy, needs = [], addresses }: GuideAnswers): Host {
  const custom = needs.some((need) => CUSTOM_ONLY.includes(need))
  const managed = needs.some((need) => MANAGED_ONLY.includes(need))
  if (policy === 'forbidden') return 'custom'
  if (custom && !managed) return 'custom'
  if (managed) return 'managed'
  if (inbound === 'identity' && (outbound ?? 'free') === 'free') return 'none'
  return addresses === 'short' && custom ? 'custom' : 'managed'
}

function patternOf({ inbound, outbound, firewall, addresses }: GuideAnswers, host: Host): string {
  if (host === 'none') return 'no-vnet'
  if (host === 'managed') return outbound === 'free' ? 'managed-allow-internet' : 'managed-approved-only'
  if (outbound === 'exfiltration') return 'custom-exfil-prevention'
  if (addresses === 'short') return 'isolated-nonpeered'
  if (inbound === 'identity') return 'public-workspace-secured-resources'
  return firewall === 'no' ? 'custom-nsg-nat' : 'custom-hubspoke-firewall'
}

function aspectsOf({ inbound, needs = [] }: GuideAnswers, host: Host): readonly string[] {
  if (host === 'none') return ['public-workspace']
  return [
    ...(inbound === 'selected'
      ? ['inbound-selected-ips']
      : inbound === 'identity'
        ? ['inbound-pna-enabled']
        : ['inbound-pna-disabled', 'client-access']),
    ...(needs.includes('onlineEndpoints') ? [host === 'managed' ? 'moe-managed-vnet' : 'moe-legacy'] : []),
    ...(needs.includes('foundationModels') && host === 'managed' ? ['model-catalog'] : []),
    ...(needs.includes('kubernetes') && host === 'custom' ? ['aks-private'] : []),
    ...(needs.includes('onPremisesHttp') && host === 'managed' ? ['managed-appgw-onprem'] : []),
  ]
}

function comparisonRows(needs: readonly Need[]): readonly ComparisonRow[] {
  return MANAGED_VERSUS_CUSTOM.filter((row) => (needs as readonly string[]).includes(row.id))
}

function asReason(row: ComparisonRow, host: Host): GuideReason {
  const network = host === 'custom' ? 'your own network' : 'the managed network'
  return {
    text: `${row.question} in ${network}: ${host === 'custom' ? row.custom : row.managed}`,
    source: row.source,
  }
}

const isUnmet = (need: Need, host: Host) => (host === 'custom' ? MANAGED_ONLY : CUSTOM_ONLY).includes(need)

/** What follows from each answer that counts, with the document that makes it count. */
function answerReasons(answers: GuideAnswers, host: Host, pattern: string): readonly GuideReason[] {
  return GUIDE_QUESTIONS.flatMap(({ id, choices, source }) => {
    const text = choices.find((choice) => choice.id === answers[id])?.reason
    return text !== undefined && counts(id, host) && !contradicts(answers, id, pattern)
      ? [{ text, source }]
      : []
  })
}

/** A firewall and addresses of one's own matter in a network of one's own only. */
const counts = (question: keyof GuideAnswers, host: Host) =>
  host === 'custom' || (question !== 'firewall' && question !== 'addresses')

/** Patterns of one's own network that rest on a firewall. */
const ON_FIREWALL = ['custom-exfil-prevention', 'custom-hubspoke-firewall']

/** True when the pattern goes against an answer. */
function contradicts(answers: GuideAnswers, question: keyof GuideAnswers, pattern: string): boolean {
  if (question === 'firewall') return answers.firewall === 'no' && ON_FIREWALL.includes(pattern)
  if (question === 'addresses') return answers.addresses === 'short' && pattern.startsWith('custom-')
  return false
}

const CONTRADICTIONS = {
  firewall: 'No firewall: this pattern filters outbound traffic in one.',
  addresses: 'Scarce addresses: each node takes one from the connected network.',
} as const

function answerConflicts(answers: GuideAnswers, pattern: string): readonly GuideReason[] {
  return GUIDE_QUESTIONS.flatMap(({ id, source }) =>
    (id === 'firewall' || id === 'addresses') && contradicts(answers, id, pattern)
      ? [{ text: CONTRADICTIONS[id], source }]
      : [],
  )
}
