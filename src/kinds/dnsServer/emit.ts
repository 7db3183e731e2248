import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode } from '../../model/template'
import { hostNameOf, machine, networkInterface } from '../machine'
import { subnetOf } from '../place'
import { derivedName } from '../templateNames'
import type { dnsServerFields } from './fields'

/** Enough for a forwarder. */
const VM_SIZE = 'Standard_D2s_v5'

/** A machine at the drawn address; what it forwards is set up on it and told in a note. On a site: nothing. */
export const emit: EmitNode = (node: NodeView<PropertiesOf<typeof dnsServerFields>>, context) => {
  const subnet = subnetOf(node, context.graph)
  if (!subnet) return []
  const { address, forwards } = node.properties
  const rules = forwards.map(({ suffix, targets }) => `${suffix} to ${targets.join(', ')}`)
  context.note(
    node,
    `${node.name} is deployed as a bare machine: install a DNS service on it${rules.length > 0 ? ` that forwards ${rules.join('; ')}` : ''}.`,
  )
  const name = context.nameOf(node)
  return [
    networkInterface(node, context, {
      slot: 'nic',
      name: derivedName('Microsoft.Network/networkInterfaces', name),
      subnet,
      address,
    }),
    machine(node, context, {
      slot: 'main',
      name,
      hostName: hostNameOf(node.name, 'Linux'),
      os: 'Linux',
      vmSize: VM_SIZE,
      interfaceSlot: 'nic',
    }),
  ]
}
