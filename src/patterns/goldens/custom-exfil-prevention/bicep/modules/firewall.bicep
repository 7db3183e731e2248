metadata description = 'Firewalls and their policies'

@description('Names and texts, as tags have them.')
type resourceTags = {
  @description('Value of the tag.')
  *: string
}

@description('Azure region of the resources.')
param location string

@description('Tags of all resources.')
param tags resourceTags

@description('Resource id of AzureFirewallSubnet.')
param azureFirewallSubnetId string

resource afwHubPolicy 'Microsoft.Network/firewallPolicies@2025-05-01' = {
  name: 'afwp-afw-hub'
  location: location
  tags: tags
  properties: {
    sku: {
      tier: 'Standard'
    }
    threatIntelMode: 'Deny'
    dnsSettings: {
      enableProxy: true
    }
  }
}

resource afwHubNetworkRules 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2025-05-01' = {
  parent: afwHubPolicy
  name: 'DefaultNetworkRuleCollectionGroup'
  properties: {
    priority: 200
    ruleCollections: [
      {
        name: 'aml-net'
        priority: 200
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        action: {
          type: 'Allow'
        }
        rules: [
          {
            name: 'aml-tags-tcp-80-443'
            sourceAddresses: [
              '10.0.2.0/26'
            ]
            ruleType: 'NetworkRule'
            ipProtocols: [
              'TCP'
            ]
            destinationPorts: [
              '80'
              '443'
            ]
            destinationAddresses: [
              'AzureActiveDirectory'
            ]
          }
          {
            name: 'aml-tags-tcp-443-8787-18881'
            sourceAddresses: [
              '10.0.2.0/26'
            ]
            ruleType: 'NetworkRule'
            ipProtocols: [
              'TCP'
            ]
            destinationPorts: [
              '443'
              '8787'
              '18881'
            ]
            destinationAddresses: [
              'AzureMachineLearning'
            ]
          }
          {
            name: 'aml-tags-udp-5831'
            sourceAddresses: [
              '10.0.2.0/26'
            ]
            ruleType: 'NetworkRule'
            ipProtocols: [
              'UDP'
            ]
            destinationPorts: [
              '5831'
            ]
            destinationAddresses: [
              'AzureMachineLearning'
            ]
          }
          {
            name: 'aml-tags-any-443'
            sourceAddresses: [
              '10.0.2.0/26'
            ]
            ruleType: 'NetworkRule'
            ipProtocols: [
              'Any'
            ]
            destinationPorts: [
              '443'
            ]
            destinationAddresses: [
              'BatchNodeManagement.westeurope'
            ]
          }
          {
            name: 'aml-tags-tcp-443'
            sourceAddresses: [
              '10.0.2.0/26'
            ]
            ruleType: 'NetworkRule'
            ipProtocols: [
              'TCP'
            ]
            destinationPorts: [
              '443'
            ]
            destinationAddresses: [
              'AzureFrontDoor.FirstParty'
              'AzureMonitor'
              'AzureResourceManager'
              'MicrosoftContainerRegistry'
            ]
          }
        ]
      }
    ]
  }
}

resource afwHubApplicationRules 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2025-05-01' = {
  parent: afwHubPolicy
  name: 'DefaultApplicationRuleCollectionGroup'
  properties: {
    priority: 300
    ruleCollections: [
      {
        name: 'aml-app'
        priority: 300
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        action: {
          type: 'Allow'
        }
        rules: [
          {
            name: 'aml-hosts-tcp-443'
            sourceAddresses: [
              '10.0.2.0/26'
            ]
            ruleType: 'ApplicationRule'
            protocols: [
              {
                protocolType: 'Https'
                port: 443
              }
            ]
            targetFqdns: [
              'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net'
              'ml.azure.com'
            ]
          }
        ]
      }
      {
        name: 'aks-app'
        priority: 500
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        action: {
          type: 'Allow'
        }
        rules: [
          {
            name: 'aks-hosts-tcp-443'
            sourceAddresses: [
              '10.0.3.0/24'
            ]
            ruleType: 'ApplicationRule'
            protocols: [
              {
                protocolType: 'Https'
                port: 443
              }
            ]
            targetFqdns: [
              '*.data.mcr.microsoft.com'
              '*.ingestion.msftcloudes.com'
              '*.kusto.windows.net'
              '*.microsoftmetrics.com'
              '*.queue.${environment().suffixes.storage}'
              '*.table.${environment().suffixes.storage}'
              'acs-mirror.azureedge.net'
              // environment() does not give this host by itself.
              #disable-next-line no-hardcoded-env-urls
              'login.microsoftonline.com'
              // environment() does not give this host by itself.
              #disable-next-line no-hardcoded-env-urls
              'management.azure.com'
              'marketplaceapi.microsoft.com'
              'mcr-0001.mcr-msedge.net'
              'mcr.microsoft.com'
              'packages.aks.azure.com'
              'packages.microsoft.com'
              'westeurope.api.azureml.ms'
              'westeurope.dp.kubernetesconfiguration.azure.com'
              'westeurope.experiments.azureml.net'
            ]
          }
        ]
      }
    ]
  }
  dependsOn: [
    afwHubNetworkRules
  ]
}

resource afwHubPublicIp 'Microsoft.Network/publicIPAddresses@2025-05-01' = {
  name: 'pip-afw-hub'
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

resource afwHub 'Microsoft.Network/azureFirewalls@2025-05-01' = {
  name: 'afw-hub'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'AZFW_VNet'
      tier: 'Standard'
    }
    firewallPolicy: {
      id: afwHubPolicy.id
    }
    ipConfigurations: [
      {
        name: 'ipconfig'
        properties: {
          subnet: {
            id: azureFirewallSubnetId
          }
          publicIPAddress: {
            id: afwHubPublicIp.id
          }
        }
      }
    ]
  }
  dependsOn: [
    afwHubApplicationRules
  ]
}
