/** Service tags that security rules, firewall rules and routes name. */
import type { CloudId } from './clouds'
import { regionOf } from './regions'
import { cite, type Source } from './source'

export type ServiceTagName =
  | 'AzureActiveDirectory'
  | 'AzureMachineLearning'
  | 'AzureMachineLearningInference'
  | 'BatchNodeManagement'
  | 'AzureResourceManager'
  | 'Storage'
  | 'AzureFrontDoor.Frontend'
  | 'AzureFrontDoor.FirstParty'
  | 'MicrosoftContainerRegistry'
  | 'AzureContainerRegistry'
  | 'AzureKeyVault'
  | 'AzureMonitor'
  | 'AzureCloud'
  | 'GatewayManager'
  | 'AzureLoadBalancer'
  | 'VirtualNetwork'
  | 'Internet'
  | 'Sql'
  | 'AzureCosmosDB'
  | 'EventHub'
  | 'DataFactory'
  | 'AzureDatabricks'
  | 'AzurePlatformDNS'
  | 'AzurePlatformIMDS'
  | 'AzurePlatformLKM'

export interface ServiceTag {
  readonly name: ServiceTagName
  /** Direction that the documents recommend. */
  readonly direction: 'inbound' | 'outbound' | 'both'
  /** Whether the form `<tag>.<region>` exists. */
  readonly regional: boolean
  /** Whether Azure Firewall rules may name it (as a destination only). */
  readonly azureFirewall: boolean
  /** Whether a route may name it as its destination. */
  readonly routes: boolean
  /** Tags that must be allowed as well for the service to work. */
  readonly dependsOn: readonly ServiceTagName[]
  readonly source: Source
}

const TABLE = cite('virtual-network/service-tags-overview', 'Available service tags')

/** Tags that stand for the platform or the network itself cannot be the destination of a route. */
const NOT_IN_ROUTES: readonly ServiceTagName[] = [
  'AzurePlatformDNS',
  'AzurePlatformIMDS',
  'AzurePlatformLKM',
  'VirtualNetwork',
  'AzureLoadBalancer',
  'Internet',
]

export const NOT_IN_ROUTES_SOURCE = cite(
  'virtual-network/service-tags-overview',
  'Tags unsupported for user defined routes (UDR)',
)

/** Regional forms of AzureCloud that do not end in the programmatic name of the region. */
export const AZURE_CLOUD_REGIONS = {
  names: {
    francecentral: 'centralfrance',
    francesouth: 'southfrance',
    germanynorth: 'germanyn',
    germanywestcentral: 'germanywc',
    norwayeast: 'norwaye',
    norwaywest: 'norwayw',
    switzerlandnorth: 'switzerlandn',
    switzerlandwest: 'switzerlandw',
  } as Readonly<Record<string, string>>,
  source: cite(
    'virtual-network/service-tags-overview',
    'Discover service tags by using downloadable JSON files',
  ),
}

interface TagDetail {
  readonly regional?: true
  readonly noFirewall?: true
  readonly dependsOn?: readonly ServiceTagName[]
}

function tag(name: ServiceTagName, direction: ServiceTag['direction'], detail: TagDetail = {}): ServiceTag {
  return {
    name,
    direction,
    regional: detail.regional ?? false,
    azureFirewall: detail.noFirewall !== true,
    routes: !NOT_IN_ROUTES.includes(name),
    dependsOn: detail.dependsOn ?? [],
    source: TABLE,
  }
}

export const SERVICE_TAGS: readonly ServiceTag[] = [
  tag('AzureActiveDirectory', 'outbound'),
  tag('AzureMachineLearning', 'both'),
  tag('AzureMachineLearningInference', 'inbound'),
  tag('BatchNodeManagement', 'both', { regional: true }),
  tag('AzureResourceManager', 'outbound'),
  tag('Storage', 'outbound', { regional: true }),
  tag('AzureFrontDoor.Frontend', 'both', { regional: true }),
  tag('AzureFrontDoor.FirstParty', 'both', { regional: true }),
  tag('MicrosoftContainerRegistry', 'outbound', { regional: true, dependsOn: ['AzureFrontDoor.FirstParty'] }),
  tag('AzureContainerRegistry', 'outbound', { regional: true }),
  tag('AzureKeyVault', 'outbound', { regional: true, dependsOn: ['AzureActiveDirectory'] }),
  tag('AzureMonitor', 'outbound', { dependsOn: ['Storage'] }),
  tag('AzureCloud', 'both', { regional: true }),
  tag('GatewayManager', 'inbound', { noFirewall: true }),
  tag('AzureLoadBalancer', 'both', { noFirewall: true }),
  tag('VirtualNetwork', 'both', { noFirewall: true }),
  tag('Internet', 'both', { noFirewall: true }),
  tag('Sql', 'outbound', { regional: true }),
  tag('AzureCosmosDB', 'outbound', { regional: true }),
  tag('EventHub', 'outbound', { regional: true }),
  tag('DataFactory', 'both', { regional: true }),
  tag('AzureDatabricks', 'both'),
  tag('AzurePlatformDNS', 'outbound', { noFirewall: true }),
  tag('AzurePlatformIMDS', 'outbound', { noFirewall: true }),
  tag('AzurePlatformLKM', 'outbound', { noFirewall: true }),
]

