import { nameRule } from '../../facts/naming'
import { plural } from '../../lib/text'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { kubernetesClusterFields } from './fields'
import icon from './icon.svg?raw'
import { kubernetesAddresses } from './kubernetesAddresses'
import { kubernetesFacts } from './kubernetesFacts'

const plugins = {
  overlay: 'CNI Overlay',
  podSubnet: 'CNI Pod Subnet',
  nodeSubnet: 'CNI Node Subnet',
  kubenet: 'kubenet',
} as const

const apiServers = { public: 'public API', private: 'private', vnetIntegration: 'API in VNet' } as const

/** An Azure Kubernetes Service cluster that a workspace uses as compute. */
export const kubernetesCluster = defineKind({
  id: 'kubernetesCluster',
  label: 'Kubernetes cluster (AKS)',
  summary: 'Runs training and scoring in the customer’s network through the Azure ML extension.',
  group: 'ml',
  icon,
  resourceType: 'Microsoft.ContainerService/managedClusters',
  abbreviation: 'aks',
  nameRule: nameRule('Microsoft.ContainerService/managedClusters'),
  fields: kubernetesClusterFields,
  appearance: 'card',
  placement: {
    in: ['subnet'],
    home: { kind: 'subnet', name: 'snet-scoring', properties: { role: 'scoring' } },
  },
  size: { w: 216, h: 48 },
  tone: () => 'scoring',
  headline: ({ privateCluster, networkPlugin, nodes }) =>
    facts(apiServers[privateCluster], plugins[networkPlugin], plural(nodes, 'node')),
  addresses: kubernetesAddresses,
  contribute: kubernetesFacts,
})
