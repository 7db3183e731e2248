import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { contribute } from './contribute'
import { serviceEndpointPolicyFields } from './fields'
import icon from './icon.svg?raw'

/** A service endpoint policy for storage. */
export const serviceEndpointPolicy = defineKind({
  id: 'serviceEndpointPolicy',
  label: 'Service endpoint policy',
  summary: 'Limits the storage accounts that a subnet reaches through its service endpoint.',
  group: 'network',
  icon,
  resourceType: 'Microsoft.Network/serviceEndpointPolicies',
  abbreviation: 'se',
  nameRule: nameRule('Microsoft.Network/serviceEndpointPolicies'),
  fields: serviceEndpointPolicyFields,
  appearance: 'chip',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ machineLearningAlias }) => facts('storage', machineLearningAlias && 'Machine Learning alias'),
  contribute,
})
