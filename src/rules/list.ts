/* oxlint-disable eslint/max-lines -- two lines a rule, and nothing else */
import type { Rule } from '../model/rule'
import { addressUnusable } from './addressing/address-unusable'
import { forbiddenRange } from './addressing/forbidden-range'
import { littleHeadroom } from './addressing/little-headroom'
import { networksOverlap } from './addressing/networks-overlap'
import { outsideNetwork } from './addressing/outside-network'
import { prefixMissing } from './addressing/prefix-missing'
import { prefixUnreadable } from './addressing/prefix-unreadable'
import { publicRange } from './addressing/public-range'
import { rangeOverlap } from './addressing/range-overlap'
import { sizeBelowAdvice } from './addressing/size-below-advice'
import { sizeRefused } from './addressing/size-refused'
import { spaceMissing } from './addressing/space-missing'
import { spaceOverlapsItself } from './addressing/space-overlaps-itself'
import { subnetOverlap } from './addressing/subnet-overlap'
import { subnetTooSmall } from './addressing/subnet-too-small'
import { featureInPreview } from './cloud/feature-in-preview'
import { featureUnavailable } from './cloud/feature-unavailable'
import { hostOfOtherCloud } from './cloud/host-of-other-cloud'
import { regionOfOtherCloud } from './cloud/region-of-other-cloud'
import { tagMisprinted } from './cloud/tag-misprinted'
import { tagRegionOfOtherCloud } from './cloud/tag-region-of-other-cloud'
import { workspaceRegion } from './cloud/workspace-region'
import { zoneOfOtherCloud } from './cloud/zone-of-other-cloud'
import { imageBuildMissing } from './compute/image-build-missing'
import { localAuthentication } from './compute/local-authentication'
import { minimumAboveMaximum } from './compute/minimum-above-maximum'
import { nodesNeverStop } from './compute/nodes-never-stop'
import { publicIp } from './compute/public-ip'
import { regionDiffersFromNetwork } from './compute/region-differs-from-network'
import { sharesEndpointSubnet } from './compute/shares-endpoint-subnet'
import { sshOpen } from './compute/ssh-open'
import { withoutWorkspace } from './compute/without-workspace'
import { limitExceeded } from './design/limit-exceeded'
import { misplaced } from './design/misplaced'
import { unknownKind } from './design/unknown-kind'
import { unreadable } from './design/unreadable'
import { answerUnknown } from './dns/answer-unknown'
import { azureDnsFromSite } from './dns/azure-dns-from-site'
import { forwarderMissing } from './dns/forwarder-missing'
import { forwarderNamesPrivateZone } from './dns/forwarder-names-private-zone'
import { forwarderWithoutTarget } from './dns/forwarder-without-target'
import { instanceSuffixMissing } from './dns/instance-suffix-missing'
import { privateZoneUnreachable } from './dns/private-zone-unreachable'
import { recordsOverwritten } from './dns/records-overwritten'
import { registrationMisplaced } from './dns/registration-misplaced'
import { resolverLoop } from './dns/resolver-loop'
import { rulesetUnusable } from './dns/ruleset-unusable'
import { serverMissing } from './dns/server-missing'
import { singleServer } from './dns/single-server'
import { vpnWithoutAzureDns } from './dns/vpn-without-azure-dns'
import { zoneForeign } from './dns/zone-foreign'
import { zoneGroupMissing } from './dns/zone-group-missing'
import { zoneMissing } from './dns/zone-missing'
import { zoneNameUnknown } from './dns/zone-name-unknown'
import { zoneTwice } from './dns/zone-twice'
import { zoneUnlinked } from './dns/zone-unlinked'
import { zoneWithoutRecord } from './dns/zone-without-record'
import { anyTenantHost } from './exfiltration/any-tenant-host'
import { directEgress } from './exfiltration/direct-egress'
import { dnsChannel } from './exfiltration/dns-channel'
import { endpointPolicyMissing } from './exfiltration/endpoint-policy-missing'
import { foreignEndpoint } from './exfiltration/foreign-endpoint'
import { frontDoorFrontend } from './exfiltration/front-door-frontend'
import { managedRuleWeakens } from './exfiltration/managed-rule-weakens'
import { policyRegion } from './exfiltration/policy-region'
import { policyWithoutAccount } from './exfiltration/policy-without-account'
import { policyWithoutAlias } from './exfiltration/policy-without-alias'
import { publicPackageIndex } from './exfiltration/public-package-index'
import { serviceEndpointMissing } from './exfiltration/service-endpoint-missing'
import { storageAnyAccount } from './exfiltration/storage-any-account'
import { storageEndpointOnFirewall } from './exfiltration/storage-endpoint-on-firewall'
import { storageTagGlobal } from './exfiltration/storage-tag-global'
import { basicThroughput } from './firewall/basic-throughput'
import { collectionConflict } from './firewall/collection-conflict'
import { denyAllApplication } from './firewall/deny-all-application'
import { dnsProxyOff } from './firewall/dns-proxy-off'
import { firewallEndpointBlocked } from './firewall/endpoint-blocked'
import { managementSubnetMissing } from './firewall/management-subnet-missing'
import { noFqdnRules } from './firewall/no-fqdn-rules'
import { protocolUnfit } from './firewall/protocol-unfit'
import { recommendedHostsMissing } from './firewall/recommended-hosts-missing'
import { firewallRequiredOutboundMissing } from './firewall/required-outbound-missing'
import { ruleTooBroad } from './firewall/rule-too-broad'
import { secondInNetwork } from './firewall/second-in-network'
import { sourceAny } from './firewall/source-any'
import { tagUnfit } from './firewall/tag-unfit'
import { threatIntelligenceWeak } from './firewall/threat-intelligence-weak'
import { tierLacksFeature } from './firewall/tier-lacks-feature'
import { wildcardMisplaced } from './firewall/wildcard-misplaced'
import { policyEffectUnknown } from './governance/effect-unknown'
import { noGuardRails } from './governance/no-guard-rails'
import { policyViolated } from './governance/policy-violated'
import { publicWorkspace } from './governance/public-workspace'
import { tagsMissing } from './governance/tags-missing'
import { clientWithoutNames } from './hybrid/client-without-names'
import { clientPoolMissing } from './hybrid/client-pool-missing'
import { connectionMismatch } from './hybrid/connection-mismatch'
import { noClientPath } from './hybrid/no-client-path'
import { siteUnconnected } from './hybrid/site-unconnected'
import { transitMissing } from './hybrid/transit-missing'
import { aksApiPublic } from './inference/aks-api-public'
import { aksEgressUnfiltered } from './inference/aks-egress-unfiltered'
import { aksExtensionMissing } from './inference/aks-extension-missing'
import { aksFarFromEndpoints } from './inference/aks-far-from-endpoints'
import { aksNotPrivate } from './inference/aks-not-private'
import { aksOtherRegion } from './inference/aks-other-region'
import { aksOutboundUnserved } from './inference/aks-outbound-unserved'
import { aksOutsideScoring } from './inference/aks-outside-scoring'
import { aksPodsBlocked } from './inference/aks-pods-blocked'
import { aksScoringPublic } from './inference/aks-scoring-public'
import { aksServiceRangeUnfit } from './inference/aks-service-range-unfit'
import { aksSubnetMissing } from './inference/aks-subnet-missing'
import { apiZoneUnlinked } from './inference/api-zone-unlinked'
import { batchWithAddressRules } from './inference/batch-with-address-rules'
import { endpointEgressOpen } from './inference/endpoint-egress-open'
import { onlineEndpointPublic } from './inference/endpoint-public'
import { kubenetRetires } from './inference/kubenet-retires'
import { legacyFlagWithManagedNetwork } from './inference/legacy-flag-with-managed-network'
import { legacyIsolation } from './inference/legacy-isolation'
import { routerNotRedundant } from './inference/router-not-redundant'
import { attachedCompute } from './managed-network/attached-compute'
import { managedClusterOtherRegion } from './managed-network/cluster-other-region'
import { computeOutside } from './managed-network/compute-outside'
import { destinationNotApproved } from './managed-network/destination-not-approved'
import { managedFirewallCost } from './managed-network/firewall-cost'
import { fqdnForStorage } from './managed-network/fqdn-for-storage'
import { fqdnPorts } from './managed-network/fqdn-ports'
import { gatewayNameUnfit } from './managed-network/gateway-name-unfit'
import { gatewayWithoutPrivateLink } from './managed-network/gateway-without-private-link'
import { gatewayWithoutRule } from './managed-network/gateway-without-rule'
import { managedInternetOpen } from './managed-network/internet-open'
import { isolationOff } from './managed-network/isolation-off'
import { managedNetworkMissing } from './managed-network/missing'
import { provisionedLate } from './managed-network/provisioned-late'
import { requiredEndpointMissing } from './managed-network/required-endpoint-missing'
import { outboundRuleUnreadable } from './managed-network/rule-unreadable'
import { outboundRulesWithoutEffect } from './managed-network/rules-without-effect'
import { sparkEndpointMissing } from './managed-network/spark-endpoint-missing'
import { targetSubResourceWrong } from './managed-network/target-sub-resource-wrong'
import { halfInScope } from './monitoring/half-in-scope'
import { insightsClassic } from './monitoring/insights-classic'
import { privateOnlyCuts } from './monitoring/private-only-cuts'
import { scopeLimits } from './monitoring/scope-limits'
import { scopeWithoutEndpoint } from './monitoring/scope-without-endpoint'
import { severalScopes } from './monitoring/several-scopes'
import { telemetryPublic } from './monitoring/telemetry-public'
import { duplicateName } from './naming/duplicate-name'
import { illegalName } from './naming/illegal-name'
import { applicationGatewayBlocked } from './nsg/application-gateway-blocked'
import { attachedMachineSsh } from './nsg/attached-machine-ssh'
import { bastionIncomplete } from './nsg/bastion-incomplete'
import { endpointBlocked } from './nsg/endpoint-blocked'
import { hostsNotExpressible } from './nsg/hosts-not-expressible'
import { securityGroupMissing } from './nsg/missing'
import { mixedSide } from './nsg/mixed-side'
import { openToInternet } from './nsg/open-to-internet'
import { platformDenied } from './nsg/platform-denied'
import { priorityClash } from './nsg/priority-clash'
import { publicComputeInboundMissing } from './nsg/public-compute-inbound-missing'
import { nsgRequiredOutboundMissing } from './nsg/required-outbound-missing'
import { ruleShadowed } from './nsg/rule-shadowed'
import { tooManyRules } from './nsg/too-many-rules'
import { anonymousBlobs } from './paas/anonymous-blobs'
import { ipRuleAny } from './paas/ip-rule-any'
import { ipRuleInvalid } from './paas/ip-rule-invalid'
import { nobodyAdmitted } from './paas/nobody-admitted'
import { publicAccessOpen } from './paas/public-access-open'
import { publicAddressUnused } from './paas/public-address-unused'
import { purgeProtectionOff } from './paas/purge-protection-off'
import { registryAdminUser } from './paas/registry-admin-user'
import { registryServiceEndpoint } from './paas/registry-service-endpoint'
import { serviceEndpointOff } from './paas/service-endpoint-off'
import { sqlAdmitsAzure } from './paas/sql-admits-azure'
import { storageInOneZone } from './paas/storage-in-one-zone'
import { storageKindUnfit } from './paas/storage-kind-unfit'
import { tierWithoutPrivateLink } from './paas/tier-without-private-link'
import { tooManyIpRules } from './paas/too-many-ip-rules'
import { duplicateEndpoint } from './private-endpoints/duplicate'
import { privateEndpointMissing } from './private-endpoints/missing'
import { policiesUnavailable } from './private-endpoints/policies-unavailable'
import { policiesWithoutEffect } from './private-endpoints/policies-without-effect'
import { subResourceWrong } from './private-endpoints/sub-resource-wrong'
import { targetMissing } from './private-endpoints/target-missing'
import { waitsForApproval } from './private-endpoints/waits-for-approval'
import { withServiceEndpoint } from './private-endpoints/with-service-endpoint'
import { applianceOutOfReach } from './routing/appliance-out-of-reach'
import { applianceOverNat } from './routing/appliance-over-nat'
import { applianceServesItself } from './routing/appliance-serves-itself'
import { defaultOutbound } from './routing/default-outbound'
import { defaultRouteMissing } from './routing/default-route-missing'
import { duplicateRoute } from './routing/duplicate-route'
import { endpointRouteIgnored } from './routing/endpoint-route-ignored'
import { gatewayHopMissing } from './routing/gateway-hop-missing'
import { internetRouteWithoutIdentity } from './routing/internet-route-without-identity'
import { natSpansNetworks } from './routing/nat-spans-networks'
import { nextHopUnknown } from './routing/next-hop-unknown'
import { noWayOut } from './routing/no-way-out'
import { publicComputeReturn } from './routing/public-compute-return'
import { reservedSubnetRoute } from './routing/reserved-subnet-route'
import { tagNotRoutable } from './routing/tag-not-routable'
import { unattached } from './routing/unattached'
import { attachmentRefused } from './topology/attachment-refused'
import { delegationWrong } from './topology/delegation-wrong'
import { dependencyApart } from './topology/dependency-apart'
import { forwardedTrafficRefused } from './topology/forwarded-traffic-refused'
import { instanceApart } from './topology/instance-apart'
import { linkedSubnetWrong } from './topology/linked-subnet-wrong'
import { notPeered } from './topology/not-peered'
import { peeringClosed } from './topology/peering-closed'
import { regionDiffers } from './topology/region-differs'
import { remoteGatewayUnusable } from './topology/remote-gateway-unusable'
import { subnetNameFixed } from './topology/subnet-name-fixed'
import { subnetNotAdmitted } from './topology/subnet-not-admitted'
import { subnetRoleMissing } from './topology/subnet-role-missing'
import { subscriptionDiffers } from './topology/subscription-differs'
import { wrongSubnet } from './topology/wrong-subnet'
import { endpointMissingForCompute } from './workspace/endpoint-missing-for-compute'
import { datastoreKeys } from './workspace/datastore-keys'
import { defaultStorageUnsupported } from './workspace/default-storage-unsupported'
import { imageBuildUnfit } from './workspace/image-build-unfit'
import { notebooksOverPublicPath } from './workspace/notebooks-over-public-path'
import { registryEndpointApart } from './workspace/registry-endpoint-apart'
import { registryMissing } from './workspace/registry-missing'
import { workspaceResourceMissing } from './workspace/resource-missing'
import { sensitiveStoragePublic } from './workspace/sensitive-storage-public'
import { studioByAddressRules } from './workspace/studio-by-address-rules'
import { studioHostsBlocked } from './workspace/studio-hosts-blocked'
import { studioLimited } from './workspace/studio-limited'
import { studioSubnetApart } from './workspace/studio-subnet-apart'
import { trustedServicesOff } from './workspace/trusted-services-off'
import { v1LegacyMode } from './workspace/v1-legacy-mode'

