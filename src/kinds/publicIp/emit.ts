import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode } from '../../model/template'
import { placeOfUsers } from '../placeOfUsers'
import { addressBody, zonesAt } from '../publicAddress'
import { textOf } from '../stored'
import type { publicIpFields } from './fields'

/** A static address; its SKU follows the NAT gateway that it belongs to, as Azure demands. */
export const emit: EmitNode = (node: NodeView<PropertiesOf<typeof publicIpFields>>, context) => {
  const { version, zoneRedundant, domainLabel } = node.properties
  const [owner] = context.graph.targets(node, 'publicIpAssociation')
  const sku = owner?.kind === 'natGateway' ? textOf(owner.properties, 'sku') : 'Standard'
  const place =
    owner?.kind === 'natGateway' ? placeOfUsers(owner, 'natAssociation', context) : (owner ?? node)
  return [
    {
      slot: 'main',
      type: 'Microsoft.Network/publicIPAddresses',
      name: context.nameOf(node),
      concern: 'network',
      body: addressBody(node, context, {
        sku,
        place,
        zones: zoneRedundant ? zonesAt(place, context) : [],
        properties: {
          publicIPAddressVersion: version,
          ...(domainLabel.trim() !== '' && {
            dnsSettings: { domainNameLabel: domainLabel.trim().toLowerCase() },
          }),
        },
      }),
    },
  ]
}
