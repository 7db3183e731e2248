metadata description = 'Machine learning workspaces'

@description('Names and texts, as tags have them.')
type resourceTags = {
  @description('Value of the tag.')
  *: string
}

@description('Azure region of the resources.')
param location string

@description('Tags of all resources.')
param tags resourceTags

@description('Resource id of stmlprod001.')
param stmlprod001Id string

@description('Resource id of kv-ml-prod.')
param kvMlProdId string

@description('Resource id of crmlprod001.')
param crmlprod001Id string

@description('Resource id of appi-ml-prod.')
param appiMlProdId string

resource mlwMlProd 'Microsoft.MachineLearningServices/workspaces@2025-12-01' = {
  name: 'mlw-ml-prod'
  location: location
  tags: tags
  kind: 'Default'
  sku: {
    name: 'Basic'
    tier: 'Basic'
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    friendlyName: 'mlw-ml-prod'
    storageAccount: stmlprod001Id
    keyVault: kvMlProdId
    containerRegistry: crmlprod001Id
    applicationInsights: appiMlProdId
    hbiWorkspace: false
    systemDatastoresAuthMode: 'Identity'
    v1LegacyMode: false
    publicNetworkAccess: 'Disabled'
    imageBuildCompute: 'cpu-cluster'
  }
}

@description('The property identity.principalId of mlw-ml-prod.')
output mlwMlProdIdentityPrincipalId string = mlwMlProd.identity.principalId

@description('Resource id of mlw-ml-prod.')
output mlwMlProdId string = mlwMlProd.id
