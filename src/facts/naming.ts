/** Names: the abbreviations of the Cloud Adoption Framework, and what each resource type accepts. */
import { memoWeak } from '../lib/memo'
import type { NameRule, NameShape } from '../lib/nameRule'
import type { ResourceType } from './apiVersions'
import { cite, type Source, type Sourced } from './source'

const RULES = 'azure-resource-manager/management/resource-name-rules'
const TYPES = cite('bicep-types-az/generated')
const ENDPOINT_LIMITS = cite(
  'machine-learning/how-to-manage-quotas',
  'Azure Machine Learning online endpoints and batch endpoints',
)

const ALNUM = 'a-zA-Z0-9'
const CONSECUTIVE_HYPHENS = '--'

/** The rule of most network resources; types of the provider that the article does not list are held to it as well. */
function network(scope: NameRule['scope'] = 'resourceGroup', min = 1, max = 80): NameRule {
  return {
    min,
    max,
    characters: `${ALNUM}_.-`,
    first: ALNUM,
    last: `${ALNUM}_`,
    scope,
    source: cite(RULES, 'Microsoft.Network'),
  }
}

/** The rule of DNS Private Resolver and what belongs to it. */
function resolver(scope: NameRule['scope']): NameRule {
  return {
    min: 1,
    max: 80,
    characters: `${ALNUM}_-`,
    first: ALNUM,
    last: ALNUM,
    scope,
    source: cite(RULES, 'Microsoft.Network'),
  }
}

/** Policy names: no reserved characters; the set here is the part that needs no thought. */
function policy(max: number): NameRule {
  return {
    min: 1,
    max,
    characters: `${ALNUM}_-`,
    scope: 'parent',
    source: cite(RULES, 'Microsoft.Authorization'),
  }
}

function endpointName(scope: NameRule['scope']): NameRule {
  return {
    min: 3,
    max: 32,
    characters: `${ALNUM}-`,
    first: 'a-zA-Z',
    last: ALNUM,
    never: CONSECUTIVE_HYPHENS,
    scope,
    source: ENDPOINT_LIMITS,
  }
}

const machineLearning = (min: number, max: number, scope: NameRule['scope'], source: Source): NameRule => ({
  min,
  max,
  characters: `${ALNUM}-`,
  first: ALNUM,
  scope,
  source,
})

const ML_RULES = cite(RULES, 'Microsoft.MachineLearningServices')

/**
 * Where the article and the type definitions differ, the row is what both accept.
 * Types without a row take their name from elsewhere (`default`, a GUID) or state no rule.
 */
