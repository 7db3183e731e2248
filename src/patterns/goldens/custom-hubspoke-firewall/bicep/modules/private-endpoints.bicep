metadata description = 'Private endpoints and their DNS zone groups'

@description('Names and texts, as tags have them.')
type resourceTags = {
  @description('Value of the tag.')
  *: string
}

@description('Azure region of the resources.')
param location string

@description('Tags of all resources.')
param tags resourceTags

@description('Resource id of snet-pe.')
param snetPeId string

@description('Resource id of stmlprod001.')
param stmlprod001Id string

@description('Resource id of mlw-ml-prod.')
param mlwMlProdResourceId string

@description('The property identity.principalId of mlw-ml-prod.')
param mlwMlProdIdentityPrincipalId string

@description('Resource id of mlw-ml-prod.')
param mlwMlProdId string

@description('Resource id of privatelink.api.azureml.ms.')
param privatelinkApiAzuremlMsId string

@description('Resource id of privatelink.notebooks.azure.net.')
param privatelinkNotebooksAzureNetId string

@description('Resource id of privatelink.blob.core.windows.net.')
param privatelinkBlobCoreWindowsNetId string

@description('Resource id of privatelink.file.core.windows.net.')
param privatelinkFileCoreWindowsNetId string

@description('Resource id of kv-ml-prod.')
param kvMlProdId string

@description('Resource id of privatelink.vaultcore.azure.net.')
param privatelinkVaultcoreAzureNetId string

@description('Resource id of crmlprod001.')
param crmlprod001Id string

@description('Resource id of privatelink.azurecr.io.')
param privatelinkAzurecrIoId string

resource pepStBlob 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: 'pep-st-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: snetPeId
    }
    customNetworkInterfaceName: 'nic-pep-st-blob'
    privateLinkServiceConnections: [
      {
        name: 'pep-st-blob'
        properties: {
          privateLinkServiceId: stmlprod001Id
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

// Reader
resource mlwMlProdReaderPepStBlob 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: pepStBlob
  name: guid(pepStBlob.id, mlwMlProdResourceId, 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
    principalId: mlwMlProdIdentityPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource pepStFile 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: 'pep-st-file'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: snetPeId
    }
    customNetworkInterfaceName: 'nic-pep-st-file'
    privateLinkServiceConnections: [
      {
        name: 'pep-st-file'
        properties: {
          privateLinkServiceId: stmlprod001Id
          groupIds: [
            'file'
          ]
        }
      }
    ]
  }
}

// Reader
resource mlwMlProdReaderPepStFile 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: pepStFile
  name: guid(pepStFile.id, mlwMlProdResourceId, 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
    principalId: mlwMlProdIdentityPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource pepMlw 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: 'pep-mlw'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: snetPeId
    }
    customNetworkInterfaceName: 'nic-pep-mlw'
    privateLinkServiceConnections: [
      {
        name: 'pep-mlw'
        properties: {
          privateLinkServiceId: mlwMlProdId
          groupIds: [
            'amlworkspace'
          ]
        }
      }
    ]
  }
}

resource pepMlwZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: pepMlw
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'privatelink-api-azureml-ms'
        properties: {
          privateDnsZoneId: privatelinkApiAzuremlMsId
        }
      }
      {
        name: 'privatelink-notebooks-azure-net'
        properties: {
          privateDnsZoneId: privatelinkNotebooksAzureNetId
        }
      }
    ]
  }
}

resource pepStBlobZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: pepStBlob
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'privatelink-blob-core-windows-net'
        properties: {
          privateDnsZoneId: privatelinkBlobCoreWindowsNetId
        }
      }
    ]
  }
}

resource pepStFileZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: pepStFile
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'privatelink-file-core-windows-net'
        properties: {
          privateDnsZoneId: privatelinkFileCoreWindowsNetId
        }
      }
    ]
  }
}

resource pepKv 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: 'pep-kv'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: snetPeId
    }
    customNetworkInterfaceName: 'nic-pep-kv'
    privateLinkServiceConnections: [
      {
        name: 'pep-kv'
        properties: {
          privateLinkServiceId: kvMlProdId
          groupIds: [
            'vault'
          ]
        }
      }
    ]
  }
}

resource pepKvZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: pepKv
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'privatelink-vaultcore-azure-net'
        properties: {
          privateDnsZoneId: privatelinkVaultcoreAzureNetId
        }
      }
    ]
  }
}

resource pepCr 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: 'pep-cr'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: snetPeId
    }
    customNetworkInterfaceName: 'nic-pep-cr'
    privateLinkServiceConnections: [
      {
        name: 'pep-cr'
        properties: {
          privateLinkServiceId: crmlprod001Id
          groupIds: [
            'registry'
          ]
        }
      }
    ]
  }
}

resource pepCrZoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = {
  parent: pepCr
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'privatelink-azurecr-io'
        properties: {
          privateDnsZoneId: privatelinkAzurecrIoId
        }
      }
    ]
  }
}
