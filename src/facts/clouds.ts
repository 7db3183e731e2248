/** The three clouds of Azure with the hosts and suffixes in which they differ. */
import { cite, type Source } from './source'

/** `AzureChina` is Microsoft Azure operated by 21Vianet. */
export type CloudId = 'AzurePublic' | 'AzureGovernment' | 'AzureChina'

export const CLOUD_IDS: readonly CloudId[] = ['AzurePublic', 'AzureGovernment', 'AzureChina']

/**
 * One value per cloud. `null` means that the documents read name none for that cloud,
 * which is not the same as "the cloud has none".
 */
export type PerCloud<T> = Readonly<Record<CloudId, T>>

/** A suffix that `environment().suffixes` of the template language knows, so that no host is written into a template. */
export type EnvironmentSuffix = 'storage' | 'acrLoginServer' | 'keyvaultDns' | 'sqlServerHostname'

export interface Cloud {
  readonly id: CloudId
  readonly label: string
  /** The name that `environment().name` and the command line use. */
  readonly environmentName: 'AzureCloud' | 'AzureUSGovernment' | 'AzureChinaCloud'
  /** Host of Azure Resource Manager; in a template `environment().resourceManager`. */
  readonly resourceManager: string
  /** Sign-in host; in a template `environment().authentication.loginEndpoint`. */
  readonly login: string
  /** Azure Machine Learning studio, which runs in the browser of the user. */
  readonly studio: string
  /** Suffix of storage hosts behind the service label: `<account>.blob.<storage>`. */
  readonly storage: string
  /** Suffix of key vault hosts. The private DNS zone has another name: see the private link table. */
  readonly keyVault: string
  /** Suffix of container registry login servers. */
  readonly containerRegistry: string
  /** Suffix of Azure SQL server hosts. */
  readonly sqlServer: string
  /** Suffix of the Azure Machine Learning workspace API. */
  readonly workspaceApi: string
  /** Suffix of the notebook hosts of a workspace. */
  readonly notebooks: string
  /** Suffix of managed online endpoints. */
  readonly inference: string
  /** Regions in which Azure Machine Learning is offered where the documents name them; undefined for the public cloud. */
  readonly workspaceRegions: readonly string[] | undefined
  readonly notes: readonly string[]
  readonly source: Source
  readonly alsoSources: readonly Source[]
}

const HOSTS = cite(
  'machine-learning/how-to-access-azureml-behind-firewall',
  'Scenario: Third party firewall or Azure Firewall without service tags',
)

/** The suffix of SQL server hosts follows from the zone names. */
const SQL_ZONES = cite('private-link/private-endpoint-dns', 'Commercial > Databases')

/** Regions offering Azure Machine Learning in the other clouds. */
const WORKSPACE_REGIONS = cite('machine-learning/reference-machine-learning-cloud-parity', 'Introduction')

export const CLOUDS: PerCloud<Cloud> = {
  AzurePublic: {
    id: 'AzurePublic',
    label: 'Azure public',
    environmentName: 'AzureCloud',
    resourceManager: 'management.azure.com',
    login: 'login.microsoftonline.com',
    studio: 'ml.azure.com',
    storage: 'core.windows.net',
    keyVault: 'vault.azure.net',
    containerRegistry: 'azurecr.io',
    sqlServer: 'database.windows.net',
    workspaceApi: 'api.azureml.ms',
    notebooks: 'notebooks.azure.net',
    inference: 'inference.ml.azure.com',
    workspaceRegions: undefined,
    notes: [],
    source: HOSTS,
    alsoSources: [SQL_ZONES, WORKSPACE_REGIONS],
  },
  AzureGovernment: {
    id: 'AzureGovernment',
    label: 'Azure Government',
    environmentName: 'AzureUSGovernment',
    resourceManager: 'management.usgovcloudapi.net',
    login: 'login.microsoftonline.us',
    studio: 'ml.azure.us',
    storage: 'core.usgovcloudapi.net',
    keyVault: 'vault.usgovcloudapi.net',
    containerRegistry: 'azurecr.us',
    sqlServer: 'database.usgovcloudapi.net',
    workspaceApi: 'api.ml.azure.us',
    notebooks: 'notebooks.usgovcloudapi.net',
    inference: 'inference.ml.azure.us',
    workspaceRegions: ['usgovarizona', 'usgovvirginia'],
    notes: [],
    source: HOSTS,
    alsoSources: [SQL_ZONES, WORKSPACE_REGIONS],
  },
  AzureChina: {
    id: 'AzureChina',
    label: 'Azure operated by 21Vianet',
    environmentName: 'AzureChinaCloud',
    resourceManager: 'management.chinacloudapi.cn',
    login: 'login.chinacloudapi.cn',
    studio: 'studio.ml.azure.cn',
    storage: 'core.chinacloudapi.cn',
    keyVault: 'vault.azure.cn',
    containerRegistry: 'azurecr.cn',
    sqlServer: 'database.chinacloudapi.cn',
    workspaceApi: 'api.ml.azure.cn',
    notebooks: 'notebooks.chinacloudapi.cn',
    inference: 'inference.ml.azure.cn',
    workspaceRegions: ['chinaeast2', 'chinanorth3'],
    notes: [
      'The container registry suffix is not in the documents read.',
      'The introduction of the parity article names only China East 2; its table has a China North 3 column of N/A values.',
    ],
    source: HOSTS,
    alsoSources: [SQL_ZONES, WORKSPACE_REGIONS],
  },
}

/**
 * The value of `environment().suffixes.<suffix>` in a cloud ({@link ENVIRONMENT_SOURCE}).
 * The template language writes a leading dot on all but the storage suffix.
 */
export function environmentSuffix(cloud: CloudId, suffix: EnvironmentSuffix): string {
  const { storage, containerRegistry, keyVault, sqlServer } = CLOUDS[cloud]
  switch (suffix) {
    case 'storage':
      return storage
    case 'acrLoginServer':
      return `.${containerRegistry}`
    case 'keyvaultDns':
      return `.${keyVault}`
    case 'sqlServerHostname':
      return `.${sqlServer}`
  }
}
