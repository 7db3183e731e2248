/** The shape of a private link target, and the builders that keep the tables short. */
import { CLOUDS, type PerCloud } from '../clouds'
import { cite, type Source } from '../source'
import { ONE, type EndpointAddresses } from './addresses'

/** Sub-resources (group ids) of the resource types that designs around Azure Machine Learning use. */
export type PrivateLinkGroupId =
  | 'amlworkspace'
  | 'amlregistry'
  | 'blob'
  | 'file'
  | 'queue'
  | 'table'
  | 'dfs'
  | 'web'
  | 'vault'
  | 'managedhsm'
  | 'registry'
  | 'azuremonitor'
  | 'management'
  | 'account'
  | 'searchService'
  | 'sqlServer'
  | 'managedInstance'
  | 'Sql'
  | 'MongoDB'
  | 'Cassandra'
  | 'Gremlin'
  | 'Table'
  | 'postgresqlServer'
  | 'mysqlServer'
  | 'mariadbServer'
  | 'redisCache'
  | 'namespace'
  | 'dataFactory'
  | 'portal'
  | 'databricks_ui_api'
  | 'browser_authentication'
  | 'SqlOnDemand'
  | 'Dev'
  | 'gateway'
  | 'sites'
  | 'batchAccount'
  | 'nodeManagement'
  | 'topic'
  | 'configurationStores'
  | 'cluster'
  | 'disks'
  | 'ResourceManagement'
  | 'Webhook'
  | 'DSCAndHybridWorker'
  | 'hybridcompute'

export interface PrivateLinkTarget {
  readonly service: string
  /** ARM resource type in the spelling of the type data. */
  readonly resourceType: string
  readonly groupId: PrivateLinkGroupId
  /** Sub-resource of the read-access secondary, storage only. */
  readonly secondaryGroupId?: string
  /** How far a workspace depends on an endpoint of this kind when it is isolated. */
  readonly need: 'required' | 'situational' | 'optional' | 'none'
  /** Private DNS zones of the zone group; may hold `{region}` or `{dnsPrefix}`. `null`: none named for that cloud. */
  readonly zones: PerCloud<readonly string[] | null>
  /** Names that the zone table prints beside the zones: records inside them, or a narrower zone used instead. */
  readonly besideZones: PerCloud<readonly string[] | null>
  /** Public suffixes that a DNS server outside Azure must forward. `null`: none named for that cloud. */
  readonly publicSuffixes: PerCloud<readonly string[] | null>
  readonly addresses: EndpointAddresses
  readonly notes: readonly string[]
  readonly source: Source
  readonly alsoSources: readonly Source[]
}

export type Three = readonly [readonly string[] | null, readonly string[] | null, readonly string[] | null]

export interface Row extends Omit<
  PrivateLinkTarget,
  'zones' | 'besideZones' | 'publicSuffixes' | 'notes' | 'alsoSources'
> {
  /** Public, Government, 21Vianet. */
  readonly zones: Three
  readonly besideZones?: Three
  readonly publicSuffixes: Three
  readonly notes?: readonly string[]
  readonly alsoSources?: readonly Source[]
}

export function target(row: Row): PrivateLinkTarget {
  return {
    ...row,
    zones: perCloud(row.zones),
    besideZones: perCloud(row.besideZones ?? [null, null, null]),
    publicSuffixes: perCloud(row.publicSuffixes),
    notes: row.notes ?? [],
    alsoSources: row.alsoSources ?? [],
  }
}

function perCloud([AzurePublic, AzureGovernment, AzureChina]: Three): PerCloud<readonly string[] | null> {
  return { AzurePublic, AzureGovernment, AzureChina }
}

/** A heading of the private DNS zone table. */
export const zoneTable = (category: string, cloud = 'Commercial'): Source =>
  cite('private-link/private-endpoint-dns', `${cloud} > ${category}`)

/** A service with one zone per cloud, named `privatelink.` plus the public suffix. */
export function standard(
  service: string,
  resourceType: string,
  groupId: PrivateLinkGroupId,
  suffixes: readonly [string | null, string | null, string | null],
  category: string,
  more: Partial<Pick<Row, 'need' | 'addresses'>> = {},
): PrivateLinkTarget {
  const [a, b, c] = suffixes
  const each = (name: string | null, prefix = ''): readonly string[] | null =>
    name === null ? null : [prefix + name]
  return target({
    service,
    resourceType,
    groupId,
    need: 'optional',
    zones: [each(a, 'privatelink.'), each(b, 'privatelink.'), each(c, 'privatelink.')],
    publicSuffixes: [each(a), each(b), each(c)],
    addresses: ONE,
    source: zoneTable(category),
    ...more,
  })
}

const STORAGE_ENDPOINTS = [
  cite('machine-learning/how-to-secure-workspace-vnet', 'Secure Azure storage accounts'),
  cite('machine-learning/how-to-secure-batch-endpoint', 'Securing batch endpoints'),
]

/** One service of a storage account; its names differ between clouds in the storage suffix alone. */
export function storage(
  groupId: PrivateLinkGroupId,
  need: PrivateLinkTarget['need'],
  notes: readonly string[] = [],
): PrivateLinkTarget {
  const { AzurePublic, AzureGovernment, AzureChina } = CLOUDS
  const suffixes = [AzurePublic, AzureGovernment, AzureChina].map((cloud) => `${groupId}.${cloud.storage}`)
  const [a = '', b = '', c = ''] = suffixes
  return {
    ...standard('Storage account', 'Microsoft.Storage/storageAccounts', groupId, [a, b, c], 'Storage', {
      need,
    }),
    secondaryGroupId: `${groupId}_secondary`,
    notes,
    alsoSources: STORAGE_ENDPOINTS,
  }
}
