/** Abbreviations of the Cloud Adoption Framework, which begin the names of resources. */
import { cite } from './source'

/** Where the abbreviations are recommended. */
export const ABBREVIATIONS_SOURCE = cite(
  'cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations',
)

/**
 * One row a resource type. Types that share a name scheme by kind (`hub`, `project`, the pools of AKS, the gateways)
 * have further rows in {@link ABBREVIATIONS_BY_KIND}.
 */
export const ABBREVIATIONS = {
  'Microsoft.CognitiveServices/accounts': 'ais',
  'Microsoft.Compute/virtualMachines': 'vm',
  'Microsoft.ContainerRegistry/registries': 'cr',
  'Microsoft.ContainerService/managedClusters': 'aks',
  'Microsoft.DataFactory/factories': 'adf',
  'Microsoft.Databricks/workspaces': 'dbw',
  'Microsoft.DocumentDB/databaseAccounts': 'cosno',
  'Microsoft.EventHub/namespaces': 'evhns',
  'Microsoft.Insights/components': 'appi',
  'Microsoft.KeyVault/vaults': 'kv',
  'Microsoft.MachineLearningServices/workspaces': 'mlw',
  'Microsoft.ManagedIdentity/userAssignedIdentities': 'id',
  'Microsoft.Network/applicationGateways': 'agw',
  'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies': 'waf',
  'Microsoft.Network/applicationSecurityGroups': 'asg',
  'Microsoft.Network/azureFirewalls': 'afw',
  'Microsoft.Network/bastionHosts': 'bas',
  'Microsoft.Network/connections': 'con',
  'Microsoft.Network/dnsForwardingRulesets': 'dnsfrs',
  'Microsoft.Network/dnsResolvers': 'dnspr',
  'Microsoft.Network/dnsResolvers/inboundEndpoints': 'in',
  'Microsoft.Network/dnsResolvers/outboundEndpoints': 'out',
  'Microsoft.Network/expressRouteCircuits': 'erc',
  'Microsoft.Network/firewallPolicies': 'afwp',
  'Microsoft.Network/ipGroups': 'ipg',
  'Microsoft.Network/localNetworkGateways': 'lgw',
  'Microsoft.Network/natGateways': 'ng',
  'Microsoft.Network/networkInterfaces': 'nic',
  'Microsoft.Network/networkManagers': 'vnm',
  'Microsoft.Network/networkSecurityGroups': 'nsg',
  'Microsoft.Network/networkSecurityGroups/securityRules': 'nsgsr',
  'Microsoft.Network/networkSecurityPerimeters': 'nsp',
  'Microsoft.Network/networkWatchers': 'nw',
  'Microsoft.Network/privateEndpoints': 'pep',
  'Microsoft.Network/privateLinkServices': 'pl',
  'Microsoft.Network/publicIPAddresses': 'pip',
  'Microsoft.Network/publicIPPrefixes': 'ippre',
  'Microsoft.Network/routeTables': 'rt',
  'Microsoft.Network/routeTables/routes': 'udr',
  'Microsoft.Network/serviceEndpointPolicies': 'se',
  'Microsoft.Network/virtualNetworkGateways': 'vgw',
  'Microsoft.Network/virtualNetworks': 'vnet',
  'Microsoft.Network/virtualNetworks/subnets': 'snet',
  'Microsoft.Network/virtualNetworks/virtualNetworkPeerings': 'peer',
  'Microsoft.OperationalInsights/workspaces': 'log',
  'Microsoft.Resources/resourceGroups': 'rg',
  'Microsoft.Search/searchServices': 'srch',
  'Microsoft.ServiceBus/namespaces': 'sbns',
  'Microsoft.Sql/servers': 'sql',
  'Microsoft.Sql/servers/databases': 'sqldb',
  'Microsoft.Storage/storageAccounts': 'st',
  'Microsoft.Storage/storageAccounts/fileServices/shares': 'share',
  'Microsoft.Synapse/workspaces': 'synw',
} as const

/** The abbreviation of a type; undefined where the framework recommends none (the scopes of Azure Monitor, for one). */
export function abbreviation(type: string): string | undefined {
  return Object.hasOwn(ABBREVIATIONS, type) ? ABBREVIATIONS[type as keyof typeof ABBREVIATIONS] : undefined
}
