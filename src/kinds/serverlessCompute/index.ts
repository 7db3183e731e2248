import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { defineKind } from '../../model/kind'
import { computeFacts } from '../computeFacts'
import { subnetDemand } from '../subnetDemand'
import { serverlessComputeFields } from './fields'
import icon from './icon.svg?raw'

/** Serverless compute of a workspace: nodes that the service makes for each job. */
export const serverlessCompute = defineKind({
  id: 'serverlessCompute',
  label: 'Serverless compute',
  summary: 'Nodes that the service makes for each job; a subnet or the managed network holds them.',
  group: 'ml',
  icon,
  resourceType: 'Microsoft.MachineLearningServices/workspaces',
  abbreviation: 'sc',
  fields: serverlessComputeFields,
  appearance: 'card',
  placement: {
    in: ['subnet', 'managedNetwork'],
    home: { kind: 'subnet', name: 'snet-training', properties: { role: 'training' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'training',
  headline: ({ maxNodes, publicIp }) => `0–${maxNodes} nodes · ${publicIp ? 'public IP' : 'no public IP'}`,
  addresses: (node, graph) =>
    subnetDemand(node, graph, node.properties.maxNodes, 'node', ADDRESS_DEMAND.serverlessComputeNode),
  contribute: (node, graph, settings) => computeFacts(node, graph, settings, node.properties.publicIp),
})