/** Every rule, by area and name; a new one is a file and a line. */
export const rules: readonly Rule[] = [
  // addressing
  addressUnusable,
  forbiddenRange,
  littleHeadroom,
  networksOverlap,
  outsideNetwork,
  prefixMissing,
  prefixUnreadable,
  publicRange,
  rangeOverlap,
  sizeBelowAdvice,
  sizeRefused,
  spaceMissing,
  spaceOverlapsItself,
  subnetOverlap,
  subnetTooSmall,
  // topology
  attachmentRefused,
  delegationWrong,
  dependencyApart,
  forwardedTrafficRefused,
  instanceApart,
  linkedSubnetWrong,
  notPeered,
  peeringClosed,
  regionDiffers,
  remoteGatewayUnusable,
  subnetNameFixed,
  subnetNotAdmitted,
  subnetRoleMissing,
  subscriptionDiffers,
  wrongSubnet,
  // private-endpoints
  duplicateEndpoint,
  policiesUnavailable,
  policiesWithoutEffect,
  privateEndpointMissing,
  subResourceWrong,
  targetMissing,
  waitsForApproval,
  withServiceEndpoint,
  // dns
  answerUnknown,
  azureDnsFromSite,
  forwarderMissing,
  forwarderNamesPrivateZone,
  forwarderWithoutTarget,
  instanceSuffixMissing,
  privateZoneUnreachable,
  recordsOverwritten,
  registrationMisplaced,
  resolverLoop,
  rulesetUnusable,
  serverMissing,
  singleServer,
  vpnWithoutAzureDns,
  zoneForeign,
  zoneGroupMissing,
  zoneMissing,
  zoneNameUnknown,
  zoneTwice,
  zoneUnlinked,
  zoneWithoutRecord,
  // paas
  anonymousBlobs,
  ipRuleAny,
  ipRuleInvalid,
  nobodyAdmitted,
  publicAccessOpen,
  publicAddressUnused,
  purgeProtectionOff,
  registryAdminUser,
  registryServiceEndpoint,
  serviceEndpointOff,
  sqlAdmitsAzure,
  storageInOneZone,
  storageKindUnfit,
  tierWithoutPrivateLink,
  tooManyIpRules,
  // routing
  applianceOutOfReach,
  applianceOverNat,
  applianceServesItself,
  defaultOutbound,
  defaultRouteMissing,
  duplicateRoute,
  endpointRouteIgnored,
  gatewayHopMissing,
  internetRouteWithoutIdentity,
  natSpansNetworks,
  nextHopUnknown,
  noWayOut,
  publicComputeReturn,
  reservedSubnetRoute,
  tagNotRoutable,
  unattached,
  // nsg
  applicationGatewayBlocked,
  attachedMachineSsh,
  bastionIncomplete,
  endpointBlocked,
  hostsNotExpressible,
  mixedSide,
  nsgRequiredOutboundMissing,
  openToInternet,
  platformDenied,
  priorityClash,
  publicComputeInboundMissing,
  ruleShadowed,
  securityGroupMissing,
  tooManyRules,
  // firewall
  basicThroughput,
  collectionConflict,
  denyAllApplication,
  dnsProxyOff,
  firewallRequiredOutboundMissing,
  firewallEndpointBlocked,
  managementSubnetMissing,
  noFqdnRules,
  protocolUnfit,
  recommendedHostsMissing,
  ruleTooBroad,
  secondInNetwork,
  sourceAny,
  tagUnfit,
  threatIntelligenceWeak,
  tierLacksFeature,
  wildcardMisplaced,
  // exfiltration
  anyTenantHost,
  directEgress,
  dnsChannel,
  endpointPolicyMissing,
  foreignEndpoint,
  frontDoorFrontend,
  managedRuleWeakens,
  policyRegion,
  policyWithoutAccount,
  policyWithoutAlias,
  publicPackageIndex,
  serviceEndpointMissing,
  storageAnyAccount,
  storageEndpointOnFirewall,
  storageTagGlobal,
  // compute
  imageBuildMissing,
  localAuthentication,
  minimumAboveMaximum,
  nodesNeverStop,
  publicIp,
  regionDiffersFromNetwork,
  sharesEndpointSubnet,
  sshOpen,
  withoutWorkspace,
  // hybrid
  noClientPath,
  clientWithoutNames,
  clientPoolMissing,
  connectionMismatch,
  siteUnconnected,
  transitMissing,
  // naming
  duplicateName,
  illegalName,
  // design
  limitExceeded,
  misplaced,
  unknownKind,
  unreadable,
  // workspace
  endpointMissingForCompute,
  datastoreKeys,
  defaultStorageUnsupported,
  imageBuildUnfit,
  notebooksOverPublicPath,
  registryEndpointApart,
  registryMissing,
  sensitiveStoragePublic,
  studioByAddressRules,
  studioHostsBlocked,
  studioLimited,
  studioSubnetApart,
  trustedServicesOff,
  v1LegacyMode,
  workspaceResourceMissing,
  // managed-network
  attachedCompute,
  computeOutside,
  destinationNotApproved,
  fqdnForStorage,
  fqdnPorts,
  gatewayNameUnfit,
  gatewayWithoutPrivateLink,
  gatewayWithoutRule,
  isolationOff,
  managedClusterOtherRegion,
  managedFirewallCost,
  managedInternetOpen,
  managedNetworkMissing,
  outboundRuleUnreadable,
  outboundRulesWithoutEffect,
  provisionedLate,
  requiredEndpointMissing,
  sparkEndpointMissing,
  targetSubResourceWrong,
  // inference
  aksApiPublic,
  aksEgressUnfiltered,
  aksExtensionMissing,
  aksFarFromEndpoints,
  aksNotPrivate,
  aksOtherRegion,
  aksOutboundUnserved,
  aksOutsideScoring,
  aksPodsBlocked,
  aksScoringPublic,
  aksServiceRangeUnfit,
  aksSubnetMissing,
  apiZoneUnlinked,
  batchWithAddressRules,
  endpointEgressOpen,
  kubenetRetires,
  legacyFlagWithManagedNetwork,
  legacyIsolation,
  onlineEndpointPublic,
  routerNotRedundant,
  // monitoring
  halfInScope,
  insightsClassic,
  privateOnlyCuts,
  scopeLimits,
  scopeWithoutEndpoint,
  severalScopes,
  telemetryPublic,
  // governance
  noGuardRails,
  policyEffectUnknown,
  policyViolated,
  publicWorkspace,
  tagsMissing,
  // cloud
  featureInPreview,
  featureUnavailable,
  hostOfOtherCloud,
  regionOfOtherCloud,
  tagMisprinted,
  tagRegionOfOtherCloud,
  workspaceRegion,
  zoneOfOtherCloud,
]
