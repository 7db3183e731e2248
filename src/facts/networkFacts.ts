/** Documented laws of the network that are not numbers: endpoints, peering, default outbound access, firewall. */
import { cite, type Confidence, type Source } from './source'

/** A documented law that is not a number. */
export interface NetworkFact {
  readonly id: string
  readonly statement: string
  readonly confidence: Confidence
  readonly source: Source
}

const fact = (
  id: string,
  statement: string,
  source: Source,
  confidence: Confidence = 'documented',
): NetworkFact => ({
  id,
  statement,
  confidence,
  source,
})

const ENDPOINTS = 'virtual-network/virtual-network-service-endpoints-overview'
const POLICIES = 'virtual-network/virtual-network-service-endpoint-policies-overview'
const EXFILTRATION = 'machine-learning/how-to-prevent-data-loss-exfiltration'
const PEERING = 'virtual-network/virtual-network-peering-overview'
const OUTBOUND_ACCESS = 'virtual-network/ip-services/default-outbound-access'
const FIREWALL_FAQ = 'firewall/firewall-faq'

export const NETWORK_FACTS: readonly NetworkFact[] = [
  fact(
    'se-source-private',
    'Over a service endpoint the service sees the private source address; rules for public addresses stop matching.',
    cite(ENDPOINTS, 'Secure Azure services to virtual networks'),
  ),
  fact(
    'se-dns-unchanged',
    'With a service endpoint names keep resolving to public addresses.',
    cite(ENDPOINTS, 'Considerations'),
  ),
  fact('se-not-onprem', 'Service endpoints cannot be used from on-premises.', cite(ENDPOINTS, 'Limitations')),
  fact(
    'se-bypasses-udr',
    'The prefixes of the service take a more specific route to the backbone, past the firewall.',
    cite(ENDPOINTS, 'Key benefits'),
  ),
  fact(
    'se-no-mix-managed',
    'In a managed network one resource cannot have a private endpoint and a service endpoint together.',
    cite('machine-learning/how-to-managed-network', 'Limitations'),
  ),
  fact(
    'se-standard-preview',
    'Standard service endpoints (preview 2026) identify subnets by a public IP address with a network security perimeter.',
    cite('private-link/service-endpoint-standard-overview', 'How a standard service endpoint works'),
  ),
  fact(
    'se-fw-subnet',
    'When the endpoint is enabled on the firewall subnet, the storage hosts of Batch must be opened on the firewall.',
    cite(FIREWALL_FAQ, 'How do I set up Azure Firewall with my service endpoints?'),
  ),
  fact(
    'sep-endpoint-first',
    'A policy applies only where the service endpoint is enabled.',
    cite(POLICIES, 'Limitations'),
  ),
  fact(
    'sep-same-region',
    'Policy and virtual network are in the same region.',
    cite(POLICIES, 'Limitations'),
  ),
  fact(
    'sep-deny-rest',
    'Once a policy is attached, accounts that it does not list are denied over the endpoint.',
    cite(POLICIES, 'Configuration'),
  ),
  fact(
    'sep-other-regions',
    'A policy filters the home and paired regions only; restrict the Storage tag by region in the security group as well.',
    cite(POLICIES, 'NSGs with Service Endpoint Policies'),
  ),
  fact('sep-peered', 'Peered virtual networks need policies of their own.', cite(POLICIES, 'Scenarios')),
  fact(
    'sep-alias-template',
    'The alias can be added in the portal or a template, not with the command line.',
    cite(EXFILTRATION, '1. Create the service endpoint policy'),
  ),
  fact(
    'sep-pe-independent',
    'Accounts reached through a private endpoint need not be listed.',
    cite(EXFILTRATION, '1. Create the service endpoint policy'),
  ),
  fact(
    'sep-not-on-managed',
    'The text of 2018 forbids policies on subnets with Batch, HDInsight, Application Gateway, VPN gateway or firewall; the alias is the later exception for Azure Machine Learning compute.',
    cite(POLICIES, 'Limitations'),
    'old-copy',
  ),
  fact('peering-not-transitive', 'Peering is not transitive.', cite(PEERING, 'Requirements and key aspects')),
  fact(
    'peering-forwarded',
    'Spoke to spoke through an appliance in the hub needs forwarded traffic allowed on the peerings.',
    cite('virtual-network/virtual-network-manage-peering', 'Create a peering > Allow forwarded traffic'),
  ),
  fact(
    'peering-gateway-transit',
    'The hub allows gateway transit and the spoke uses remote gateways; the spoke has no gateway of its own, and only one peering may use it.',
    cite('virtual-network/virtual-network-manage-peering', 'Create a peering > Use remote gateways'),
  ),
  fact(
    'peering-no-dns',
    'Names that Azure provides do not resolve across a peering; link zones or use DNS servers.',
    cite(PEERING, 'Connectivity'),
  ),
  fact(
    'peering-next-hop',
    'A route may name an appliance address of a peered virtual network as next hop.',
    cite(PEERING, 'Service chaining'),
  ),
  fact(
    'outbound-private-default',
    'Subnets of virtual networks created with API versions after 2026-03-31 are private unless stated otherwise.',
    cite(OUTBOUND_ACCESS, 'FAQs: Default Behavior Change to Private Subnets'),
  ),
  fact(
    'outbound-existing-unchanged',
    'Existing virtual networks stay as they are.',
    cite(OUTBOUND_ACCESS, 'FAQs: Default Behavior Change to Private Subnets'),
  ),
  fact(
    'outbound-explicit-methods',
    'Explicit outbound access: NAT gateway, load balancer with outbound rules, public IP address, or a route to a firewall or appliance.',
    cite(OUTBOUND_ACCESS, 'Add an explicit outbound method'),
  ),
  fact(
    'outbound-internet-next-hop',
    'Routes with next hop Internet fail in a private subnet without explicit outbound access.',
    cite(OUTBOUND_ACCESS, 'Limitations of private subnets'),
  ),
  fact(
    'outbound-not-delegated',
    'The setting has no effect on delegated subnets and subnets of managed services.',
    cite(OUTBOUND_ACCESS, 'Limitations of private subnets'),
  ),
  fact(
    'outbound-same-region-storage',
    'Storage of the same region stays reachable from a private subnet; control it with a security group.',
    cite(OUTBOUND_ACCESS, 'Limitations of private subnets'),
  ),
  fact(
    'outbound-service-endpoint',
    'Routes of service endpoints keep working in a private subnet.',
    cite(OUTBOUND_ACCESS, 'Limitations of private subnets'),
  ),
  fact(
    'outbound-aks-managed-vnet',
    'Virtual networks that AKS manages use private subnets from 2026-03-31; one’s own are unaffected.',
    cite('aks/includes/vm-default-outbound-access-retirement', 'include text'),
  ),
  fact(
    'fw-http-application-rule',
    'Hosts on 80 and 443 are written as application rules, other ports as network rules.',
    cite(
      'machine-learning/how-to-access-azureml-behind-firewall',
      'Scenario: Third party firewall or Azure Firewall without service tags (tip)',
    ),
  ),
  fact(
    'fw-network-fqdn-needs-dns-proxy',
    'Hosts in network rules need clients that resolve through the DNS proxy of the firewall.',
    cite('firewall/dns-details', 'Clients not configured to use the firewall DNS proxy'),
  ),
  fact(
    'fw-network-before-application',
    'Network rules are evaluated before application rules; the first match ends the evaluation.',
    cite(FIREWALL_FAQ, 'What are some Azure Firewall concepts?'),
  ),
  fact(
    'fw-snat-private',
    'No source translation toward RFC 1918 destinations by network rules; application rules always translate.',
    cite(FIREWALL_FAQ, 'Does Azure Firewall outbound SNAT between private networks?'),
  ),
  fact(
    'fw-wildcard-left',
    'A wildcard stands only at the left of a host name; *.host does not match host.',
    cite(FIREWALL_FAQ, 'How do wildcards work in target URLs and target FQDNs in application rules?'),
  ),
  fact(
    'fw-spoke-routes',
    'Spokes need a route with the firewall as next hop.',
    cite(
      FIREWALL_FAQ,
      'Can Azure Firewall in a hub virtual network forward and filter network traffic between two spoke virtual networks?',
    ),
  ),
  fact(
    'fw-private-endpoint-snat',
    'Translate the source of traffic that reaches private endpoints through an appliance.',
    cite('private-link/private-endpoint-overview', 'UDR'),
  ),
]

const BY_ID = new Map(NETWORK_FACTS.map((row) => [row.id, row]))

/** The statement with an id; undefined when there is none. */
export function networkFact(id: string): NetworkFact | undefined {
  return BY_ID.get(id)
}
