/** Azure regions as far as the lists that were read name them. */
import { cite, type Confidence, type Source } from './source'
import type { CloudId } from './clouds'

export interface Region {
  /** Programmatic name: the display name in lower case without blanks. */
  readonly name: string
  readonly displayName: string
  readonly cloud: CloudId
  readonly geography: string
  /** Paired region; pairs are not always mutual. Undefined when the region has none. */
  readonly pair: string | undefined
  /** Undefined when the list read does not say. */
  readonly availabilityZones: boolean | undefined
  /** Open only on request, as a rule for disaster recovery inside the geography. */
  readonly restricted: boolean
  /** Announced but not open in the edition read. */
  readonly announced: boolean
  readonly note: string | undefined
  readonly confidence: Confidence
  readonly source: Source
}

interface RegionDetail {
  readonly pair?: string
  readonly zones?: boolean
  readonly restricted?: true
  readonly announced?: true
  readonly note?: string
  readonly confidence?: Confidence
  readonly source?: Source
}

const REGION_LIST = cite('reliability/regions-list', 'Azure regions list')
const PAIR_LIST = cite('availability-zones/cross-region-replication-azure', 'Azure regional pairs')
const PARITY_TABLE = cite(
  'machine-learning/reference-machine-learning-cloud-parity',
  'Azure operated by 21Vianet table header',
)

function region(cloud: CloudId, displayName: string, geography: string, detail: RegionDetail): Region {
  return {
    name: displayName.toLowerCase().replaceAll(' ', ''),
    displayName,
    cloud,
    geography,
    pair: detail.pair,
    availabilityZones: detail.zones,
    restricted: detail.restricted ?? false,
    announced: detail.announced ?? false,
    note: detail.note,
    confidence: detail.confidence ?? 'documented',
    source: detail.source ?? (cloud === 'AzurePublic' ? REGION_LIST : PAIR_LIST),
  }
}

