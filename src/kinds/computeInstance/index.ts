import { defineKind } from '../../model/kind'
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
  fields: computeInstanceFields,
  appearance: 'card',
  placement: {
    in: ['subnet', 'managedNetwork'],
    home: { kind: 'subnet', name: 'snet-training', properties: { role: 'training' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'training',
  headline: ({ count, publicIp }) =>
    `${count === 1 ? '1 instance' : `${count} instances`} · ${publicIp ? 'public IP' : 'no public IP'}`,
})
