import type { AnyKind } from '../model/kind'
import { aiSearch } from './aiSearch'
import { aiServices } from './aiServices'
import { amlRegistry } from './amlRegistry'
import { amlWorkspace } from './amlWorkspace'
import { applicationGateway } from './applicationGateway'
import { applicationInsights } from './applicationInsights'
import { azureFirewall } from './azureFirewall'
import { bastion } from './bastion'
import { batchEndpoint } from './batchEndpoint'
import { client } from './client'
import { computeCluster } from './computeCluster'
import { computeInstance } from './computeInstance'
import { containerRegistry } from './containerRegistry'
import { cosmosDb } from './cosmosDb'
import { dnsPrivateResolver } from './dnsPrivateResolver'
import { dnsServer } from './dnsServer'
import { internet } from './internet'
import { keyVault } from './keyVault'
import { kubernetesCluster } from './kubernetesCluster'
import { logAnalytics } from './logAnalytics'
import { managedNetwork } from './managedNetwork'
import { monitorPrivateLinkScope } from './monitorPrivateLinkScope'
import { natGateway } from './natGateway'
import { networkSecurityGroup } from './networkSecurityGroup'
import { networkVirtualAppliance } from './networkVirtualAppliance'
import { note } from './note'
import { onlineEndpoint } from './onlineEndpoint'
import { onPremisesSite } from './onPremisesSite'
import { policyAssignment } from './policyAssignment'
import { privateDnsZone } from './privateDnsZone'
import { privateEndpoint } from './privateEndpoint'
import { publicIp } from './publicIp'
import { routeTable } from './routeTable'
import { serverlessCompute } from './serverlessCompute'
import { serviceEndpointPolicy } from './serviceEndpointPolicy'
import { sqlDatabase } from './sqlDatabase'
import { storageAccount } from './storageAccount'
import { subnet } from './subnet'
import { virtualMachine } from './virtualMachine'
import { virtualNetwork } from './virtualNetwork'
import { virtualNetworkGateway } from './virtualNetworkGateway'

/** Every kind, by palette group and then by usefulness; a new one is a folder and a line. */
export const kinds: readonly AnyKind[] = [
  // network
  virtualNetwork,
  subnet,
  networkSecurityGroup,
  routeTable,
  natGateway,
  serviceEndpointPolicy,
  publicIp,
  // connect
  azureFirewall,
  privateEndpoint,
  bastion,
  virtualNetworkGateway,
  virtualMachine,
  applicationGateway,
  networkVirtualAppliance,
  // names
  privateDnsZone,
  dnsPrivateResolver,
  dnsServer,
  // ml
  amlWorkspace,
  computeCluster,
  computeInstance,
  serverlessCompute,
  managedNetwork,
  onlineEndpoint,
  batchEndpoint,
  kubernetesCluster,
  amlRegistry,
  // data
  storageAccount,
  keyVault,
  containerRegistry,
  applicationInsights,
  logAnalytics,
  sqlDatabase,
  cosmosDb,
  aiServices,
  aiSearch,
  monitorPrivateLinkScope,
  // outside
  onPremisesSite,
  internet,
  client,
  note,
  // governance
  policyAssignment,
]