/** All known regions. Regions opened after the list of spring 2025 are missing; an unknown name is not an error. */
export const REGIONS: readonly Region[] = [
  region('AzurePublic', 'Australia Central', 'Australia', { pair: 'australiacentral2', zones: false }),
  region('AzurePublic', 'Australia Central 2', 'Australia', {
    pair: 'australiacentral',
    zones: false,
    restricted: true,
  }),
  region('AzurePublic', 'Australia East', 'Australia', { pair: 'australiasoutheast', zones: true }),
  region('AzurePublic', 'Australia Southeast', 'Australia', { pair: 'australiaeast', zones: false }),
  region('AzurePublic', 'Austria East', 'Austria', { zones: false, announced: true }),
  region('AzurePublic', 'Brazil South', 'Brazil', { pair: 'southcentralus', zones: true }),
  region('AzurePublic', 'Brazil Southeast', 'Brazil', {
    pair: 'brazilsouth',
    zones: false,
    restricted: true,
  }),
  region('AzurePublic', 'Canada Central', 'Canada', { pair: 'canadaeast', zones: true }),
  region('AzurePublic', 'Canada East', 'Canada', { pair: 'canadacentral', zones: false }),
  region('AzurePublic', 'Central India', 'India', { pair: 'southindia', zones: true }),
  region('AzurePublic', 'Central US', 'United States', { pair: 'eastus2', zones: true }),
  region('AzurePublic', 'East Asia', 'Asia Pacific', { pair: 'southeastasia', zones: true }),
  region('AzurePublic', 'East US', 'United States', { pair: 'westus', zones: true }),
  region('AzurePublic', 'East US 2', 'United States', { pair: 'centralus', zones: true }),
  region('AzurePublic', 'France Central', 'France', { pair: 'francesouth', zones: true }),
  region('AzurePublic', 'France South', 'France', { pair: 'francecentral', zones: false, restricted: true }),
  region('AzurePublic', 'Germany North', 'Germany', {
    pair: 'germanywestcentral',
    zones: false,
    restricted: true,
  }),
  region('AzurePublic', 'Germany West Central', 'Germany', { pair: 'germanynorth', zones: true }),
  region('AzurePublic', 'Indonesia Central', 'Indonesia', { zones: true, announced: true }),
  region('AzurePublic', 'Israel Central', 'Israel', { zones: true }),
  region('AzurePublic', 'Italy North', 'Italy', { zones: true }),
  region('AzurePublic', 'Japan East', 'Japan', { pair: 'japanwest', zones: true }),
  region('AzurePublic', 'Japan West', 'Japan', { pair: 'japaneast', zones: true }),
  region('AzurePublic', 'Korea Central', 'Korea', { pair: 'koreasouth', zones: true }),
  region('AzurePublic', 'Korea South', 'Korea', { pair: 'koreacentral', zones: false, restricted: true }),
  region('AzurePublic', 'Mexico Central', 'Mexico', { zones: true }),
  region('AzurePublic', 'New Zealand North', 'New Zealand', { zones: true }),
  region('AzurePublic', 'North Central US', 'United States', { pair: 'southcentralus', zones: false }),
  region('AzurePublic', 'North Europe', 'Europe', { pair: 'westeurope', zones: true }),
  region('AzurePublic', 'Norway East', 'Norway', { pair: 'norwaywest', zones: true }),
  region('AzurePublic', 'Norway West', 'Norway', { pair: 'norwayeast', zones: false, restricted: true }),
  region('AzurePublic', 'Poland Central', 'Poland', { zones: true }),
  region('AzurePublic', 'Qatar Central', 'Qatar', { zones: true }),
  region('AzurePublic', 'South Africa North', 'South Africa', { pair: 'southafricawest', zones: true }),
  region('AzurePublic', 'South Africa West', 'South Africa', {
    pair: 'southafricanorth',
    zones: false,
    restricted: true,
  }),
  region('AzurePublic', 'South Central US', 'United States', { pair: 'northcentralus', zones: true }),
  region('AzurePublic', 'South India', 'India', { pair: 'centralindia', zones: false }),
  region('AzurePublic', 'Southeast Asia', 'Asia Pacific', { pair: 'eastasia', zones: true }),
  region('AzurePublic', 'Spain Central', 'Spain', { zones: true }),
  region('AzurePublic', 'Sweden Central', 'Sweden', { pair: 'swedensouth', zones: true }),
  region('AzurePublic', 'Switzerland North', 'Switzerland', { pair: 'switzerlandwest', zones: true }),
  region('AzurePublic', 'Switzerland West', 'Switzerland', {
    pair: 'switzerlandnorth',
    zones: false,
    restricted: true,
  }),
  region('AzurePublic', 'UAE Central', 'UAE', { pair: 'uaenorth', zones: false, restricted: true }),
  region('AzurePublic', 'UAE North', 'UAE', { pair: 'uaecentral', zones: true }),
  region('AzurePublic', 'UK South', 'United Kingdom', { pair: 'ukwest', zones: true }),
  region('AzurePublic', 'UK West', 'United Kingdom', { pair: 'uksouth', zones: false }),
  region('AzurePublic', 'West Central US', 'United States', { pair: 'westus2', zones: false }),
  region('AzurePublic', 'West Europe', 'Europe', { pair: 'northeurope', zones: true }),
  region('AzurePublic', 'West India', 'India', { pair: 'southindia', zones: false }),
  region('AzurePublic', 'West US', 'United States', { pair: 'eastus', zones: false }),
  region('AzurePublic', 'West US 2', 'United States', { pair: 'westcentralus', zones: true }),
  region('AzurePublic', 'West US 3', 'United States', { pair: 'eastus', zones: true }),
  region('AzurePublic', 'Sweden South', 'Sweden', { pair: 'swedencentral', restricted: true }),
  region('AzureGovernment', 'US Gov Virginia', 'US Government', { pair: 'usgovtexas', restricted: true }),
  region('AzureGovernment', 'US Gov Texas', 'US Government', {
    pair: 'usgovvirginia',
    restricted: true,
    note: 'pair direction of Texas follows Virginia; Arizona also pairs with Texas',
  }),
  region('AzureGovernment', 'US Gov Arizona', 'US Government', { pair: 'usgovtexas', restricted: true }),
  region('AzureGovernment', 'US Gov Iowa', 'US Government', {
    pair: 'usgovvirginia',
    restricted: true,
    note: 'listed in 2021 table; possibly retired',
    confidence: 'old-copy',
  }),
  region('AzureGovernment', 'US DoD East', 'US Department of Defense', {
    pair: 'usdodcentral',
    restricted: true,
  }),
  region('AzureGovernment', 'US DoD Central', 'US Department of Defense', {
    pair: 'usdodeast',
    restricted: true,
  }),
  region('AzureChina', 'China North', 'China', { pair: 'chinaeast' }),
  region('AzureChina', 'China East', 'China', { pair: 'chinanorth' }),
  region('AzureChina', 'China North 2', 'China', { pair: 'chinaeast2' }),
  region('AzureChina', 'China East 2', 'China', { pair: 'chinanorth2' }),
  region('AzureChina', 'China North 3', 'China', { source: PARITY_TABLE }),
]

const BY_NAME = new Map(REGIONS.map((row) => [row.name, row]))

/** The region of a programmatic name; undefined when the lists read do not hold it. */
export function regionOf(name: string): Region | undefined {
  return BY_NAME.get(name)
}

/** The cloud of a region; a region that the lists do not hold is taken for one of the public cloud. */
export function cloudOfRegion(name: string): CloudId {
  return regionOf(name)?.cloud ?? 'AzurePublic'
}

/** Regions of one cloud that are open, in the order of the list. */
export function regionsOf(cloud: CloudId): readonly Region[] {
  return REGIONS.filter((row) => row.cloud === cloud && !row.announced)
}
