import { describe, expect, it } from 'vitest'
import { CLOUD_IDS } from './clouds'
import {
  PRIVATE_LINK_TARGETS,
  addressesPerEndpoint,
  privateLinkTarget,
  publicSuffixesFor,
  zonesFor,
} from './privateDns'
import { zoneExpression } from './zoneExpression'

const STORAGE = 'Microsoft.Storage/storageAccounts'
const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces'
const REGISTRY = 'Microsoft.ContainerRegistry/registries'

describe('private link targets', () => {
  it('names each sub-resource once', () => {
    const keys = PRIVATE_LINK_TARGETS.map((row) => `${row.resourceType} ${row.groupId}`.toLowerCase())
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each(PRIVATE_LINK_TARGETS.map((row) => [`${row.resourceType} ${row.groupId}`, row] as const))(
    '%s has well-formed zones and suffixes',
    (_, row) => {
      for (const cloud of CLOUD_IDS) {
        for (const zone of row.zones[cloud] ?? []) {
          expect(zone).toMatch(/^[a-z{}A-Z0-9.-]+$/)
          expect(zone).toContain('privatelink')
        }
        for (const suffix of row.publicSuffixes[cloud] ?? []) expect(suffix).not.toContain('privatelink')
        expect(row.zones[cloud]).not.toEqual([])
        expect(row.publicSuffixes[cloud] === null).toBe(row.zones[cloud] === null)
      }
      expect(row.addresses.count).toBeGreaterThan(0)
    },
  )

  it.each([
    [
      WORKSPACE,
      'amlworkspace',
      'AzurePublic',
      ['privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net'],
    ],
    [
      WORKSPACE,
      'amlworkspace',
      'AzureChina',
      ['privatelink.api.ml.azure.cn', 'privatelink.notebooks.chinacloudapi.cn'],
    ],
    [STORAGE, 'blob', 'AzureGovernment', ['privatelink.blob.core.usgovcloudapi.net']],
    ['microsoft.keyvault/vaults', 'VAULT', 'AzurePublic', ['privatelink.vaultcore.azure.net']],
    ['Microsoft.KeyVault/vaults', 'vault', 'AzureGovernment', ['privatelink.vaultcore.usgovcloudapi.net']],
    [REGISTRY, 'registry', 'AzurePublic', ['privatelink.azurecr.io']],
    [REGISTRY, 'registry', 'AzureChina', null],
    [
      'Microsoft.MachineLearningServices/registries',
      'amlregistry',
      'AzurePublic',
      ['privatelink.api.azureml.ms'],
    ],
    ['Microsoft.Search/searchServices', 'searchService', 'AzureGovernment', ['privatelink.search.azure.us']],
    [
      'Microsoft.ContainerService/managedClusters',
      'management',
      'AzurePublic',
      ['privatelink.westeurope.azmk8s.io'],
    ],
    ['Microsoft.Search/searchServices', 'searchService', 'AzurePublic', ['privatelink.search.windows.net']],
    ['Microsoft.Nothing/at', 'all', 'AzurePublic', undefined],
  ] as const)('zones of %s %s in %s', (type, group, cloud, zones) => {
    expect(zonesFor(type, group, cloud, 'westeurope')).toEqual(zones)
  })

  it('forwards the public suffix, not the privatelink one', () => {
    expect(publicSuffixesFor(STORAGE, 'file', 'AzurePublic', 'westeurope')).toEqual(['file.core.windows.net'])
    expect(publicSuffixesFor(REGISTRY, 'registry', 'AzurePublic', 'westeurope')).toEqual([
      'azurecr.io',
      'westeurope.data.azurecr.io',
    ])
  })

  it.each([
    [WORKSPACE, 'amlworkspace', 1, 3],
    [STORAGE, 'blob', 1, 1],
    [REGISTRY, 'registry', 1, 2],
    [REGISTRY, 'registry', 3, 4],
    ['Microsoft.Insights/privateLinkScopes', 'azuremonitor', 1, 11],
  ] as const)('an endpoint to %s %s with %i replicas takes %i addresses', (type, group, replicas, count) => {
    expect(addressesPerEndpoint(type, group, replicas)?.count).toBe(count)
  })

  it('says when the number of addresses is a lower bound', () => {
    expect(addressesPerEndpoint('Microsoft.DocumentDB/databaseAccounts', 'Sql')).toMatchObject({
      count: 1,
      exact: false,
      confidence: 'unverified',
    })
  })
})

describe('zone names from environment()', () => {
  it('rebuilds the storage and SQL zones of every cloud', () => {
    for (const cloud of CLOUD_IDS) {
      for (const group of ['blob', 'file', 'queue', 'table', 'dfs'] as const) {
        const [zone = ''] = zonesFor(STORAGE, group, cloud, '') ?? []
        expect(zoneExpression(zone, cloud)).toEqual({ prefix: `privatelink.${group}.`, suffix: 'storage' })
      }
      const [sql = ''] = zonesFor('Microsoft.Sql/servers', 'sqlServer', cloud, '') ?? []
      expect(zoneExpression(sql, cloud)).toEqual({ prefix: 'privatelink', suffix: 'sqlServerHostname' })
    }
  })

  it('never builds the vault zone from the vault suffix', () => {
    for (const cloud of CLOUD_IDS) {
      for (const zone of privateLinkTarget('Microsoft.KeyVault/vaults', 'vault')?.zones[cloud] ?? []) {
        expect(zoneExpression(zone, cloud)).toBeUndefined()
      }
    }
  })
})
