import { dnsServer } from '../../kinds/dnsServer'
import { onPremisesSite } from '../../kinds/onPremisesSite'
import { isSuffixOf } from '../../lib/suffix'
import type { NodeId } from '../../model/diagram'
import type { NameServer } from '../../model/network'
import type { Topology } from '../../model/topology'
import { normalName } from '../zones'

/** A conditional forwarder as it is drawn. */
export type Forward = {
  readonly suffix: string
  readonly targets: readonly string[]
}

/** The forwarders in the fields of a DNS server or site; empty for anything else. */
export function forwardsOf(topology: Topology, server: NodeId): readonly Forward[] {
  const node = topology.node(server)
  return (
    topology.as(dnsServer, node)?.properties.forwards ??
    topology.as(onPremisesSite, node)?.properties.dnsForwards ??
    []
  )
}

/** The field that holds them. */
export function forwardsField(topology: Topology, server: NodeId): 'forwards' | 'dnsForwards' | 'rules' {
  const kind = topology.node(server)?.kind
  return kind === onPremisesSite.id ? 'dnsForwards' : kind === dnsServer.id ? 'forwards' : 'rules'
}

/** True when a forwarder of the server fires for names under the suffix. */
export function isForwarded(topology: Topology, server: NodeId, suffix: string): boolean {
  return topology.nameServers.some(
    ({ node, forwards }) =>
      node === server && forwards.some((forward) => isSuffixOf(normalName(forward.suffix), suffix)),
  )
}

/** Name servers with forwarders, each node once. */
export function forwardingServers(topology: Topology): readonly NameServer[] {
  const byNode = new Map<NodeId, NameServer>()
  for (const server of topology.nameServers) {
    if (server.forwards.length > 0) byNode.set(server.node, server)
  }
  return [...byNode.values()]
}
