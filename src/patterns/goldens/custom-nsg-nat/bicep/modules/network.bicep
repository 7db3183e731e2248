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

@description('Resource id of nsg-training.')
param nsgTrainingId string

@description('Resource id of nsg-scoring.')
param nsgScoringId string

@description('Resource id of nsg-pe.')
param nsgPeId string

@description('Resource id of nsg-bastion.')
param nsgBastionId string

@description('Resource id of nsg-jump.')
param nsgJumpId string

resource snetTraining 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetMl
  name: 'snet-training'
}

resource snetPe 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetMl
  name: 'snet-pe'
}

resource azureBastionSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetMl
  name: 'AzureBastionSubnet'
}

resource snetJump 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetMl
  name: 'snet-jump'
}

resource ngEgressPublicIp 'Microsoft.Network/publicIPAddresses@2025-05-01' = {
  name: 'pip-ng-egress'
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

resource ngEgress 'Microsoft.Network/natGateways@2025-05-01' = {
  name: 'ng-egress'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    idleTimeoutInMinutes: 4
    publicIpAddresses: [
      {
        id: ngEgressPublicIp.id
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
        '10.0.0.0/22'
      ]
    }
    subnets: [
      {
        name: 'snet-training'
        properties: {
          addressPrefix: '10.0.0.0/26'
          networkSecurityGroup: {
            id: nsgTrainingId
          }
          natGateway: {
            id: ngEgress.id
          }
          privateEndpointNetworkPolicies: 'Disabled'
          defaultOutboundAccess: false
        }
      }
      {
        name: 'snet-scoring'
        properties: {
          addressPrefix: '10.0.1.0/24'
          networkSecurityGroup: {
            id: nsgScoringId
          }
          natGateway: {
            id: ngEgress.id
          }
          privateEndpointNetworkPolicies: 'Disabled'
          defaultOutboundAccess: false
        }
      }
      {
        name: 'snet-pe'
        properties: {
          addressPrefix: '10.0.0.64/26'
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
          addressPrefix: '10.0.0.128/26'
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
          addressPrefix: '10.0.0.192/28'
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

@description('Resource id of vnet-ml.')
output vnetMlId string = vnetMl.id

@description('Resource id of snet-training.')
output snetTrainingId string = snetTraining.id

@description('Resource id of snet-pe.')
output snetPeId string = snetPe.id

@description('Resource id of AzureBastionSubnet.')
output azureBastionSubnetId string = azureBastionSubnet.id

@description('Resource id of snet-jump.')
output snetJumpId string = snetJump.id
