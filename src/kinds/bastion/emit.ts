import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode } from '../../model/template'
import { subnetOf } from '../place'
import { publicAddresses } from '../publicAddress'
import type { bastionFields } from './fields'

/** The Bastion host and its public address. */
export const emit: EmitNode = (node: NodeView<PropertiesOf<typeof bastionFields>>, context) => {
  const subnet = subnetOf(node, context.graph)
  if (!subnet) return []
  const { sku, nativeClient } = node.properties
  const addresses = publicAddresses(node, context, 'connectivity')
  const tunnels = nativeClient && sku !== 'Basic'
  if (nativeClient && !tunnels) context.note(node, `${node.name}: native clients need the Standard SKU.`)
  return [
    ...addresses.emitted,
    {
      slot: 'main',
      type: 'Microsoft.Network/bastionHosts',
      name: context.nameOf(node),
      concern: 'connectivity',
      body: {
        location: context.location(node),
        tags: context.tags(),
        sku: { name: sku },
        properties: {
          ...(tunnels && { enableTunneling: true }),
          ipConfigurations: addresses.ids.map((id) => ({
            name: 'ipconfig',
            properties: { subnet: { id: context.ref(subnet) }, publicIPAddress: { id } },
          })),
        },
      },
    },
  ]
}
