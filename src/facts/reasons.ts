/** Where each law that decides about reachability was read, by the reason codes of traces. */
import { cite, type Source } from './source'

const PRIVATE_LINK = cite('private-link/private-endpoint-overview')
const PRIVATE_DNS = cite('private-link/private-endpoint-dns')
const ROUTES = cite('virtual-network/virtual-networks-udr-overview')
const PEERING = cite('virtual-network/virtual-network-peering-overview')
const SECURITY_GROUPS = cite('virtual-network/network-security-group-how-it-works')
const FIREWALL = cite('firewall/rule-processing')
const OUTBOUND = cite('virtual-network/ip-services/default-outbound-access')
const SERVICE_ENDPOINTS = cite('virtual-network/virtual-network-service-endpoints-overview')
const ENDPOINT_POLICIES = cite('virtual-network/virtual-network-service-endpoint-policies-overview')
const STORAGE_RULES = cite('storage/common/storage-network-security-limitations')
const MANAGED = cite('machine-learning/how-to-managed-network')

/** By the first word or words of a code; the longest that fits decides. */
const BY_PREFIX: Readonly<Record<string, Source>> = {
  DNS: PRIVATE_DNS,
  DNS_RULESET: cite('dns/private-resolver-endpoints-rulesets'),
  DNS_FALLBACK: cite('dns/private-dns-fallback'),
  DNS_PLATFORM: cite('virtual-network/what-is-ip-address-168-63-129-16'),
  DNS_LOOP: cite('dns/private-resolver-endpoints-rulesets'),
  ROUTE: ROUTES,
  ROUTE_PEERING: PEERING,
  ROUTE_PRIVATE_ENDPOINT: cite('private-link/private-endpoint-overview', 'UDR'),
  ROUTE_SERVICE_ENDPOINT: SERVICE_ENDPOINTS,
  PEERING: PEERING,
  PEERING_FORWARDED: cite(
    'virtual-network/virtual-network-manage-peering',
    'Create a peering > Allow forwarded traffic',
  ),
  GATEWAY: cite('virtual-network/virtual-network-manage-peering', 'Create a peering > Use remote gateways'),
  ADMIN: cite('virtual-network-manager/concept-security-admins'),
  NSG: SECURITY_GROUPS,
  NSG_IGNORED_ON_PE: cite('private-link/private-endpoint-overview', 'Network security group'),
  NSG_PLATFORM: cite('virtual-network/network-security-groups-overview', 'Azure platform considerations'),
  NSG_DENY_PLATFORM: cite(
    'virtual-network/network-security-groups-overview',
    'Azure platform considerations',
  ),
  FW: FIREWALL,
  FW_FQDN_NEEDS_DNS_PROXY: cite(
    'firewall/dns-details',
    'Clients not configured to use the firewall DNS proxy',
  ),
  FW_NO_EGRESS: cite('firewall/snat-private-range'),
  EGRESS: OUTBOUND,
  EGRESS_NAT: cite('nat-gateway/nat-gateway-resource'),
  EGRESS_NATGW: cite('nat-gateway/nat-gateway-resource'),
  INBOUND: OUTBOUND,
  INBOUND_NATGW: cite('nat-gateway/nat-gateway-resource'),
  PE: PRIVATE_LINK,
  SE: SERVICE_ENDPOINTS,
  SEP: ENDPOINT_POLICIES,
  PAAS: STORAGE_RULES,
  PAAS_VIA_PE: PRIVATE_LINK,
  PAAS_TRUSTED: cite('storage/common/storage-trusted-azure-services'),
  PAAS_DATA_ENDPOINT: cite('container-registry/private-endpoints'),
  PAAS_SE: cite('container-registry/private-endpoints'),
  AML: MANAGED,
  AML_FQDN: cite('machine-learning/how-to-managed-network', 'Limitations'),
  AML_NO_ONPREM: cite('machine-learning/how-to-access-on-premises-resources', 'Configure private link'),
  AML_ENDPOINT: cite('machine-learning/concept-secure-online-endpoint'),
  AML_WORKSPACE: cite('machine-learning/how-to-configure-private-link'),
  AML_NEEDS: cite('machine-learning/how-to-secure-training-vnet'),
  AML_INBOUND: cite(
    'machine-learning/how-to-access-azureml-behind-firewall',
    'Basic configuration > Inbound traffic',
  ),
  AKS: cite('aks/concepts-network-cni-overview'),
  AKS_OUTBOUND: cite('aks/egress-outboundtype'),
  AKS_UDR: cite('aks/egress-udr', 'Deploy a cluster with outbound type of UDR and Azure Firewall'),
  BASTION: cite('bastion/bastion-nsg', 'Network security groups (NSG)'),
  EXFIL: cite('machine-learning/how-to-prevent-data-loss-exfiltration'),
  ADVICE_SE: SERVICE_ENDPOINTS,
  ADVICE_DNAT: FIREWALL,
  ASSUMPTION_BGP: ROUTES,
}

/**
 * The document behind a reason code such as `ROUTE_PEERING` or `FW_DENY_DEFAULT`.
 * Undefined for codes about the input alone, which no document decides.
 */
export function reasonSource(code: string): Source | undefined {
  const words = code.split('_')
  for (let length = words.length; length > 0; length -= 1) {
    const source = BY_PREFIX[words.slice(0, length).join('_')]
    if (source !== undefined) return source
  }
  return undefined
}
