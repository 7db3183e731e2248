import { hostRowsFor } from '../facts/tagHosts'
import { hostsOf } from '../facts/outbound'
import * as portSet from '../lib/portSet'
import { memoAll, memoTopology } from '../model/derived'
import type { FirewallFacts, Segment } from '../model/network'
import type { Topology } from '../model/topology'
import { egressOf, type Egress } from './egress'
import { askFilter } from './filters'
import { askFirewall, type FirewallQuestion } from './firewall'
import { segments, spaceOf } from './lookups'
import { sameTag } from './routes'
import { parseServiceTag, serviceTag } from '../facts/serviceTags'
import { AML_ENDPOINT_POLICY } from '../facts/serviceEndpoints'
import { publicNeedsOf, type Blocked, type SubnetNeed } from './subnetNeeds'

/** Whether the subnet speaks to Azure Storage over its service endpoint, past routes and firewalls. */
export function hasStorageEndpoint(segment: Segment): boolean {
  return segment.serviceEndpoints.some((service) => service.startsWith(AML_ENDPOINT_POLICY.storageService))
}

/** Whether a text names Azure Storage, whole or of one region. */
export function isStorageTag(text: string): boolean {
  return parseServiceTag(text)?.tag === serviceTag('Storage')
}

/** Which way a need takes out of the subnet; for its first user, since ways can differ by the host's own address. */
export function wayOf(topology: Topology, segment: Segment, { need, users }: SubnetNeed): Egress {
  return egressOf(topology, segment.node, need.to.type === 'tag' ? need.to.tag : undefined, users[0])
}

/** Outbound needs to service tags that the subnet's security group does not let out. */
export const blockedByFilter = memoTopology((topology: Topology): readonly Blocked[] =>
  blockedLeaving(topology).flat(),
)

const blockedLeaving = memoAll(segments, (topology, segment): readonly Blocked[] => {
  if (segment.filter === undefined) return []
  return publicNeedsOf(topology, segment.node).flatMap((one): readonly Blocked[] => {
    if (one.need.to.type !== 'tag') return []
    const { denied, deniedBy, partial } = askFilter(topology, segment, {
      direction: 'Outbound',
      remote: { type: 'tag', tag: one.need.to.tag },
      protocol: one.need.protocol,
      ports: one.ports,
    })
    if (portSet.isEmpty(denied) || partial) return []
    return [{ ...one, segment, denied, ...(deniedBy === undefined ? {} : { by: deniedBy }) }]
  })
})

/** Outbound needs that a firewall on their way does not let through; appliances whose rules are not drawn are not judged. */
export const blockedByFirewall = memoTopology(
  (topology: Topology): ReadonlyMap<FirewallFacts, readonly Blocked[]> => {
    const blocked = new Map<FirewallFacts, Blocked[]>()
    for (const { firewall, need } of blockedOnTheWay(topology).flat()) {
      const known = blocked.get(firewall)
      if (known) known.push(need)
      else blocked.set(firewall, [need])
    }
    return blocked
  },
)

const blockedOnTheWay = memoAll(
  segments,
  (
    topology: Topology,
    segment: Segment,
  ): readonly { readonly firewall: FirewallFacts; readonly need: Blocked }[] =>
    publicNeedsOf(topology, segment.node).flatMap((one) => {
      const way = wayOf(topology, segment, one)
      if (way.type !== 'firewall' || !way.firewall.rulesKnown) return []
      const denied = deniedBy(topology, way.firewall, segment, one)
      return portSet.isEmpty(denied) ? [] : [{ firewall: way.firewall, need: { ...one, segment, denied } }]
    }),
)

/** What a firewall would not let through of the public needs of a subnet if all of it were routed there. */
export function deniedIfRouted(
  topology: Topology,
  firewall: FirewallFacts,
  segment: Segment,
): readonly Blocked[] {
  return publicNeedsOf(topology, segment.node).flatMap((one) => {
    const denied = deniedBy(topology, firewall, segment, one)
    return portSet.isEmpty(denied) ? [] : [{ ...one, segment, denied }]
  })
}

function deniedBy(
  topology: Topology,
  firewall: FirewallFacts,
  segment: Segment,
  { need, ports }: SubnetNeed,
): portSet.PortSet {
  if (need.to.type === 'resource') return []
  if (need.to.type === 'tag' && isStorageTag(need.to.tag) && hasStorageEndpoint(segment)) return []
  const ask = (to: FirewallQuestion['to'], protocol: FirewallQuestion['protocol'], asked: portSet.PortSet) =>
    askFirewall(firewall, { sources: segment.prefixes, to, protocol, ports: asked }).denied
  const denied = ask(need.to, need.protocol, ports)
  if (portSet.isEmpty(denied) || need.to.type === 'fqdn') return denied
  const region = spaceOf(topology, segment.space)?.region ?? ''
  const rows = hostRowsFor(need.to.tag, need.protocol, topology.settings.cloud)
  const byName =
    rows.length > 0 &&
    rows.every((row) => {
      const asked = portSet.parsePorts(row.ports.join(','))
      const protocol = row.protocol === 'Any' ? need.protocol : (row.protocol.toLowerCase() as 'tcp' | 'udp')
      return hostsOf(row, { region }).every((fqdn) =>
        portSet.isEmpty(ask({ type: 'fqdn', fqdn }, protocol, asked.ok ? asked.value : ports)),
      )
    })
  return byName ? [] : denied
}

/** True when a text names the tag, or a regional form of it. */
export function isTag(text: string, tag: string): boolean {
  return sameTag(text, tag) || text.toLowerCase().startsWith(`${tag.toLowerCase()}.`)
}
