metadata description = 'Peerings, gateways, Bastion and connections'

@description('Names and texts, as tags have them.')
type resourceTags = {
  @description('Value of the tag.')
  *: string
}

@description('Azure region of the resources.')
param location string

@description('Tags of all resources.')
param tags resourceTags

@description('Resource id of AzureBastionSubnet.')
param azureBastionSubnetId string

resource vnetHub 'Microsoft.Network/virtualNetworks@2025-05-01' existing = {
  name: 'vnet-hub'
}

resource vnetMl 'Microsoft.Network/virtualNetworks@2025-05-01' existing = {
  name: 'vnet-ml'
}

resource peerVnetHubToVnetMl 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-05-01' = {
  parent: vnetHub
  name: 'peer-vnet-hub-to-vnet-ml'
  properties: {
    remoteVirtualNetwork: {
      id: vnetMl.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
  }
}

resource basHubPublicIp 'Microsoft.Network/publicIPAddresses@2025-05-01' = {
  name: 'pip-bas-hub'
  location: location
  zones: [
    '1'
    '2'
    '3'
  ]
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource basHub 'Microsoft.Network/bastionHosts@2025-05-01' = {
  name: 'bas-hub'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    ipConfigurations: [
      {
        name: 'ipconfig'
        properties: {
          subnet: {
            id: azureBastionSubnetId
          }
          publicIPAddress: {
            id: basHubPublicIp.id
          }
        }
      }
    ]
  }
}

resource peerVnetMlToVnetHub 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2025-05-01' = {
  parent: vnetMl
  name: 'peer-vnet-ml-to-vnet-hub'
  properties: {
    remoteVirtualNetwork: {
      id: vnetHub.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
  }
  dependsOn: [
    peerVnetHubToVnetMl
  ]
}
