metadata description = 'ml: managed network'

targetScope = 'resourceGroup'

@description('Names and texts, as tags have them.')
type resourceTags = {
  @description('Value of the tag.')
  *: string
}

@description('Azure region of the resources.')
param location string = resourceGroup().location

@description('Tags of all resources.')
param tags resourceTags = {}

@description('Name of the administrator of vm-jump.')
param vmJumpAdminUsername string

@secure()
@description('Password of the administrator of vm-jump.')
param vmJumpAdminPassword string

@description('Name of stmlprod001; it must be unique in all of Azure.')
@minLength(3)
@maxLength(24)
param stmlprod001Name string = 'stmlprod001'

@description('Name of kv-ml-prod; it must be unique in all of Azure.')
@minLength(3)
@maxLength(24)
param kvMlProdName string = 'kv-ml-prod'

@description('Name of crmlprod001; it must be unique in all of Azure.')
@minLength(5)
@maxLength(50)
param crmlprod001Name string = 'crmlprod001'

// Network security groups, route tables and service endpoint policies
module filtering 'modules/filtering.bicep' = {
  params: {
    location: location
    tags: tags
  }
}

// Virtual networks, subnets and what they go out through
module network 'modules/network.bicep' = {
  params: {
    location: location
    tags: tags
    nsgPeId: filtering.outputs.nsgPeId
    nsgBastionId: filtering.outputs.nsgBastionId
    nsgJumpId: filtering.outputs.nsgJumpId
  }
}

// Peerings, gateways, Bastion and connections
module connectivity 'modules/connectivity.bicep' = {
  params: {
    location: location
    tags: tags
    azureBastionSubnetId: network.outputs.azureBastionSubnetId
  }
}

// Private DNS zones and resolvers
module dns 'modules/dns.bicep' = {
  params: {
    tags: tags
    vnetAccessId: network.outputs.vnetAccessId
  }
}

// Logs and metrics
module monitoring 'modules/monitoring.bicep' = {
  params: {
    location: location
    tags: tags
  }
}

// Storage, secrets and images
module data 'modules/data.bicep' = {
  params: {
    location: location
    tags: tags
    stmlprod001Name: stmlprod001Name
    kvMlProdName: kvMlProdName
    crmlprod001Name: crmlprod001Name
  }
}

// Machine learning workspaces
module machineLearning 'modules/machine-learning.bicep' = {
  params: {
    location: location
    tags: tags
    stmlprod001Id: data.outputs.stmlprod001Id
    kvMlProdId: data.outputs.kvMlProdId
    crmlprod001Id: data.outputs.crmlprod001Id
    appiMlProdId: monitoring.outputs.appiMlProdId
  }
}

// Private endpoints and their DNS zone groups
module privateEndpoints 'modules/private-endpoints.bicep' = {
  params: {
    location: location
    tags: tags
    snetPeId: network.outputs.snetPeId
    stmlprod001Id: data.outputs.stmlprod001Id
    mlwMlProdResourceId: resourceId('Microsoft.MachineLearningServices/workspaces', 'mlw-ml-prod')
    mlwMlProdIdentityPrincipalId: machineLearning.outputs.mlwMlProdIdentityPrincipalId
    mlwMlProdId: machineLearning.outputs.mlwMlProdId
    privatelinkApiAzuremlMsId: dns.outputs.privatelinkApiAzuremlMsId
    privatelinkNotebooksAzureNetId: dns.outputs.privatelinkNotebooksAzureNetId
    privatelinkBlobCoreWindowsNetId: dns.outputs.privatelinkBlobCoreWindowsNetId
    privatelinkFileCoreWindowsNetId: dns.outputs.privatelinkFileCoreWindowsNetId
    kvMlProdId: data.outputs.kvMlProdId
    privatelinkVaultcoreAzureNetId: dns.outputs.privatelinkVaultcoreAzureNetId
    crmlprod001Id: data.outputs.crmlprod001Id
    privatelinkAzurecrIoId: dns.outputs.privatelinkAzurecrIoId
  }
}

// Computes and virtual machines
module compute 'modules/compute.bicep' = {
  params: {
    location: location
    tags: tags
    vmJumpAdminUsername: vmJumpAdminUsername
    vmJumpAdminPassword: vmJumpAdminPassword
    snetJumpId: network.outputs.snetJumpId
  }
  dependsOn: [
    machineLearning
  ]
}