const REGION_OF_AZURE_CLOUD = new Map(
  Object.entries(AZURE_CLOUD_REGIONS.names).map(([region, written]) => [written, region]),
)

const BY_NAME = new Map(SERVICE_TAGS.map((row) => [row.name.toLowerCase(), row]))

/** A service tag as a rule writes it: a known tag, with a region where it has one. */
export interface ServiceTagReference {
  readonly tag: ServiceTag
  /** Programmatic region name in lower case. */
  readonly region: string | undefined
}

/**
 * Reads `Tag` or `Tag.region` without regard to case, as Azure does.
 * Undefined for an unknown tag, and for a region on a tag that has no regional form.
 */
export function parseServiceTag(text: string): ServiceTagReference | undefined {
  const whole = BY_NAME.get(text.toLowerCase())
  if (whole !== undefined) return { tag: whole, region: undefined }
  const dot = text.lastIndexOf('.')
  if (dot < 0) return undefined
  const tag = BY_NAME.get(text.slice(0, dot).toLowerCase())
  const written = text.slice(dot + 1).toLowerCase()
  if (tag?.regional !== true || !/^[a-z0-9]+$/.test(written)) return undefined
  const region = tag.name === 'AzureCloud' ? (REGION_OF_AZURE_CLOUD.get(written) ?? written) : written
  return { tag, region }
}

/** The row of a tag, given without region; case does not count. */
export function serviceTag(name: string): ServiceTag | undefined {
  return BY_NAME.get(name.toLowerCase())
}

/** Writes the regional form where the tag has one. */
export function regionalTag(name: ServiceTagName, region: string): string {
  if (serviceTag(name)?.regional !== true) return name
  const written = name === 'AzureCloud' ? (AZURE_CLOUD_REGIONS.names[region] ?? region) : region
  return `${name}.${written}`
}

/** Whether a regional form names a region of another cloud; an unknown region is not judged. */
export function isForeignRegion(reference: ServiceTagReference, cloud: CloudId): boolean {
  const region = reference.region === undefined ? undefined : regionOf(reference.region)
  return region !== undefined && region.cloud !== cloud
}

/** What else the documents say about tags. */
export const SERVICE_TAG_FACTS = [
  {
    id: 'programmatic-region',
    statement:
      'Both Pascal-case and lower-case region names appear in the documents; the programmatic name is used here.',
    source: TABLE,
  },
  {
    id: 'sample-region-typo',
    statement:
      'The sample BatchNodeManagement.uswest of the firewall article is not a programmatic region name.',
    source: cite('machine-learning/how-to-access-azureml-behind-firewall', 'Common terms and information'),
  },
  {
    id: 'aml-regional-ranges',
    statement:
      'AzureMachineLearning is not listed as regional, yet the guidance on routes by address reads AzureMachineLearning.<region> from the downloadable ranges.',
    source: cite(
      'machine-learning/how-to-access-azureml-behind-firewall',
      'Scenario: Using compute cluster or compute instance with a public IP > IP Address routes',
    ),
  },
  {
    id: 'tags-in-routes',
    statement: 'Tags can be used as the address prefix of user-defined routes.',
    source: cite('virtual-network/service-tags-overview', 'introduction'),
  },
  {
    id: 'tag-destination-only',
    statement: 'In Azure Firewall rules a service tag can only be the destination.',
    source: cite('virtual-network/service-tags-overview', 'notes under table'),
  },
  {
    id: 'no-tenant-boundary',
    statement: 'A tag alone is no tenant boundary; prefer private endpoints.',
    source: cite('machine-learning/how-to-managed-network', 'List of required rules (note)'),
  },
] as const satisfies readonly { id: string; statement: string; source: Source }[]

/** The tag that stands for the public addresses of a type of data service; types without a tag of their own are absent. */
export const SERVICE_OF_TYPE: Readonly<Record<string, ServiceTagName>> = {
  'Microsoft.Storage/storageAccounts': 'Storage',
  'Microsoft.KeyVault/vaults': 'AzureKeyVault',
  'Microsoft.ContainerRegistry/registries': 'AzureContainerRegistry',
  'Microsoft.Sql/servers': 'Sql',
  'Microsoft.DocumentDB/databaseAccounts': 'AzureCosmosDB',
}
