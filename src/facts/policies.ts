/** Built-in Azure Policy definitions that guard isolated designs, and how to assign them. */
import { cite, type Source } from './source'
import rows from './policies.json'

/** How the effect parameter may be set; the spelling differs between definitions, so it is kept as written. */
export type PolicyEffect = string

export interface PolicyParameter {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly allowedValues: readonly unknown[] | undefined
  readonly defaultValue: unknown
}

export interface PolicyDefinition {
  /** GUID of the built-in definition. Never shorten it: two vault policies differ in the last characters only. */
  readonly id: string
  readonly name: string
  readonly category: string
  readonly version: string
  readonly preview: boolean
  readonly mode: string
  /** Parameter that sets the effect; undefined when the effect is fixed. */
  readonly effectParameter: string | undefined
  readonly effects: readonly PolicyEffect[]
  readonly defaultEffect: PolicyEffect
  /** Parameters besides the effect. */
  readonly parameters: readonly PolicyParameter[]
  /** Role definitions that the identity of the assignment needs; empty when it needs no identity. */
  readonly roles: readonly string[]
  readonly area: string
  readonly enforces: string
  /** `assign`: when the drawing meets `appliesWhen`; `conditional`: only then; `avoid`: never. */
  readonly recommend: 'assign' | 'conditional' | 'optional' | 'avoid'
  readonly appliesWhen: string
  readonly caveat: string | undefined
  /** Whether Azure Government has it as well, as far as the repository tells. */
  readonly government: boolean
  readonly source: Source
}

interface Row extends Omit<
  PolicyDefinition,
  'preview' | 'effectParameter' | 'parameters' | 'roles' | 'caveat' | 'government' | 'source'
> {
  readonly preview?: true
  readonly effectParameter?: string
  readonly effectIsFixed?: true
  readonly parameters?: readonly {
    readonly name: string
    readonly type: string
    readonly required: boolean
    readonly allowedValues?: readonly unknown[]
    readonly defaultValue?: unknown
  }[]
  readonly roles?: readonly string[]
  readonly caveat?: string
  readonly government?: true
  readonly path: string
}

const REPOSITORY = cite('azure-policy/built-in-policies')

export const POLICIES: readonly PolicyDefinition[] = (rows as unknown as readonly Row[]).map((row) => ({
  id: row.id,
  name: row.name,
  category: row.category,
  version: row.version,
  preview: row.preview ?? false,
  mode: row.mode,
  effectParameter: row.effectIsFixed === true ? undefined : row.effectParameter,
  effects: row.effects,
  defaultEffect: row.defaultEffect,
  parameters: (row.parameters ?? []).map(({ name, type, required, allowedValues, defaultValue }) => ({
    name,
    type,
    required,
    allowedValues,
    defaultValue,
  })),
  roles: row.roles ?? [],
  area: row.area,
  enforces: row.enforces,
  recommend: row.recommend,
  appliesWhen: row.appliesWhen,
  caveat: row.caveat,
  government: row.government ?? false,
  source: {
    ...REPOSITORY,
    heading: row.path,
    url: `https://github.com/Azure/azure-policy/blob/f4a50bacae07ddb096943c597669bcae494a6e29/built-in-policies/${encodeURI(row.path)}`,
  },
}))

const BY_ID = new Map(POLICIES.map((row) => [row.id, row]))

/** The definition with a GUID; undefined when the table does not hold it. */
export function policyDefinition(id: string): PolicyDefinition | undefined {
  return BY_ID.get(id)
}

/** Resource id of a built-in definition. */
export function policyDefinitionId(policy: PolicyDefinition): string {
  return `/providers/Microsoft.Authorization/policyDefinitions/${policy.id}`
}

/** A built-in set of definitions. */
export interface PolicyInitiative {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly members: number
  readonly enforces: string
  readonly recommend: PolicyDefinition['recommend']
  readonly appliesWhen: string
  readonly caveat: string | undefined
  readonly source: Source
}

export const INITIATIVES: readonly PolicyInitiative[] = [
  {
    id: 'f1535064-3294-48fa-94e2-6e83095a5c08',
    name: 'Audit Public Network Access',
    version: '4.3.0',
    members: 34,
    enforces:
      'Audit-only bundle: which resources of every supported kind still have public network access, the AML workspace among them.',
    recommend: 'assign',
    appliesWhen: 'first look at an existing subscription',
    caveat: undefined,
    source: cite(
      'azure-policy/built-in-policies',
      'policySetDefinitions/SDN/AuditPublicNetworkAccessInitiative.json',
    ),
  },
  {
    id: '55634457-45e5-473f-b5c5-55cef2b20b52',
    name: 'Enable VNet Flowlog and Traffic Analytics with regional Storage and centralized Log Analytics',
    version: '1.0.0',
    members: 4,
    enforces:
      'Creates VNet flow logs with traffic analytics, with one storage account per region and one log workspace.',
    recommend: 'optional',
    appliesWhen: 'logging in scope',
    caveat: 'Creates resources; needs a managed identity.',
    source: cite(
      'azure-policy/built-in-policies',
      'policySetDefinitions/Network/VirtualNetwork_Flowlog_TrafficAnalytics.json',
    ),
  },
  {
    id: '7379ef4c-89b0-48b6-a5cc-fd3a75eaef93',
    name: 'Evaluate Private Link Usage Across All Supported Azure Resources',
    version: '1.2.0',
    members: 28,
    enforces:
      'Audit-only bundle: which resources of every supported kind have no private link, the AML workspace among them.',
    recommend: 'assign',
    appliesWhen: 'first look at an existing subscription',
    caveat: undefined,
    source: cite('azure-policy/built-in-policies', 'policySetDefinitions/SDN/PrivateEndpoint_AuditOnly.json'),
  },
  {
    id: '1f3afdf9-d0c9-4c3d-847f-89da613e70a8',
    name: 'Microsoft cloud security benchmark',
    version: '57.56.0',
    members: 223,
    enforces: 'Whole cloud security benchmark; includes the three AML network checks.',
    recommend: 'optional',
    appliesWhen: 'often already assigned at the root',
    caveat:
      'Includes the compute-in-a-subnet check that misreads managed-network workspaces: exempt it there.',
    source: cite(
      'azure-policy/built-in-policies',
      'policySetDefinitions/Security Center/AzureSecurityCenter.json',
    ),
  },
  {
    id: 'e3ec7e09-768c-4b64-882c-fcada3772047',
    name: '[Preview]: Microsoft cloud security benchmark v2',
    version: '1.3.0-preview',
    members: 414,
    enforces: 'Second version of the benchmark; adds the managed-network mode check.',
    recommend: 'optional',
    appliesWhen: 'preview adopters',
    caveat: 'Preview; set the managed-network mode parameter.',
    source: cite('azure-policy/built-in-policies', 'policySetDefinitions/Security Center/MCSBv2.json'),
  },
]

/** Resource id of a built-in initiative. */
export function policyInitiativeId(initiative: PolicyInitiative): string {
  return `/providers/Microsoft.Authorization/policySetDefinitions/${initiative.id}`
}
