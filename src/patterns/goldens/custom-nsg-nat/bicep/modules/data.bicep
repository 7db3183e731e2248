metadata description = 'Storage, secrets and images'

@description('Names and texts, as tags have them.')
type resourceTags = {
  @description('Value of the tag.')
  *: string
}

@description('Azure region of the resources.')
param location string

@description('Tags of all resources.')
param tags resourceTags

@description('Name of stmlprod001; it must be unique in all of Azure.')
@minLength(3)
@maxLength(24)
param stmlprod001Name string

@description('Name of kv-ml-prod; it must be unique in all of Azure.')
@minLength(3)
@maxLength(24)
param kvMlProdName string

@description('Name of crmlprod001; it must be unique in all of Azure.')
@minLength(5)
@maxLength(50)
param crmlprod001Name string

resource stmlprod001 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: stmlprod001Name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: true
    isHnsEnabled: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Deny'
      ipRules: []
      virtualNetworkRules: []
    }
  }
}

resource kvMlProd 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: kvMlProdName
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Deny'
      ipRules: []
      virtualNetworkRules: []
    }
  }
}

resource crmlprod001 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: crmlprod001Name
  location: location
  tags: tags
  sku: {
    name: 'Premium'
  }
  properties: {
    adminUserEnabled: false
    publicNetworkAccess: 'Disabled'
    networkRuleBypassOptions: 'AzureServices'
    networkRuleSet: {
      defaultAction: 'Deny'
      ipRules: []
    }
    dataEndpointEnabled: false
  }
}

@description('Resource id of stmlprod001.')
output stmlprod001Id string = stmlprod001.id

@description('Resource id of kv-ml-prod.')
output kvMlProdId string = kvMlProd.id

@description('Resource id of crmlprod001.')
output crmlprod001Id string = crmlprod001.id
