import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode, Emitted } from '../../model/template'
import { accessSwitch, admittedAddresses, defaultAction, grantedSubnets } from '../grantedSubnets'
import type { aiServicesFields } from './fields'

export const emit: EmitNode = (
  node: NodeView<PropertiesOf<typeof aiServicesFields>>,
  context,
): readonly Emitted[] => {
  const { service, publicAccess, trustedServices, localAuthDisabled } = node.properties
  const name = context.nameOf(node)
  return [
    {
      slot: 'main',
      type: 'Microsoft.CognitiveServices/accounts',
      name,
      concern: 'data',
      body: {
        location: context.location(node),
        tags: context.tags(),
        kind: service,
        sku: { name: 'S0' },
        identity: { type: 'SystemAssigned' },
        properties: {
          // Private endpoints and Entra tokens need a name of its own in DNS.
          customSubDomainName: { $: 'call', name: 'toLower', args: [name] },
          disableLocalAuth: localAuthDisabled,
          publicNetworkAccess: accessSwitch(publicAccess),
          networkAcls: {
            ...(service === 'CognitiveServices'
              ? {}
              : { bypass: trustedServices ? 'AzureServices' : 'None' }),
            defaultAction: defaultAction(publicAccess),
            ipRules: admittedAddresses(node).map((value) => ({ value })),
            virtualNetworkRules: grantedSubnets(node, context).map((id) => ({ id })),
          },
        },
      },
    },
  ]
}
