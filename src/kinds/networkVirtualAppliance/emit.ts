import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode } from '../../model/template'
import { networkInterface } from '../machine'
import { subnetOf } from '../place'
import type { networkVirtualApplianceFields } from './fields'

/** The interface that routes point at; image, licence and rules are the maker's, so the machine is not part of the export. */
export const emit: EmitNode = (
  node: NodeView<PropertiesOf<typeof networkVirtualApplianceFields>>,
  context,
) => {
  const subnet = subnetOf(node, context.graph)
  if (!subnet) return []
  context.note(
    node,
    `${node.name}: the network interface is deployed; attach the appliance of your maker to it.`,
  )
  const { privateIp, ipForwarding } = node.properties
  return [
    networkInterface(node, context, {
      slot: 'main',
      name: context.nameOf(node),
      subnet,
      address: privateIp,
      forwarding: ipForwarding,
    }),
  ]
}