export const NAME_RULES: Readonly<Partial<Record<ResourceType, NameRule>>> = {
  'Microsoft.Authorization/policyAssignments': policy(64),
  'Microsoft.Authorization/policyDefinitions': policy(64),
  'Microsoft.Authorization/policySetDefinitions': policy(64),
  'Microsoft.Authorization/policyExemptions': policy(64),
  'Microsoft.CognitiveServices/accounts': {
    min: 2,
    max: 64,
    characters: `${ALNUM}-`,
    first: ALNUM,
    last: ALNUM,
    scope: 'global',
    source: cite(RULES, 'Microsoft.CognitiveServices'),
  },
  'Microsoft.Compute/virtualMachines': {
    min: 1,
    max: 64,
    characters: `${ALNUM}-`,
    first: ALNUM,
    last: ALNUM,
    scope: 'resourceGroup',
    source: cite(RULES, 'Microsoft.Compute'),
  },
  'Microsoft.ContainerRegistry/registries': {
    min: 5,
    max: 50,
    characters: ALNUM,
    scope: 'global',
    source: cite(RULES, 'Microsoft.ContainerRegistry'),
  },
  'Microsoft.ContainerRegistry/registries/replications': {
    min: 5,
    max: 50,
    characters: ALNUM,
    scope: 'parent',
    source: cite(RULES, 'Microsoft.ContainerRegistry'),
  },
  'Microsoft.ContainerRegistry/registries/agentPools': {
    min: 3,
    max: 20,
    characters: `${ALNUM}-`,
    scope: 'parent',
    source: TYPES,
  },
  'Microsoft.ContainerService/managedClusters': {
    min: 1,
    max: 63,
    characters: `${ALNUM}_-`,
    first: ALNUM,
    last: ALNUM,
    scope: 'resourceGroup',
    source: cite(RULES, 'Microsoft.ContainerService'),
  },
  'Microsoft.ContainerService/managedClusters/agentPools': {
    min: 1,
    max: 12,
    characters: 'a-z0-9',
    first: 'a-z',
    scope: 'parent',
    source: TYPES,
  },
  'Microsoft.DataFactory/factories': {
    min: 3,
    max: 63,
    characters: `${ALNUM}-`,
    first: ALNUM,
    last: ALNUM,
    never: CONSECUTIVE_HYPHENS,
    scope: 'global',
    source: TYPES,
  },
  'Microsoft.Databricks/workspaces': {
    min: 3,
    max: 30,
    characters: `${ALNUM}_-`,
    scope: 'resourceGroup',
    source: cite(RULES, 'Microsoft.Databricks'),
  },
  'Microsoft.DocumentDB/databaseAccounts': {
    min: 3,
    max: 44,
    characters: 'a-z0-9-',
    first: 'a-z0-9',
    last: 'a-z0-9',
    never: CONSECUTIVE_HYPHENS,
    scope: 'global',
    source: cite(RULES, 'Microsoft.DocumentDB'),
  },
  'Microsoft.Insights/components': {
    min: 1,
    max: 260,
    characters: `${ALNUM}_.-`,
    first: ALNUM,
    last: `${ALNUM}_`,
    scope: 'resourceGroup',
    source: cite(RULES, 'Microsoft.Insights'),
  },
  'Microsoft.KeyVault/vaults': {
    min: 3,
    max: 24,
    characters: `${ALNUM}-`,
    first: 'a-zA-Z',
    last: ALNUM,
    never: CONSECUTIVE_HYPHENS,
    scope: 'global',
    source: cite(RULES, 'Microsoft.KeyVault'),
  },
  'Microsoft.KeyVault/vaults/keys': {
    min: 1,
    max: 127,
    characters: `${ALNUM}-`,
    scope: 'parent',
    source: TYPES,
  },
  'Microsoft.MachineLearningServices/workspaces': machineLearning(3, 33, 'resourceGroup', ML_RULES),
  'Microsoft.MachineLearningServices/registries': machineLearning(3, 33, 'global', TYPES),
  'Microsoft.MachineLearningServices/workspaces/computes': {
    min: 3,
    max: 24,
    characters: `${ALNUM}-`,
    first: 'a-zA-Z',
    last: ALNUM,
    never: '-\\d+$',
    scope: 'parent',
    source: TYPES,
  },
  'Microsoft.MachineLearningServices/workspaces/connections': machineLearning(3, 33, 'parent', TYPES),
  'Microsoft.MachineLearningServices/workspaces/outboundRules': machineLearning(3, 33, 'parent', TYPES),
  'Microsoft.MachineLearningServices/workspaces/datastores': {
    min: 1,
    max: 255,
    characters: 'a-z0-9_',
    scope: 'parent',
    source: ML_RULES,
  },
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints': endpointName('region'),
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments': endpointName('parent'),
  'Microsoft.MachineLearningServices/workspaces/batchEndpoints': endpointName('region'),
  'Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments': endpointName('parent'),
  'Microsoft.ManagedIdentity/userAssignedIdentities': {
    min: 3,
    max: 128,
    characters: `${ALNUM}_-`,
    first: ALNUM,
    scope: 'resourceGroup',
    source: cite(RULES, 'Microsoft.ManagedIdentity'),
  },
  'Microsoft.Network/applicationGateways': network(),
  'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies': network(),
  'Microsoft.Network/applicationSecurityGroups': network(),
  'Microsoft.Network/azureFirewalls': network(),
  'Microsoft.Network/bastionHosts': network(),
  'Microsoft.Network/connections': network(),
  'Microsoft.Network/ddosProtectionPlans': network(),
  'Microsoft.Network/dnsForwardingRulesets': resolver('resourceGroup'),
  'Microsoft.Network/dnsForwardingRulesets/forwardingRules': resolver('parent'),
  'Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks': resolver('parent'),
  'Microsoft.Network/dnsResolvers': resolver('resourceGroup'),
  'Microsoft.Network/dnsResolvers/inboundEndpoints': resolver('parent'),
  'Microsoft.Network/dnsResolvers/outboundEndpoints': resolver('parent'),
  'Microsoft.Network/expressRouteCircuits': network(),
  'Microsoft.Network/firewallPolicies': network(),
  'Microsoft.Network/firewallPolicies/ruleCollectionGroups': network('parent'),
  'Microsoft.Network/ipGroups': network(),
  'Microsoft.Network/loadBalancers': network(),
  'Microsoft.Network/localNetworkGateways': network(),
  'Microsoft.Network/natGateways': network(),
  'Microsoft.Network/networkInterfaces': network(),
  'Microsoft.Network/networkSecurityGroups': network(),
  'Microsoft.Network/networkSecurityGroups/securityRules': network('parent'),
  'Microsoft.Network/networkWatchers': network(),
  'Microsoft.Network/networkWatchers/flowLogs': network('parent'),
  'Microsoft.Network/privateDnsZones': {
    min: 3,
    max: 253,
    characters: 'a-z0-9_.-',
    first: 'a-z0-9_',
    last: 'a-z0-9_',
    never: '\\.\\.|^[^.]*$|[^.]{64}',
    scope: 'resourceGroup',
    source: cite(RULES, 'Microsoft.Network'),
  },
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks': network('parent'),
  'Microsoft.Network/privateEndpoints': network('resourceGroup', 2, 64),
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups': network('parent'),
  'Microsoft.Network/privateLinkServices': network(),
  'Microsoft.Network/publicIPAddresses': network(),
  'Microsoft.Network/publicIPPrefixes': network(),
  'Microsoft.Network/routeTables': network(),
  'Microsoft.Network/routeTables/routes': network('parent'),
  'Microsoft.Network/serviceEndpointPolicies': network(),
  'Microsoft.Network/serviceEndpointPolicies/serviceEndpointPolicyDefinitions': network('parent'),
  'Microsoft.Network/virtualNetworkGateways': network(),
  'Microsoft.Network/virtualNetworks': network('resourceGroup', 2, 64),
  'Microsoft.Network/virtualNetworks/subnets': network('parent'),
  'Microsoft.Network/virtualNetworks/virtualNetworkPeerings': network('parent'),
  'Microsoft.OperationalInsights/workspaces': {
    min: 4,
    max: 63,
    characters: `${ALNUM}-`,
    first: ALNUM,
    last: ALNUM,
    scope: 'resourceGroup',
    source: cite(RULES, 'Microsoft.OperationalInsights'),
  },
  'Microsoft.Resources/deployments': {
    min: 1,
    max: 64,
    characters: `${ALNUM}_().-`,
    scope: 'resourceGroup',
    source: cite(RULES, 'Microsoft.Resources'),
  },
  'Microsoft.Resources/resourceGroups': {
    min: 1,
    max: 90,
    characters: `${ALNUM}_().-`,
    last: `${ALNUM}_()-`,
    scope: 'subscription',
    source: cite(RULES, 'Microsoft.Resources'),
  },
  'Microsoft.Search/searchServices': {
    min: 2,
    max: 60,
    characters: 'a-z0-9-',
    first: 'a-z0-9',
    last: 'a-z0-9',
    never: '--|^.-',
    scope: 'global',
    source: TYPES,
  },
  'Microsoft.Sql/servers': {
    min: 1,
    max: 63,
    characters: 'a-z0-9-',
    first: 'a-z0-9',
    last: 'a-z0-9',
    scope: 'global',
    source: cite(RULES, 'Microsoft.Sql'),
  },
  'Microsoft.Sql/servers/databases': {
    min: 1,
    max: 128,
    characters: `${ALNUM}_.-`,
    first: ALNUM,
    last: `${ALNUM}_`,
    scope: 'parent',
    source: cite(RULES, 'Microsoft.Sql'),
  },
  'Microsoft.Storage/storageAccounts': {
    min: 3,
    max: 24,
    characters: 'a-z0-9',
    scope: 'global',
    source: cite(RULES, 'Microsoft.Storage'),
  },
  'Microsoft.Storage/storageAccounts/blobServices/containers': {
    min: 3,
    max: 63,
    characters: 'a-z0-9-',
    first: 'a-z0-9',
    last: 'a-z0-9',
    never: CONSECUTIVE_HYPHENS,
    scope: 'parent',
    source: cite(RULES, 'Microsoft.Storage'),
  },
  'Microsoft.Storage/storageAccounts/fileServices/shares': {
    min: 3,
    max: 63,
    characters: 'a-z0-9-',
    first: 'a-z0-9',
    last: 'a-z0-9',
    never: CONSECUTIVE_HYPHENS,
    scope: 'parent',
    source: cite(RULES, 'Microsoft.Storage'),
  },
}

