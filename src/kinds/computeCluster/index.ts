import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { computeFacts } from '../computeFacts'
import { subnetDemand } from '../subnetDemand'
import { computeClusterFields } from './fields'
import icon from './icon.svg?raw'

/** An Azure Machine Learning compute cluster. */
export const computeCluster = defineKind({
  id: 'computeCluster',
  label: 'Compute cluster',
  summary: 'Scales nodes for training jobs; takes one address of its subnet for each node.',
  group: 'ml',
  icon,
  resourceType: 'Microsoft.MachineLearningServices/workspaces/computes',
  abbreviation: 'cc',
  nameRule: nameRule('Microsoft.MachineLearningServices/workspaces/computes'),
  fields: computeClusterFields,
  appearance: 'card',
  placement: {
    in: ['subnet', 'managedNetwork'],
    home: { kind: 'subnet', name: 'snet-training', properties: { role: 'training' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'training',
  headline: ({ minNodes, maxNodes, publicIp }) =>
    `${minNodes}–${maxNodes} nodes · ${publicIp ? 'public IP' : 'no public IP'}`,
  addresses: (node, graph) =>
    subnetDemand(node, graph, node.properties.maxNodes, 'node', ADDRESS_DEMAND.computeClusterNode),
  contribute: (node, graph, settings) => computeFacts(node, graph, settings, node.properties.publicIp),
})
