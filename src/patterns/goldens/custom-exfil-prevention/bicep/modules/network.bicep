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

@description('Resource id of nsg-bastion.')
param nsgBastionId string

@description('Resource id of nsg-jump.')
param nsgJumpId string

@description('Resource id of nsg-training.')
param nsgTrainingId string

@description('Resource id of rt-egress.')
param rtEgressId string

@description('Resource id of se-training.')
param seTrainingId string

@description('Resource id of nsg-scoring.')
param nsgScoringId string

@description('Resource id of nsg-pe.')
param nsgPeId string

resource azureFirewallSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetHub
  name: 'AzureFirewallSubnet'
}

resource azureBastionSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetHub
  name: 'AzureBastionSubnet'
}

resource snetJump 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetHub
  name: 'snet-jump'
}

resource snetTraining 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetMl
  name: 'snet-training'
}

resource snetPe 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetMl
  name: 'snet-pe'
}

resource vnetHub 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-hub'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/24'
      ]
    }
    dhcpOptions: {
      dnsServers: [
        '10.0.0.4'
      ]
    }
    subnets: [
      {
        name: 'AzureFirewallSubnet'
        properties: {
          addressPrefix: '10.0.0.0/26'
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
          addressPrefix: '10.0.0.128/28'
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

resource vnetMl 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-ml'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.2.0/23'
      ]
    }
    dhcpOptions: {
      dnsServers: [
        '10.0.0.4'
      ]
    }
    subnets: [
      {
        name: 'snet-training'
        properties: {
          addressPrefix: '10.0.2.0/26'
          networkSecurityGroup: {
            id: nsgTrainingId
          }
          routeTable: {
            id: rtEgressId
          }
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
          ]
          serviceEndpointPolicies: [
            {
              id: seTrainingId
            }
          ]
          privateEndpointNetworkPolicies: 'Disabled'
          defaultOutboundAccess: false
        }
      }
      {
        name: 'snet-scoring'
        properties: {
          addressPrefix: '10.0.3.0/24'
          networkSecurityGroup: {
            id: nsgScoringId
          }
          routeTable: {
            id: rtEgressId
          }
          privateEndpointNetworkPolicies: 'Disabled'
          defaultOutboundAccess: false
        }
      }
      {
        name: 'snet-pe'
        properties: {
          addressPrefix: '10.0.2.64/26'
          networkSecurityGroup: {
            id: nsgPeId
          }
          privateEndpointNetworkPolicies: 'Disabled'
          defaultOutboundAccess: false
        }
      }
    ]
  }
}

@description('Resource id of vnet-hub.')
output vnetHubId string = vnetHub.id

@description('Resource id of AzureFirewallSubnet.')
output azureFirewallSubnetId string = azureFirewallSubnet.id

@description('Resource id of AzureBastionSubnet.')
output azureBastionSubnetId string = azureBastionSubnet.id

@description('Resource id of snet-jump.')
output snetJumpId string = snetJump.id

@description('Resource id of snet-training.')
output snetTrainingId string = snetTraining.id

@description('Resource id of snet-pe.')
output snetPeId string = snetPe.id
