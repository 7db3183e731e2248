/** The documents read, each with the date of the edition. One row a document; a table row cites it by key. */

export interface Document {
  /** Undefined when the edition read carries no date. */
  readonly date: string | undefined
  readonly url: string | undefined
}

type Editions = Readonly<Record<string, string | undefined>>

/** Articles published on Microsoft Learn under `/azure/<key>`. */
const ARTICLES = {
  'aks/api-server-vnet-integration': '2023-05-19',
  'aks/concepts-network-azure-cni-overlay': '2026-07-31',
  'aks/concepts-network-azure-cni-pod-subnet': '2024-05-21',
  'aks/concepts-network-cni-overview': '2026-07-10',
  'aks/concepts-network-ip-address-planning': '2026-04-16',
  'aks/concepts-network-legacy-cni': '2026-04-16',
  'aks/configure-kubenet': '2026-04-16',
  'aks/egress-outboundtype': '2026-08-05',
  'aks/egress-udr': '2023-05-10',
  'aks/internal-lb': '2026-07-31',
  'aks/limit-egress-traffic': '2023-12-05',
  'aks/outbound-rules-control-egress': '2026-06-18',
  'aks/private-clusters': '2026-08-05',
  'application-gateway/configuration-infrastructure': '2021-06-14',
  'availability-zones/cross-region-replication-azure': '2021-10-21',
  'azure-monitor/logs/private-link-design': '2022-01-05',
  'azure-resource-manager/bicep/bicep-functions-deployment': '2025-05-16',
  'azure-resource-manager/management/resource-name-rules': '2023-11-20',
  'azure-sql/database/connectivity-architecture': undefined,
  'bastion/bastion-faq': undefined,
  'bastion/bastion-nsg': undefined,
  'bastion/configuration-settings': '2021-10-12',
  'container-registry/container-registry-private-link': undefined,
  'container-registry/private-endpoints': '2026-02',
  'dns/dns-private-resolver-overview': '2022-12-06',
  'dns/private-dns-fallback': undefined,
  'dns/private-resolver-endpoints-rulesets': undefined,
  'firewall/dns-details': '2024-06-11',
  'firewall/dns-settings': undefined,
  'firewall/features-by-sku': '2025-09-18',
  'firewall/firewall-faq': '2022-09-12',
  'firewall/forced-tunneling': undefined,
  'firewall/management-nic': '2024-11-06',
  'firewall/rule-processing': '2026-03',
  'firewall/snat-private-range': undefined,
  'key-vault/general/network-security': '2026-06',
  'key-vault/general/overview-vnet-service-endpoints': '2024-01-30',
  'machine-learning/concept-network-isolation-configurations': '2024-10-03',
  'machine-learning/concept-secure-network-traffic-flow': '2025-02-06',
  'machine-learning/concept-secure-online-endpoint': '2024-02-29',
  'machine-learning/concept-workspace': undefined,
  'machine-learning/how-to-access-azureml-behind-firewall': '2026-03-19',
  'machine-learning/how-to-access-on-premises-resources': '2026-06-24',
  'machine-learning/how-to-configure-network-isolation-with-v2': '2023-09-13',
  'machine-learning/how-to-configure-private-link': '2024-09-05',
  'machine-learning/how-to-custom-dns': '2026-03-26',
  'machine-learning/how-to-deploy-kubernetes-extension': '2025-03-07',
  'machine-learning/how-to-enable-studio-virtual-network': '2025-03-04',
  'machine-learning/how-to-integrate-azure-policy': '2024-09-04',
  'machine-learning/how-to-managed-network': '2025-05-23',
  'machine-learning/how-to-managed-network-compute': '2025-01-30',
  'machine-learning/how-to-manage-quotas': '2026-01-27',
  'machine-learning/how-to-network-isolation-model-catalog': '2023-12-15',
  'machine-learning/how-to-network-isolation-planning': '2026-01-08',
  'machine-learning/how-to-network-security-overview': '2024-09-04',
  'machine-learning/how-to-prevent-data-loss-exfiltration': '2024-01-31',
  'machine-learning/how-to-registry-network-isolation': '2025-04-04',
  'machine-learning/how-to-secure-batch-endpoint': '2026-03-30',
  'machine-learning/how-to-secure-inferencing-vnet': '2025-06-13',
  'machine-learning/how-to-secure-kubernetes-inferencing-environment': '2022-08-31',
  'machine-learning/how-to-secure-training-vnet': '2024-04-08',
  'machine-learning/how-to-secure-workspace-vnet': '2024-07-08',
  'machine-learning/reference-machine-learning-cloud-parity': '2025-02-28',
  'machine-learning/tutorial-create-secure-workspace': '2026-02-05',
  'machine-learning/tutorial-create-secure-workspace-vnet': '2026-03-12',
  'nat-gateway/nat-gateway-resource': '2023-07-10',
  'private-link/disable-private-endpoint-network-policy': '2022-07-26',
  'private-link/increase-private-endpoint-vnet-limits': '2025-04-01',
  'private-link/inspect-traffic-with-azure-firewall': '2025-03',
  'private-link/private-endpoint-dns': '2026-05-07',
  'private-link/private-endpoint-overview': '2023-08-02',
  'private-link/service-endpoint-standard-overview': '2026-07-08',
  'reliability/regions-list': '2025-03-21',
  'role-based-access-control/built-in-roles': undefined,
  'route-server/quickstart-configure-route-server-powershell': '2023-08-11',
  'storage/common/storage-network-security-limitations': '2025-06',
  'storage/common/storage-trusted-azure-services': '2025-06',
  'virtual-network-manager/concept-security-admins': undefined,
  'virtual-network/ip-services/default-outbound-access': '2025-12-03',
  'virtual-network/ip-services/ipv6-overview': undefined,
  'virtual-network/network-security-group-how-it-works': undefined,
  'virtual-network/network-security-groups-overview': '2025-07-15',
  'virtual-network/service-tags-overview': '2023-01-26',
  'virtual-network/virtual-network-manage-peering': '2018-02-09',
  'virtual-network/virtual-network-peering-overview': '2016-10-17',
  'virtual-network/virtual-network-service-endpoint-policies-overview': '2018-09-18',
  'virtual-network/virtual-network-service-endpoints-overview': '2019-11-08',
  'virtual-network/virtual-networks-faq': '2019-02-12',
  'virtual-network/virtual-networks-udr-overview': '2023-05-27',
  'virtual-network/what-is-ip-address-168-63-129-16': undefined,
  'vpn-gateway/vpn-gateway-about-vpn-gateway-settings': '2023-10-05',
} as const satisfies Editions

