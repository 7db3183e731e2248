import { flag, stringList } from '../../model/fields'

export const serviceEndpointPolicyFields = {
  machineLearningAlias: flag('Azure Machine Learning alias', true, {
    help: '/services/Azure/MachineLearning',
  }),
  scopes: stringList('Other resource ids', [], {
    help: 'Storage accounts, resource groups or subscriptions outside the drawing.',
  }),
}
