import type { EmitNode } from '../model/template'
import { emit as emitAiSearch } from './aiSearch/emit'
import { emit as emitAiServices } from './aiServices/emit'
import { emit as emitAmlRegistry } from './amlRegistry/emit'
import { emit as emitAmlWorkspace } from './amlWorkspace/emit'
import { emit as emitApplicationGateway } from './applicationGateway/emit'
import { emit as emitApplicationInsights } from './applicationInsights/emit'
import { emit as emitAzureFirewall } from './azureFirewall/emit'
import { emit as emitBastion } from './bastion/emit'
import { emit as emitBatchEndpoint } from './batchEndpoint/emit'
import { emit as emitComputeCluster } from './computeCluster/emit'
import { emit as emitComputeInstance } from './computeInstance/emit'
import { emit as emitContainerRegistry } from './containerRegistry/emit'
import { emit as emitCosmosDb } from './cosmosDb/emit'
import { emit as emitDnsPrivateResolver } from './dnsPrivateResolver/emit'
import { emit as emitDnsServer } from './dnsServer/emit'
import { emit as emitKeyVault } from './keyVault/emit'
import { emit as emitKubernetesCluster } from './kubernetesCluster/emit'
import { emit as emitLogAnalytics } from './logAnalytics/emit'
import { emit as emitManagedNetwork } from './managedNetwork/emit'
import { emit as emitMonitorPrivateLinkScope } from './monitorPrivateLinkScope/emit'
import { emit as emitNatGateway } from './natGateway/emit'
import { emit as emitNetworkSecurityGroup } from './networkSecurityGroup/emit'
import { emit as emitNetworkVirtualAppliance } from './networkVirtualAppliance/emit'
import { emit as emitOnlineEndpoint } from './onlineEndpoint/emit'
import { emit as emitPolicyAssignment } from './policyAssignment/emit'
import { emit as emitPrivateDnsZone } from './privateDnsZone/emit'
import { emit as emitPrivateEndpoint } from './privateEndpoint/emit'
import { emit as emitPublicIp } from './publicIp/emit'
import { emit as emitRouteTable } from './routeTable/emit'
import { emit as emitServiceEndpointPolicy } from './serviceEndpointPolicy/emit'
import { emit as emitSqlDatabase } from './sqlDatabase/emit'
import { emit as emitStorageAccount } from './storageAccount/emit'
import { emit as emitSubnet } from './subnet/emit'
import { emit as emitVirtualMachine } from './virtualMachine/emit'
import { emit as emitVirtualNetwork } from './virtualNetwork/emit'
import { emit as emitVirtualNetworkGateway } from './virtualNetworkGateway/emit'

/**
 * Who writes the resources of each kind; kinds that are missing deploy nothing. Apart from the kinds so that a first load
 * carries none of it.
 */
export const emitters: ReadonlyMap<string, EmitNode> = new Map<string, EmitNode>([
  ['aiSearch', emitAiSearch],
  ['aiServices', emitAiServices],
  ['amlRegistry', emitAmlRegistry],
  ['amlWorkspace', emitAmlWorkspace],
  ['applicationGateway', emitApplicationGateway],
  ['applicationInsights', emitApplicationInsights],
  ['azureFirewall', emitAzureFirewall],
  ['bastion', emitBastion],
  ['batchEndpoint', emitBatchEndpoint],
  ['computeCluster', emitComputeCluster],
  ['computeInstance', emitComputeInstance],
  ['containerRegistry', emitContainerRegistry],
  ['cosmosDb', emitCosmosDb],
  ['dnsPrivateResolver', emitDnsPrivateResolver],
  ['dnsServer', emitDnsServer],
  ['keyVault', emitKeyVault],
  ['kubernetesCluster', emitKubernetesCluster],
  ['logAnalytics', emitLogAnalytics],
  ['managedNetwork', emitManagedNetwork],
  ['monitorPrivateLinkScope', emitMonitorPrivateLinkScope],
  ['natGateway', emitNatGateway],
  ['networkSecurityGroup', emitNetworkSecurityGroup],
  ['networkVirtualAppliance', emitNetworkVirtualAppliance],
  ['onlineEndpoint', emitOnlineEndpoint],
  ['policyAssignment', emitPolicyAssignment],
  ['privateDnsZone', emitPrivateDnsZone],
  ['privateEndpoint', emitPrivateEndpoint],
  ['publicIp', emitPublicIp],
  ['routeTable', emitRouteTable],
  ['serviceEndpointPolicy', emitServiceEndpointPolicy],
  ['sqlDatabase', emitSqlDatabase],
  ['storageAccount', emitStorageAccount],
  ['subnet', emitSubnet],
  ['virtualMachine', emitVirtualMachine],
  ['virtualNetwork', emitVirtualNetwork],
  ['virtualNetworkGateway', emitVirtualNetworkGateway],
])
