import { AML_ENDPOINT_POLICY } from '../../facts/serviceEndpoints'
import { flag, stringList } from '../../model/fields'

export const serviceEndpointPolicyFields = {
  machineLearningAlias: flag('Azure Machine Learning alias', true, {
    help: AML_ENDPOINT_POLICY.alias,
    source: AML_ENDPOINT_POLICY.source,
  }),
  scopes: stringList('Other resource ids', [], {
    help: 'Storage accounts, resource groups or subscriptions outside the drawing.',
  }),
}