/** Names of compute that is neither an instance nor a cluster, such as an attached AKS cluster: 2 to 16 characters. */
export const ATTACHED_COMPUTE_NAME: NameRule = machineLearning(2, 16, 'parent', ML_RULES)

/** Host name of a Windows machine, which is shorter than the name of the resource. */
export const WINDOWS_HOST_NAME_MAX: Sourced<number> = { value: 15, source: cite(RULES, 'Microsoft.Compute') }

/** The name rule of a type; undefined when it states none. */
export function nameRule(type: string): NameRule | undefined {
  return Object.hasOwn(NAME_RULES, type) ? NAME_RULES[type as ResourceType] : undefined
}

/** Whether a name satisfies a rule. */
export function isLegalName(rule: NameShape, name: string): boolean {
  return (
    name.length >= rule.min &&
    name.length <= rule.max &&
    expressionsOf(rule).every(({ test, expected }) => test.test(name) === expected)
  )
}

const expressionsOf = memoWeak(({ characters, first = characters, last = characters, never }: NameShape) => [
  { test: new RegExp(`^[${characters}]+$`), expected: true },
  { test: new RegExp(`^[${first}]`), expected: true },
  { test: new RegExp(`[${last}]$`), expected: true },
  ...(never === undefined ? [] : [{ test: new RegExp(never), expected: false }]),
])
