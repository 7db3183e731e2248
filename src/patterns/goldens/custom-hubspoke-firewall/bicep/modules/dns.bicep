metadata description = 'Private DNS zones and resolvers'

@description('Names and texts, as tags have them.')
type resourceTags = {
  @description('Value of the tag.')
  *: string
}

@description('Tags of all resources.')
param tags resourceTags

@description('Resource id of vnet-hub.')
param vnetHubId string

resource privatelinkApiAzuremlMs 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.api.azureml.ms'
  location: 'global'
  tags: tags
}

resource privatelinkApiAzuremlMsLinkVnetHub 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: privatelinkApiAzuremlMs
  name: 'link-vnet-hub'
  location: 'global'
  tags: tags
  properties: {
    virtualNetwork: {
      id: vnetHubId
    }
    registrationEnabled: false
  }
}

resource privatelinkNotebooksAzureNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.notebooks.azure.net'
  location: 'global'
  tags: tags
}

resource privatelinkNotebooksAzureNetLinkVnetHub 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: privatelinkNotebooksAzureNet
  name: 'link-vnet-hub'
  location: 'global'
  tags: tags
  properties: {
    virtualNetwork: {
      id: vnetHubId
    }
    registrationEnabled: false
  }
}

resource privatelinkBlobCoreWindowsNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.blob.${environment().suffixes.storage}'
  location: 'global'
  tags: tags
}

resource privatelinkBlobCoreWindowsNetLinkVnetHub 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: privatelinkBlobCoreWindowsNet
  name: 'link-vnet-hub'
  location: 'global'
  tags: tags
  properties: {
    virtualNetwork: {
      id: vnetHubId
    }
    registrationEnabled: false
  }
}

resource privatelinkFileCoreWindowsNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.file.${environment().suffixes.storage}'
  location: 'global'
  tags: tags
}

resource privatelinkFileCoreWindowsNetLinkVnetHub 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: privatelinkFileCoreWindowsNet
  name: 'link-vnet-hub'
  location: 'global'
  tags: tags
  properties: {
    virtualNetwork: {
      id: vnetHubId
    }
    registrationEnabled: false
  }
}

resource privatelinkVaultcoreAzureNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.vaultcore.azure.net'
  location: 'global'
  tags: tags
}

resource privatelinkVaultcoreAzureNetLinkVnetHub 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: privatelinkVaultcoreAzureNet
  name: 'link-vnet-hub'
  location: 'global'
  tags: tags
  properties: {
    virtualNetwork: {
      id: vnetHubId
    }
    registrationEnabled: false
  }
}

resource privatelinkAzurecrIo 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink${environment().suffixes.acrLoginServer}'
  location: 'global'
  tags: tags
}

resource privatelinkAzurecrIoLinkVnetHub 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: privatelinkAzurecrIo
  name: 'link-vnet-hub'
  location: 'global'
  tags: tags
  properties: {
    virtualNetwork: {
      id: vnetHubId
    }
    registrationEnabled: false
  }
}

resource privatelinkWesteuropeAzmk8sIo 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.westeurope.azmk8s.io'
  location: 'global'
  tags: tags
}

resource privatelinkWesteuropeAzmk8sIoLinkVnetHub 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: privatelinkWesteuropeAzmk8sIo
  name: 'link-vnet-hub'
  location: 'global'
  tags: tags
  properties: {
    virtualNetwork: {
      id: vnetHubId
    }
    registrationEnabled: false
  }
}

@description('Resource id of privatelink.api.azureml.ms.')
output privatelinkApiAzuremlMsId string = privatelinkApiAzuremlMs.id

@description('Resource id of privatelink.notebooks.azure.net.')
output privatelinkNotebooksAzureNetId string = privatelinkNotebooksAzureNet.id

@description('Resource id of privatelink.blob.core.windows.net.')
output privatelinkBlobCoreWindowsNetId string = privatelinkBlobCoreWindowsNet.id

@description('Resource id of privatelink.file.core.windows.net.')
output privatelinkFileCoreWindowsNetId string = privatelinkFileCoreWindowsNet.id

@description('Resource id of privatelink.vaultcore.azure.net.')
output privatelinkVaultcoreAzureNetId string = privatelinkVaultcoreAzureNet.id

@description('Resource id of privatelink.azurecr.io.')
output privatelinkAzurecrIoId string = privatelinkAzurecrIo.id
