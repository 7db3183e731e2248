import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, Emitted, EmitNode, Value } from '../../model/template'
import { hostNameOf, machine, networkInterface } from '../machine'
import { subnetOf, type SubnetView } from '../place'
import { newPublicAddress, publicAddresses } from '../publicAddress'
import { derivedName } from '../templateNames'
import type { virtualMachineFields } from './fields'

const LONGEST = 64

type MachineView = NodeView<PropertiesOf<typeof virtualMachineFields>>

/** The machines with their interfaces; the first one stands for the element, and has its address. On a site: nothing. */
export const emit: EmitNode = (node: MachineView, context) => {
  const subnet = subnetOf(node, context.graph)
  if (!subnet) return []
  return Array.from({ length: node.properties.count }, (_, index) => index + 1).flatMap((number) =>
    oneMachine(node, subnet, number, context),
  )
}

function oneMachine(
  node: MachineView,
  subnet: SubnetView,
  number: number,
  context: EmitContext,
): readonly Emitted[] {
  const { os, vmSize, address, count } = node.properties
  const first = number === 1
  const drawn = context.nameOf(node)
  const name = first ? drawn : numbered(drawn, number)
  const interfaceSlot = first ? 'nic' : `nic${number}`
  const publicIp = addressFor(node, number, context)
  return [
    ...publicIp.emitted,
    networkInterface(node, context, {
      slot: interfaceSlot,
      name: derivedName('Microsoft.Network/networkInterfaces', name),
      subnet,
      address: first ? address : '',
      ...(publicIp.ids[0] && { publicIp: publicIp.ids[0] }),
    }),
    machine(node, context, {
      slot: first ? 'main' : `machine${number}`,
      name,
      hostName: hostNameOf(node.name, os, count > 1 ? number : undefined),
      os,
      vmSize,
      interfaceSlot,
    }),
  ]
}

function addressFor(node: MachineView, number: number, context: EmitContext) {
  const drawn = context.graph.sources(node, 'publicIpAssociation').length > 0
  if (number === 1 && (drawn || node.properties.publicIp)) return publicAddresses(node, context, 'compute')
  if (number === 1 || !node.properties.publicIp) return { ids: [], emitted: [] }
  const made = newPublicAddress(node, context, 'compute', { slot: `publicIp${number}`, suffix: `-${number}` })
  return { ids: [context.ref(node, ['id'], made.slot)], emitted: [made] }
}

function numbered(name: Value, number: number): Value {
  const tail = `-${number}`
  return typeof name === 'string'
    ? `${name.slice(0, LONGEST - tail.length)}${tail}`
    : { $: 'join', parts: [name, tail] }
}
