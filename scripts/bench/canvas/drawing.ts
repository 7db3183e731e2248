import { applyAll } from '../../../src/model/commands'
import { arrangeDiagram } from '../../../src/model/layout/arrangeDiagram'
import { DiagramBuilder } from '../../../src/model/builder'
import type { Diagram, NodeId } from '../../../src/model/diagram'
import { privateEndpoint } from '../../../src/kinds/privateEndpoint'
import { storageAccount } from '../../../src/kinds/storageAccount'
import { subnet } from '../../../src/kinds/subnet'
import { virtualNetwork } from '../../../src/kinds/virtualNetwork'
import { peering } from '../../../src/links/peering'
import { privateLink } from '../../../src/links/privateLink'
import { serviceEndpointGrant } from '../../../src/links/serviceEndpointGrant'
import { catalog } from '../../../src/registry'

const NETWORKS = 16
const SUBNETS = 5
const ENDPOINTS = 9
const NODES = 1000
const LINES = 1000

/** 1,000 nodes and 1,000 lines: sixteen virtual networks with 50 things inside each, and the services that they lead to. */
export function largeDrawing(): {
  readonly diagram: Diagram
  readonly network: NodeId
  readonly card: NodeId
} {
  const builder = new DiagramBuilder('Large')
  const services: NodeId[] = []
  const networks: NodeId[] = []
  const subnets: NodeId[] = []
  const endpoints: NodeId[] = []
  for (let n = 0; n < NETWORKS; n++) {
    const network = builder.add(virtualNetwork, `vnet-${n}`, { prefixes: [`10.${n}.0.0/16`] })
    networks.push(network)
    for (let s = 0; s < SUBNETS; s++) {
      const inside = builder.add(subnet, `snet-${n}-${s}`, { prefix: `10.${n}.${s}.0/24` }, { in: network })
      subnets.push(inside)
      for (let e = 0; e < ENDPOINTS; e++) {
        endpoints.push(builder.add(privateEndpoint, `pep-${n}-${s}-${e}`, {}, { in: inside }))
      }
    }
  }
  const inside = NETWORKS * (1 + SUBNETS * (1 + ENDPOINTS))
  for (let i = 0; i < NODES - inside; i++) services.push(builder.add(storageAccount, `st${i}`))
  let lines = 0
  const count = services.length
  for (const [i, endpoint] of endpoints.entries()) {
    builder.link(privateLink, endpoint, services[Math.floor((i * count) / endpoints.length)] ?? '')
    lines++
  }
  for (const network of networks.slice(1)) {
    builder.link(peering, networks[0] ?? '', network)
    lines++
  }
  for (let i = 0; lines < LINES; i++, lines++) {
    builder.link(serviceEndpointGrant, subnets[i % subnets.length] ?? '', services[(i * 7) % count] ?? '')
  }
  const diagram = builder.build()
  return {
    diagram: applyAll(diagram, [{ type: 'setBoxes', boxes: arrangeDiagram(diagram, catalog) }]),
    network: networks[5] ?? '',
    card: endpoints[130] ?? '',
  }
}
