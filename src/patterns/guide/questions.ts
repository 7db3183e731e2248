import { documentedPattern } from '../../facts/patterns'
import { MANAGED_VERSUS_CUSTOM } from '../../facts/isolation'
import { cite, type Source } from '../../facts/source'

/** Answers by question; a question left open counts for nothing. */
export interface GuideAnswers {
  readonly inbound?: 'identity' | 'selected' | 'private'
  readonly outbound?: 'free' | 'controlled' | 'exfiltration'
  readonly policy?: 'allowed' | 'forbidden'
  readonly needs?: readonly Need[]
  readonly firewall?: 'yes' | 'no'
  readonly addresses?: 'enough' | 'short'
}

/** Features that decide between a managed and a custom network; the ids of the comparison table. */
export type Need =
  | 'kubernetes'
  | 'onPremisesOther'
  | 'onPremisesHttp'
  | 'ownFirewall'
  | 'onlineEndpoints'
  | 'serverlessSpark'
  | 'foundationModels'

export interface GuideChoice {
  readonly id: string
  readonly label: string
  readonly help?: string
  /** What follows from it, as a sentence for the answer; absent where the comparison table says it. */
  readonly reason?: string
}

export interface GuideQuestion {
  readonly id: keyof GuideAnswers
  readonly text: string
  readonly why: string
  /** Several choices may hold. */
  readonly many: boolean
  readonly choices: readonly GuideChoice[]
  readonly source: Source
}

const PLAN = 'machine-learning/how-to-network-isolation-planning'

const NEEDS: readonly Need[] = [
  'onlineEndpoints',
  'serverlessSpark',
  'foundationModels',
  'kubernetes',
  'ownFirewall',
  'onPremisesHttp',
  'onPremisesOther',
]

/** The questions, from the documented criteria; each says why it is asked. */
export const GUIDE_QUESTIONS: readonly GuideQuestion[] = [
  {
    id: 'inbound',
    text: 'Who may reach the workspace?',
    why: 'A public workspace has identity as its only gate.',
    many: false,
    choices: [
      {
        id: 'private',
        label: 'Only our networks',
        reason:
          'Only your networks reach the workspace: public access is off, clients come by private endpoint.',
        help: 'By private endpoint: VPN, ExpressRoute or Bastion.',
      },
      {
        id: 'selected',
        label: 'Our networks and chosen public addresses',
        reason: 'Chosen public addresses may enter beside the private endpoint.',
      },
      {
        id: 'identity',
        label: 'Anyone who signs in',
        reason: 'Identity is judged to be gate enough for the workspace.',
        help: 'Conditional access is judged to be enough.',
      },
    ],
    source: cite(PLAN, 'Inbound access to Azure Machine Learning'),
  },
  {
    id: 'outbound',
    text: 'Where may training jobs go?',
    why: 'Free internet access is the easiest for engineers and the easiest way out for data.',
    many: false,
    choices: [
      {
        id: 'free',
        label: 'Anywhere',
        reason: 'Jobs may go anywhere: outbound traffic is not filtered.',
        help: criterion('managed-allow-internet'),
      },
      {
        id: 'controlled',
        label: 'Where we allow it',
        reason: 'Jobs go only where a rule allows it.',
        help: 'Service tags and names that we list.',
      },
      {
        id: 'exfiltration',
        label: 'Nowhere that could take data out',
        reason: 'Nothing that could take data out is open to jobs.',
        help: criterion('custom-exfil-prevention'),
      },
    ],
    source: cite(PLAN, 'Data exfiltration prevention'),
  },
  {
    id: 'policy',
    text: 'May Microsoft host the network of the computes?',
    why: 'The managed network is the recommended way; some organisations forbid it.',
    many: false,
    choices: [
      { id: 'allowed', label: 'Yes', reason: 'Microsoft may host the network: the recommended way.' },
      {
        id: 'forbidden',
        label: 'No, our policy forbids it',
        reason: 'Your policy forbids a network that Microsoft hosts, so it is your own.',
      },
    ],
    source: cite(PLAN, 'Managed network isolation (recommended)'),
  },
  {
    id: 'needs',
    text: 'Which of these must work?',
    why: 'Each works in one kind of network only, or better.',
    many: true,
    choices: NEEDS.map((id) => {
      const row = MANAGED_VERSUS_CUSTOM.find((candidate) => candidate.id === id)
      return { id, label: row?.question ?? id, help: `Managed: ${row?.managed}. Custom: ${row?.custom}.` }
    }),
    source: cite(
      'machine-learning/concept-network-isolation-configurations',
      'When to use managed or custom virtual networks',
    ),
  },
  {
    id: 'firewall',
    text: 'Is there, or may there be, a firewall of your own?',
    why: 'Names can be filtered by a firewall alone; security groups know addresses and service tags.',
    many: false,
    choices: [
      { id: 'yes', label: 'Yes, in a hub', reason: 'A firewall in the hub filters by name.' },
      {
        id: 'no',
        label: 'No',
        reason: 'Without a firewall, security groups filter by address and service tag, not by name.',
        help: criterion('custom-nsg-nat'),
      },
    ],
    source: cite(PLAN, 'Custom network isolation'),
  },
  {
    id: 'addresses',
    text: 'Are there enough private addresses in the connected network?',
    why: 'Each node takes one; large clusters need large subnets.',
    many: false,
    choices: [
      {
        id: 'enough',
        label: 'Yes',
        reason: 'There are addresses enough to connect the network to the rest.',
      },
      {
        id: 'short',
        label: 'No, they are scarce',
        reason: 'Private addresses are scarce: a network that is not connected may use any.',
        help: criterion('isolated-nonpeered'),
      },
    ],
    source: cite(PLAN, 'Private IP address shortage in your main network'),
  },
]

function criterion(pattern: string): string {
  const [first = ''] = documentedPattern(pattern)?.decisionCriteria ?? []
  return first === '' ? '' : `${first[0]?.toUpperCase()}${first.slice(1)}.`
}
