import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { nameRule } from '../../facts/naming'
import { plural } from '../../lib/text'
import { defineKind } from '../../model/kind'
import { computeFacts } from '../computeFacts'
import { facts } from '../headline'
import { subnetDemand } from '../subnetDemand'
import { computeInstanceFields } from './fields'
import icon from './icon.svg?raw'

/** Azure Machine Learning compute instances of one sort. */
export const computeInstance = defineKind({
  id: 'computeInstance',
  label: 'Compute instance',
  summary: 'A managed workstation for one person; takes one address of its subnet.',
  group: 'ml',
  icon,
  resourceType: 'Microsoft.MachineLearningServices/workspaces/computes',
  abbreviation: 'ci',
  nameRule: nameRule('Microsoft.MachineLearningServices/workspaces/computes'),
  fields: computeInstanceFields,
  appearance: 'card',
  placement: {
    in: ['subnet', 'managedNetwork'],
    home: { kind: 'subnet', name: 'snet-training', properties: { role: 'training' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'training',
  headline: ({ count, publicIp }) =>
    facts(plural(count, 'instance'), publicIp ? 'public IP' : 'no public IP'),
  addresses: (node, graph) =>
    subnetDemand(node, graph, node.properties.count, 'instance', ADDRESS_DEMAND.computeInstance),
  contribute: (node, graph, settings) => computeFacts(node, graph, settings, node.properties.publicIp),
})
