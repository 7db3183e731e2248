/** Service endpoints, and the endpoint policy that keeps compute from foreign storage. */
import { cite, type Source } from './source'

/** A service that offers service endpoints, by the name that subnets carry. */
export interface ServiceEndpoint {
  readonly id: string
  readonly service: string
  /** Whether the Azure Machine Learning documents accept it in place of a private endpoint. */
  readonly workspaceAlternative: boolean
  readonly source: Source
}

const LIST = cite('virtual-network/virtual-network-service-endpoints-overview', 'service list')
const endpoint = (id: string, service: string, workspaceAlternative = false): ServiceEndpoint => ({
  id,
  service,
  workspaceAlternative,
  source: LIST,
})

export const SERVICE_ENDPOINTS: readonly ServiceEndpoint[] = [
  endpoint('Microsoft.Storage', 'Azure Storage', true),
  endpoint('Microsoft.KeyVault', 'Key Vault', true),
  endpoint('Microsoft.ContainerRegistry', 'Container Registry (preview)'),
  endpoint('Microsoft.Sql', 'Azure SQL Database and Synapse dedicated pools'),
  endpoint('Microsoft.AzureCosmosDB', 'Azure Cosmos DB'),
  endpoint('Microsoft.ServiceBus', 'Service Bus'),
  endpoint('Microsoft.EventHub', 'Event Hubs'),
  endpoint('Microsoft.AzureActiveDirectory', 'Data Lake Storage Gen1 only'),
  endpoint('Microsoft.Web', 'App Service'),
  endpoint('Microsoft.CognitiveServices', 'AI services'),
]

/** The service endpoint policy that lets compute reach the storage that Azure Machine Learning itself needs. */
export const AML_ENDPOINT_POLICY = {
  /** Alias under the service `Global`; covers the Microsoft-managed accounts that compute needs. */
  alias: '/services/Azure/MachineLearning',
  aliasService: 'Global',
  storageService: 'Microsoft.Storage',
  /** Aliases of other services that manage their own storage. */
  otherAliases: [
    '/services/Azure',
    '/services/Azure/Batch',
    '/services/Azure/DataFactory',
    '/services/Azure/ManagedInstance',
    '/services/Azure/WebPI',
    '/services/Azure/Databricks',
  ],
  source: cite(
    'machine-learning/how-to-prevent-data-loss-exfiltration',
    '1. Create the service endpoint policy',
  ),
} as const

/** The service endpoint through which a subnet rule of a resource type works; types without subnet rules are absent. */
export const SERVICE_ENDPOINT_OF_TYPE: Readonly<Record<string, string>> = {
  'Microsoft.Storage/storageAccounts': 'Microsoft.Storage',
  'Microsoft.KeyVault/vaults': 'Microsoft.KeyVault',
  'Microsoft.ContainerRegistry/registries': 'Microsoft.ContainerRegistry',
  'Microsoft.Sql/servers': 'Microsoft.Sql',
  'Microsoft.DocumentDB/databaseAccounts': 'Microsoft.AzureCosmosDB',
  'Microsoft.CognitiveServices/accounts': 'Microsoft.CognitiveServices',
}
