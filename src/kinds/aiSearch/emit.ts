import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode, Emitted } from '../../model/template'
import { accessSwitch, admittedAddresses } from '../grantedSubnets'
import type { aiSearchFields } from './fields'

export const emit: EmitNode = (
  node: NodeView<PropertiesOf<typeof aiSearchFields>>,
  context,
): readonly Emitted[] => {
  const { sku, replicas, partitions, publicAccess, trustedServices, localAuthDisabled } = node.properties
  return [
    {
      slot: 'main',
      type: 'Microsoft.Search/searchServices',
      name: context.nameOf(node),
      concern: 'data',
      body: {
        location: context.location(node),
        tags: context.tags(),
        sku: { name: sku },
        // The free tier has no identity.
        ...(sku === 'free' ? {} : { identity: { type: 'SystemAssigned' } }),
        properties: {
          replicaCount: replicas,
          partitionCount: partitions,
          hostingMode: 'Default',
          publicNetworkAccess: accessSwitch(publicAccess),
          networkRuleSet: {
            bypass: trustedServices ? 'AzureServices' : 'None',
            ipRules: admittedAddresses(node).map((value) => ({ value })),
          },
          disableLocalAuth: localAuthDisabled,
          ...(localAuthDisabled
            ? {}
            : { authOptions: { aadOrApiKey: { aadAuthFailureMode: 'http401WithBearerChallenge' } } }),
        },
      },
    },
  ]
}
