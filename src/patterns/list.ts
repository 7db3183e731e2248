import type { AnyPattern } from '../model/pattern'
import { aksDefault } from './aks-default'
import { aksPrivate } from './aks-private'
import { ampls } from './ampls'
import { batchEndpoints } from './batch-endpoints'
import { clientAccess } from './client-access'
import { clusterOtherVnetRegion } from './cluster-other-vnet-region'
import { customExfilPrevention } from './custom-exfil-prevention'
import { customHubspokeFirewall } from './custom-hubspoke-firewall'
import { customNsgNat } from './custom-nsg-nat'
import { customPublicIpCompute } from './custom-public-ip-compute'
import { dnsAzureDefault } from './dns-azure-default'
import { dnsCustomAzure } from './dns-custom-azure'
import { dnsCustomOnprem } from './dns-custom-onprem'
import { inboundPnaDisabled } from './inbound-pna-disabled'
import { inboundPnaEnabled } from './inbound-pna-enabled'
import { inboundSelectedIps } from './inbound-selected-ips'
import { isolatedNonpeered } from './isolated-nonpeered'
import { managedAllowInternet } from './managed-allow-internet'
import { managedAppgwOnprem } from './managed-appgw-onprem'
import { managedApprovedOnly } from './managed-approved-only'
import { modelCatalog } from './model-catalog'
import { moeLegacy } from './moe-legacy'
import { moeManagedVnet } from './moe-managed-vnet'
import { multiPeAks } from './multi-pe-aks'
import { multiPeClients } from './multi-pe-clients'
import { noVnet } from './no-vnet'
import { policyEnforcement } from './policy-enforcement'
import { publicWorkspaceSecuredResources } from './public-workspace-secured-resources'
import { publicWorkspace } from './public-workspace'
import { registryIsolation } from './registry-isolation'
import { serviceEndpoints } from './service-endpoints'
import { standaloneVnetNsg } from './standalone-vnet-nsg'
import { studioStorageVnet } from './studio-storage-vnet'
import { v1LegacyMode } from './v1-legacy-mode'
import { vnetSecured } from './vnet-secured'

/** Every documented pattern that can be drawn, whole layouts first; a new one is a file and a line. */
export const patterns: readonly AnyPattern[] = [
  // whole layouts
  managedApprovedOnly,
  managedAllowInternet,
  customHubspokeFirewall,
  customExfilPrevention,
  customNsgNat,
  vnetSecured,
  standaloneVnetNsg,
  isolatedNonpeered,
  customPublicIpCompute,
  serviceEndpoints,
  publicWorkspaceSecuredResources,
  noVnet,
  // names
  dnsAzureDefault,
  dnsCustomAzure,
  dnsCustomOnprem,
  // inbound
  inboundPnaDisabled,
  inboundSelectedIps,
  inboundPnaEnabled,
  clientAccess,
  multiPeClients,
  multiPeAks,
  // training and inference
  clusterOtherVnetRegion,
  moeManagedVnet,
  moeLegacy,
  aksDefault,
  aksPrivate,
  batchEndpoints,
  modelCatalog,
  managedAppgwOnprem,
  // workspace
  publicWorkspace,
  v1LegacyMode,
  studioStorageVnet,
  registryIsolation,
  ampls,
  policyEnforcement,
]
