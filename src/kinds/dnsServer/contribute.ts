import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { FactsPart, NameServer } from '../../model/network'
import { spaceOf } from '../place'
import { readAddresses } from '../readAddresses'
import type { dnsServerFields } from './fields'

type ServerView = NodeView<PropertiesOf<typeof dnsServerFields>>

/** A name server of one's own, and the machine it runs on. */
export function contribute(node: ServerView, graph: Graph): FactsPart {
  const { id, parent, properties } = node
  const space = spaceOf(node, graph)
  const address = readAddresses(id, 'address', [properties.address])
  const upstreamServers = readAddresses(id, 'upstreamServers', properties.upstreamServers)
  const forwards = properties.forwards.map((forward) => ({
    suffix: forward.suffix,
    targets: readAddresses(id, 'forwards', forward.targets),
  }))
  const upstream: NameServer['upstream'] =
    properties.upstream === 'servers' ? upstreamServers.values : properties.upstream
  return {
    hosts:
      parent === null
        ? []
        : [{ node: id, place: parent, type: 'machine', publicIp: false, addresses: address.values }],
    nameServers: space
      ? [
          {
            node: id,
            space: space.id,
            addresses: address.values,
            forwards: forwards.map(({ suffix, targets }) => ({ suffix, targets: targets.values })),
            upstream,
            rulesetSpaces: [],
          },
        ]
      : [],
    gaps: [...address.gaps, ...upstreamServers.gaps, ...forwards.flatMap(({ targets }) => targets.gaps)],
  }
}