/** Passages that several articles include; they have no page of their own, so they point at the source repository. */
const AI_INCLUDES = {
  'machine-learning/includes/machine-learning-connect-secure-workspace': '2025-02-10',
  'machine-learning/includes/machine-learning-managed-vnet-online-endpoint-limitations': '2023-08-15',
  'machine-learning/includes/machine-learning-public-internet-access': '2025-02-10',
  'machine-learning/includes/network-rbac': '2025-02-10',
  'machine-learning/includes/recommended-network-outbound': '2023-06-12',
} as const satisfies Editions

const AKS_INCLUDES = {
  'aks/includes/kubenet-retirement': '2026-01-14',
  'aks/includes/vm-default-outbound-access-retirement': '2026-01-14',
} as const satisfies Editions

const AZURE_INCLUDES = {
  'includes/azure-storage-account-limits-standard': undefined,
  'includes/azure-virtual-network-limits': '2022-12-05',
  'includes/dns-limits': '2024-09-23',
  'includes/firewall-limits': '2023-10-10',
  'includes/vpn-gateway-gwudr-warning': '2023-09-26',
} as const satisfies Editions

/** Anything else that was read, with its own address. */
const OTHERS = {
  'cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations': {
    date: '2024-05-07',
    url: 'https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations',
  },
  'bicep-types-az/generated': {
    date: '2026-08-20',
    url: 'https://github.com/Azure/bicep-types-az/tree/1f896de2db966ad91e8f7d7d981e11d32e4f5d8d/generated',
  },
  'azure-policy/built-in-policies': {
    date: '2026-04-29',
    url: 'https://github.com/Azure/azure-policy/tree/f4a50bacae07ddb096943c597669bcae494a6e29/built-in-policies',
  },
  'private-link/private-endpoint-dns (earlier edition)': { date: '2023-11-15', url: undefined },
  'Azure-Verified-Modules/interfaces': {
    date: undefined,
    url: 'https://github.com/Azure/Azure-Verified-Modules/blob/main/docs/static/includes/interfaces/int.pe.input.bicep',
  },
  'machine-learning/how-to-network-security-overview (earlier edition)': { date: undefined, url: undefined },
} as const satisfies Readonly<Record<string, Document>>

/** Key of a registered document. */
export type DocumentId =
  | keyof typeof ARTICLES
  | keyof typeof AI_INCLUDES
  | keyof typeof AKS_INCLUDES
  | keyof typeof AZURE_INCLUDES
  | keyof typeof OTHERS

export const DOCUMENTS: Readonly<Record<DocumentId, Document>> = {
  ...published(ARTICLES, (key) => `https://learn.microsoft.com/azure/${key}`),
  ...published(
    AI_INCLUDES,
    (key) => `https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/${key}.md`,
  ),
  ...published(
    AKS_INCLUDES,
    (key) => `https://github.com/MicrosoftDocs/azure-aks-docs/blob/main/articles/${key}.md`,
  ),
  ...published(AZURE_INCLUDES, (key) => `https://github.com/MicrosoftDocs/azure-docs/blob/main/${key}.md`),
  ...OTHERS,
}

/** Whether a text is the key of a registered document. */
export function isDocumentId(key: string): key is DocumentId {
  return Object.hasOwn(DOCUMENTS, key)
}

function published<K extends string>(
  editions: Readonly<Record<K, string | undefined>>,
  address: (key: K) => string,
): Record<K, Document> {
  const rows = (Object.keys(editions) as K[]).map(
    (key) => [key, { date: editions[key], url: address(key) }] as const,
  )
  return Object.fromEntries(rows) as Record<K, Document>
}
