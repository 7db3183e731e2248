import { cite } from '../../facts/source'
import { keyVault } from '../../kinds/keyVault'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { peering } from '../../links/peering'
import { containsAddress, overlaps } from '../../lib/cidr'
import { parseAddress } from '../../lib/ip'
import { joinList } from '../../lib/text'
import { idNumber } from '../../model/buildGraph'
import { memoEach } from '../../model/derived'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import type { Space } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import {
  endpointsOf,
  firewallAt,
  nameServerAt,
  routeTableOf,
  segmentOf,
  segmentsIn,
  spaceOf,
  spaceOfEndpoint,
} from '../../reachability/lookups'
import { resolvePrivateName } from '../../reachability/names'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addEndpointSubnet, addUser } from '../privateScenes'
import { privateNames, privateUsesIn, type ResourceUse } from '../privateUses'
import { connects } from '../reach'
import { addEgressRoute, addHub, addNetwork, firewallRule } from '../scenes'
import { withRecordsOf } from '../zoneEdits'

/** Why one network has to reach another. */
interface Reason {
  readonly node: NodeId
  readonly role: string
}

interface Reference {
  readonly to: NodeId
  readonly reasons: readonly Reason[]
}

export const notPeered = defineRule({
  id: 'topology/not-peered',
  title: 'Networks that need each other are not connected',
  severity: 'error',
  profile: 'correctness',
  why: 'Virtual networks are isolated from each other; DNS servers, firewalls and private endpoints in another one are reached only over a peering.',
  source: cite('virtual-network/virtual-network-peering-overview', 'Requirements and key aspects'),
  requirements: ['PLC-008', 'PLC-009', 'PLC-013', 'NET-013', 'EGR-005'],
  decides:
    'Collects what each virtual network refers to: its DNS servers, the next hops of its routes, and the private endpoints of everything that things in it use. Then it looks for a peering, or a hub whose appliance relays.',
  exceptions:
    'Isolated networks with private endpoints of their own for everything they use. Closed peerings have a rule of their own, and so have next hops behind another network.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    const all = references(topology)
    for (const [from, others] of all) {
      for (const { to, reasons } of others) {
        const [here, there] = [topology.node(from), topology.node(to)]
        if (!here || !there || connects(topology, from, to) || isDrawn(topology, from, to)) continue
        if (isToldThere(topology, all, from, to)) continue
        yield {
          element: from,
          detail: to,
          related: [
            { id: to, role: 'not connected' },
            ...reasons.map(({ node, role }) => ({ id: node, role })),
          ],
          message: `${here.name} uses ${listed(topology, reasons)} in ${there.name}, but no peering connects the two`,
          how: `Peer ${here.name} with ${there.name}, or give ${here.name} what it uses there.`,
          fixes: [peerFix(context, from, to, reasons)],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Vault endpoint in a network that is not peered', (b) => twoNetworks(b, false)),
      example('Firewall in a hub that is not peered', (b) => {
        const { subnet } = addNetwork(b)
        addHub(b, undefined, { rules: [firewallRule({ destinations: ['AzureCloud'] })] })
        addEgressRoute(b, subnet)
      }),
    ],
    good: [example('Vault endpoint in a peered network', (b) => twoNetworks(b, true))],
  },
})

type References = ReadonlyMap<NodeId, readonly Reference[]>

function references(topology: Topology): References {
  return new Map(topology.spaces.map((space) => [space.node, referencesOf(topology, space)]))
}

/** The virtual networks that one refers to without reaching them. */
const referencesOf = memoEach((topology: Topology, space: Space): readonly Reference[] => {
  if (space.type !== 'vnet') return []
  const found = new Map<NodeId, Reason[]>()
  const add = (to: NodeId | undefined, node: NodeId, role: string) => {
    if (to === undefined || to === space.node || spaceOf(topology, to)?.type !== 'vnet') return
    const reasons = found.get(to) ?? []
    if (!reasons.some((reason) => reason.node === node)) reasons.push({ node, role })
    found.set(to, reasons)
  }
  for (const ip of space.dnsServers) {
    // Isolated networks may reuse addresses: one that holds the address within reach is the one that is meant.
    const holders = spacesHolding(topology, ip)
    if (!holders.some((holder) => connects(topology, space.node, holder)))
      add(holders[0], ownerOf(topology, ip, space.node) ?? holders[0] ?? space.node, 'DNS server')
  }
  for (const segment of segmentsIn(topology, space.node)) {
    for (const { nextHopIp } of routeTableOf(topology, segment)?.routes ?? []) {
      const firewall = firewallAt(topology, nextHopIp, space.node)
      if (firewall) add(segmentOf(topology, firewall.segment)?.space, firewall.node, 'next hop')
    }
  }
  for (const use of privateUsesIn(topology, space)) {
    const endpoints = answeringEndpoints(topology, use)
    const homes = endpoints.map((endpoint) => spaceOfEndpoint(topology, endpoint))
    if (homes.some((home) => connects(topology, space.node, home ?? ''))) continue
    const [first] = endpoints
    if (first) add(homes[0], first.node, 'private endpoint')
  }
  return [...found].map(([to, reasons]) => ({ to, reasons }))
})

function spacesHolding(topology: Topology, ip: string): readonly NodeId[] {
  const address = parseAddress(ip)
  if (!address.ok) return []
  return topology.spaces
    .filter(({ prefixes }) => prefixes.some((prefix) => containsAddress(prefix, address.value)))
    .map(({ node }) => node)
}

function ownerOf(topology: Topology, ip: string, from: NodeId): NodeId | undefined {
  return firewallAt(topology, ip, from)?.node ?? nameServerAt(topology, ip, from)?.node
}

/** The endpoints whose records stand in the zone that answers in the space; all of them while no zone does. */
function answeringEndpoints(topology: Topology, use: ResourceUse) {
  const all = endpointsOf(topology, use.target, use.groupId)
  const zones = privateNames(topology, use.target, use.groupId).map(
    (name) => resolvePrivateName(topology, use.space, name).zone,
  )
  const answering = all.filter((endpoint) => endpoint.zones.some((zone) => zones.includes(zone)))
  return answering.length > 0 ? answering : all
}

/** Two networks that use each other are one defect, told at the one that is not the hub. */
function isToldThere(topology: Topology, all: References, from: NodeId, to: NodeId): boolean {
  if (!all.get(to)?.some((other) => other.to === from)) return false
  const isHub = (id: NodeId) => topology.as(virtualNetwork, topology.node(id))?.properties.role === 'hub'
  return isHub(from) === isHub(to) ? idNumber(to) < idNumber(from) : isHub(from)
}

/** A peering that is there but closed has a rule of its own. */
function isDrawn(topology: Topology, a: NodeId, b: NodeId): boolean {
  return topology.adjacencies.some(
    (link) => link.type === 'peering' && ((link.a === a && link.b === b) || (link.a === b && link.b === a)),
  )
}

function listed(topology: Topology, reasons: readonly Reason[]): string {
  const names = [...new Set(reasons.map(({ node }) => topology.node(node)?.name ?? node))]
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : joinList(names)
}

/** With the peering come the zones that hold the records of what is used over there. */
function peerFix({ topology }: RuleContext, from: NodeId, to: NodeId, reasons: readonly Reason[]): Fix {
  const theirs = spaceOf(topology, to)?.prefixes ?? []
  const collide = spaceOf(topology, from)?.prefixes.some((own) =>
    theirs.some((other) => overlaps(own, other)),
  )
  if (collide) return guide('Address spaces overlap: add private endpoints here instead of a peering')
  const used = topology.privateEndpoints.filter(({ node }) => reasons.some((reason) => reason.node === node))
  const edit = withRecordsOf(new Edit(topology).link(peering, to, from), topology, from, used)
  if (!edit)
    return guide('Zones of the same name answer here: add private endpoints here instead of a peering')
  return edit.choice(`Peer with ${topology.node(to)?.name ?? 'it'}`)
}

function twoNetworks(b: Parameters<Parameters<typeof example>[1]>[0], peered: boolean): void {
  const { vnet, subnet } = addNetwork(b)
  const other = b.add(virtualNetwork, 'vnet-pe', { prefixes: ['10.2.0.0/24'] })
  const endpoints = addEndpointSubnet(b, other, '10.2.0.0/26')
  const vault = b.add(keyVault, 'kv-mlprod')
  addUser(b, subnet, vault)
  addEndpoint(b, endpoints, vault, 'vault')
  if (peered) b.link(peering, other, vnet)
}
