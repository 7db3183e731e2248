metadata description = 'Kubernetes clusters'

@description('Names and texts, as tags have them.')
type resourceTags = {
  @description('Value of the tag.')
  *: string
}

@description('Azure region of the resources.')
param location string

@description('Tags of all resources.')
param tags resourceTags

resource vnetMl 'Microsoft.Network/virtualNetworks@2025-05-01' existing = {
  name: 'vnet-ml'
}

resource snetScoring 'Microsoft.Network/virtualNetworks/subnets@2025-05-01' existing = {
  parent: vnetMl
  name: 'snet-scoring'
}

resource privatelinkWesteuropeAzmk8sIo 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: 'privatelink.westeurope.azmk8s.io'
}

resource mlwMlProd 'Microsoft.MachineLearningServices/workspaces@2025-12-01' existing = {
  name: 'mlw-ml-prod'
}

resource aksScoringIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-aks-scoring'
  location: location
  tags: tags
}

// Network Contributor
resource aksScoringSubnetRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: snetScoring
  name: guid(snetScoring.id, aksScoringIdentity.id, '4d97b98b-1d4f-4787-a291-c67834d212e7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
    principalId: aksScoringIdentity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// Private DNS Zone Contributor
resource aksScoringZoneRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: privatelinkWesteuropeAzmk8sIo
  name: guid(privatelinkWesteuropeAzmk8sIo.id, aksScoringIdentity.id, 'b12aa53e-6015-4669-85d0-8515ebb3ae7f')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b12aa53e-6015-4669-85d0-8515ebb3ae7f')
    principalId: aksScoringIdentity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// Network Contributor
resource aksScoringNetworkRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetMl
  name: guid(vnetMl.id, aksScoringIdentity.id, '4d97b98b-1d4f-4787-a291-c67834d212e7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
    principalId: aksScoringIdentity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource aksScoring 'Microsoft.ContainerService/managedClusters@2025-10-01' = {
  name: 'aks-scoring'
  location: location
  tags: tags
  sku: {
    name: 'Base'
    tier: 'Standard'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${aksScoringIdentity.id}': {}
    }
  }
  properties: {
    fqdnSubdomain: 'aks-scoring'
    enableRBAC: true
    agentPoolProfiles: [
      {
        name: 'nodepool1'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        osType: 'Linux'
        vmSize: 'Standard_D4ds_v5'
        count: 3
        enableAutoScaling: true
        minCount: 3
        maxCount: 3
        maxPods: 30
        availabilityZones: [
          '1'
          '2'
          '3'
        ]
        vnetSubnetID: snetScoring.id
        upgradeSettings: {
          maxSurge: '10%'
        }
      }
    ]
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      podCidr: '100.64.0.0/16'
      serviceCidr: '100.65.0.0/16'
      dnsServiceIP: '100.65.0.10'
      loadBalancerSku: 'standard'
      outboundType: 'userDefinedRouting'
    }
    apiServerAccessProfile: {
      enablePrivateCluster: true
      enablePrivateClusterPublicFQDN: false
      privateDNSZone: privatelinkWesteuropeAzmk8sIo.id
    }
    oidcIssuerProfile: {
      enabled: true
    }
    autoUpgradeProfile: {
      upgradeChannel: 'patch'
      nodeOSUpgradeChannel: 'NodeImage'
    }
  }
  dependsOn: [
    aksScoringSubnetRole
    aksScoringZoneRole
    aksScoringNetworkRole
  ]
}

resource aksScoringExtensionResource 'Microsoft.KubernetesConfiguration/extensions@2025-03-01' = {
  scope: aksScoring
  name: 'azureml'
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    extensionType: 'Microsoft.AzureML.Kubernetes'
    autoUpgradeMinorVersion: true
    releaseTrain: 'Stable'
    scope: {
      cluster: {
        releaseNamespace: 'azureml'
      }
    }
    configurationSettings: {
      enableTraining: 'False'
      enableInference: 'True'
      inferenceRouterServiceType: 'LoadBalancer'
      inferenceRouterHA: 'True'
      internalLoadBalancerProvider: 'azure'
      allowInsecureConnections: 'True'
    }
  }
}

resource aksScoringAttached 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = {
  parent: mlwMlProd
  name: 'aks-scoring'
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    computeType: 'Kubernetes'
    resourceId: aksScoring.id
    properties: {
      namespace: 'default'
      defaultInstanceType: 'defaultinstancetype'
    }
  }
  dependsOn: [
    aksScoringExtensionResource
  ]
}
