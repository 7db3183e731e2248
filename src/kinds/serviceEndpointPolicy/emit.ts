import { AML_ENDPOINT_POLICY } from '../../facts/serviceEndpoints'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode, Value } from '../../model/template'
import { placeOfUsers } from '../placeOfUsers'
import type { serviceEndpointPolicyFields } from './fields'
import { filled } from '../stored'

/** One definition for the storage that is listed, one for the alias. */
export const emit: EmitNode = (node: NodeView<PropertiesOf<typeof serviceEndpointPolicyFields>>, context) => {
  const { machineLearningAlias, scopes } = node.properties
  const storage: readonly Value[] = [
    ...context.graph.targets(node, 'endpointPolicyAllows').map((account) => context.ref(account)),
    ...filled(scopes),
  ]
  const { alias, aliasService, storageService } = AML_ENDPOINT_POLICY
  return [
    {
      slot: 'main',
      type: 'Microsoft.Network/serviceEndpointPolicies',
      name: context.nameOf(node),
      concern: 'filtering',
      body: {
        location: context.location(placeOfUsers(node, 'endpointPolicyAssociation', context)),
        tags: context.tags(),
        properties: {
          serviceEndpointPolicyDefinitions: [
            ...(storage.length > 0 ? [definition('storage', storageService, storage)] : []),
            ...(machineLearningAlias ? [definition('machine-learning', aliasService, [alias])] : []),
          ],
        },
      },
    },
  ]
}

function definition(name: string, service: string, serviceResources: readonly Value[]): Value {
  return { name, properties: { service, serviceResources } }
}
