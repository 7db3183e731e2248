metadata description = 'Virtual networks, subnets and what they go out through'

@description('Names and texts, as tags have them.')
type resourceTags = {
  @description('Value of the tag.')
  *: string
}

@description('Azure region of the resources.')
param location string

@description('Tags of all resources.')
param tags resourceTags

@description('Resource id of nsg-pe.')
param nsgPeId string

@description('Resource id of nsg-bastion.')
param nsgBastionId string

@description('Resource id of nsg-jump.')
param nsgJumpId string

resource snetPe 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetAccess
  name: 'snet-pe'
}

resource azureBastionSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetAccess
  name: 'AzureBastionSubnet'
}

resource snetJump 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetAccess
  name: 'snet-jump'
}

resource vnetAccess 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-access'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/24'
      ]
    }
    subnets: [
      {
        name: 'snet-pe'
        properties: {
          addressPrefix: '10.0.0.0/27'
          networkSecurityGroup: {
            id: nsgPeId
          }
          privateEndpointNetworkPolicies: 'Disabled'
          defaultOutboundAccess: false
        }
      }
      {
        name: 'AzureBastionSubnet'
        properties: {
          addressPrefix: '10.0.0.64/26'
          networkSecurityGroup: {
            id: nsgBastionId
          }
          privateEndpointNetworkPolicies: 'Disabled'
          defaultOutboundAccess: false
        }
      }
      {
        name: 'snet-jump'
        properties: {
          addressPrefix: '10.0.0.32/28'
          networkSecurityGroup: {
            id: nsgJumpId
          }
          privateEndpointNetworkPolicies: 'Disabled'
          defaultOutboundAccess: false
        }
      }
    ]
  }
}

@description('Resource id of vnet-access.')
output vnetAccessId string = vnetAccess.id

@description('Resource id of snet-pe.')
output snetPeId string = snetPe.id

@description('Resource id of AzureBastionSubnet.')
output azureBastionSubnetId string = azureBastionSubnet.id

@description('Resource id of snet-jump.')
output snetJumpId string = snetJump.id
