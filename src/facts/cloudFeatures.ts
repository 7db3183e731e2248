/** What a cloud offers and what it does not, as the parity articles state it. */
import type { CloudId, PerCloud } from './clouds'
import { cite, type Source } from './source'

/** `unknown` where the documents read say nothing. */
export type Availability = 'available' | 'preview' | 'unavailable' | 'unknown'

export type CloudFeatureId =
  | 'workspacePrivateEndpoint'
  | 'trainingInVnet'
  | 'inferenceInVnet'
  | 'managedVirtualNetwork'
  | 'onlineEndpointIsolation'
  | 'kubernetesCompute'
  | 'aksPrivateIp'
  | 'registryBehindVnet'
  | 'containerInstancesBehindVnet'
  | 'serverlessSpark'
  | 'vsCodeIntegration'
  | 'automlNlpAndVision'
  | 'nsgOnPrivateEndpoints'
  | 'highScalePrivateEndpoints'
  | 'privateAksClusters'

export interface CloudFeature {
  readonly id: CloudFeatureId
  readonly label: string
  readonly clouds: PerCloud<Availability>
  readonly note: string | undefined
  readonly source: Source
}

const PARITY = cite(
  'machine-learning/reference-machine-learning-cloud-parity',
  'Azure Machine Learning Features / Azure operated by 21Vianet',
)

function feature(
  id: CloudFeatureId,
  label: string,
  [AzurePublic, AzureGovernment, AzureChina]: readonly [Availability, Availability, Availability],
  source: Source = PARITY,
  note?: string,
): CloudFeature {
  return { id, label, clouds: { AzurePublic, AzureGovernment, AzureChina }, note, source }
}

export const CLOUD_FEATURES: readonly CloudFeature[] = [
  feature('workspacePrivateEndpoint', 'Private endpoint of the workspace', [
    'available',
    'available',
    'available',
  ]),
  feature('trainingInVnet', 'Virtual network for training', ['available', 'available', 'available']),
  feature('inferenceInVnet', 'Virtual network for inference', ['available', 'available', 'available']),
  feature(
    'managedVirtualNetwork',
    'Managed virtual network',
    ['available', 'preview', 'preview'],
    PARITY,
    'The table of 2025 still calls it preview in the public cloud; it is generally available there.',
  ),
  feature('onlineEndpointIsolation', 'Network isolation of managed online endpoints', [
    'available',
    'unavailable',
    'unavailable',
  ]),
  feature('kubernetesCompute', 'Kubernetes compute', ['available', 'unavailable', 'unavailable']),
  feature('aksPrivateIp', 'Private IP address of an AKS cluster', ['preview', 'unavailable', 'unavailable']),
  feature('registryBehindVnet', 'Container registry behind a virtual network', [
    'available',
    'available',
    'available',
  ]),
  feature('containerInstancesBehindVnet', 'Container Instances behind a virtual network', [
    'preview',
    'unavailable',
    'unavailable',
  ]),
  feature('serverlessSpark', 'Serverless Spark compute', ['preview', 'unavailable', 'unknown']),
  feature('vsCodeIntegration', 'Visual Studio Code integration', ['preview', 'unavailable', 'unavailable']),
  feature(
    'automlNlpAndVision',
    'Automated ML for language and vision',
    ['available', 'unavailable', 'unavailable'],
    cite('machine-learning/how-to-access-azureml-behind-firewall', 'Azure Machine Learning hosts (note)'),
  ),
  feature(
    'nsgOnPrivateEndpoints',
    'Network security groups on private endpoints',
    ['available', 'unavailable', 'unavailable'],
    cite('private-link/private-endpoint-overview', 'Network security group'),
    'State of 2023; a few small regions of the public cloud are excepted.',
  ),
  feature(
    'highScalePrivateEndpoints',
    'High-scale private endpoints',
    ['preview', 'unavailable', 'unavailable'],
    cite('private-link/increase-private-endpoint-vnet-limits', 'Limitations'),
  ),
  feature(
    'privateAksClusters',
    'Private AKS clusters',
    ['available', 'available', 'available'],
    cite('aks/private-clusters', 'Region availability'),
  ),
]

const BY_ID = new Map(CLOUD_FEATURES.map((row) => [row.id, row]))

/** The row of a feature. */
export function cloudFeature(id: CloudFeatureId): CloudFeature {
  const row = BY_ID.get(id)
  if (row === undefined) throw new Error(`No row for the cloud feature ${id}`)
  return row
}

/** Whether a cloud offers a feature according to the newest document read. */
export function availability(id: CloudFeatureId, cloud: CloudId): Availability {
  return cloudFeature(id).clouds[cloud]
}
