import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { AddressDemand } from '../../model/kind'
import type { FactsPart } from '../../model/network'
import { readAddresses } from '../readAddresses'
import { subnetDemand } from '../subnetDemand'
import type { virtualMachineFields } from './fields'

type MachineView = NodeView<PropertiesOf<typeof virtualMachineFields>>

/** The machines as one host; an own public address is a way out. */
export function contribute(node: MachineView, graph: Graph): FactsPart {
  const { id, parent, properties } = node
  const { values: addresses, gaps } = readAddresses(id, 'address', [properties.address])
  if (parent === null) return { gaps }
  const publicIp = properties.publicIp || graph.sources(node, 'publicIpAssociation').length > 0
  return {
    hosts: [{ node: id, place: parent, type: 'machine', publicIp, addresses }],
    egresses: publicIp ? [{ node: id, type: 'publicIp', segments: [] }] : [],
    gaps,
  }
}

/** One address for each machine. */
export function addresses(node: MachineView, graph: Graph): readonly AddressDemand[] {
  return subnetDemand(node, graph, node.properties.count, 'machine', ADDRESS_DEMAND.virtualMachine)
}
