import { AML_ENDPOINT_POLICY } from '../../facts/serviceEndpoints'
import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { FactsPart } from '../../model/network'
import type { serviceEndpointPolicyFields } from './fields'
import { filled } from '../stored'

/** What passes the policy: aliases, accounts of the drawing, and scopes written by hand. */
export function contribute(
  node: NodeView<PropertiesOf<typeof serviceEndpointPolicyFields>>,
  graph: Graph,
): FactsPart {
  const { machineLearningAlias, scopes } = node.properties
  return {
    endpointPolicies: [
      {
        node: node.id,
        aliases: machineLearningAlias ? [AML_ENDPOINT_POLICY.alias] : [],
        resources: graph.targets(node, 'endpointPolicyAllows').map((account) => account.id),
        scopes: filled(scopes),
      },
    ],
  }
}
