import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode } from '../../model/template'
import { placeOfUsers } from '../placeOfUsers'
import { publicAddresses, zonesAt } from '../publicAddress'
import type { natGatewayFields } from './fields'

/** The gateway and as many public addresses as drawn. */
export const emit: EmitNode = (node: NodeView<PropertiesOf<typeof natGatewayFields>>, context) => {
  const { sku, publicIps, idleTimeout } = node.properties
  const place = placeOfUsers(node, 'natAssociation', context)
  const addresses = publicAddresses(node, context, 'network', { count: publicIps, sku, place })
  const zones = sku === 'StandardV2' ? zonesAt(place, context) : []
  return [
    ...addresses.emitted,
    {
      slot: 'main',
      type: 'Microsoft.Network/natGateways',
      name: context.nameOf(node),
      concern: 'network',
      body: {
        location: context.location(place),
        tags: context.tags(),
        sku: { name: sku },
        ...(zones.length > 0 && { zones }),
        properties: {
          idleTimeoutInMinutes: idleTimeout,
          publicIpAddresses: addresses.ids.map((id) => ({ id })),
        },
      },
    },
  ]
}
