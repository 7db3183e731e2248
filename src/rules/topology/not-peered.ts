import { cite } from '../../facts/source'
import { keyVault } from '../../kinds/keyVault'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { peering } from '../../links/peering'
import { containsAddress, overlaps } from '../../lib/cidr'
import { parseAddress } from '../../lib/ip'
import { joinList } from '../../lib/text'
import { idNumber } from '../../model/buildGraph'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { firewallAt, nameServerAt, spaceOf } from '../../reachability/lookups'
import { resolvePrivateName } from '../../reachability/names'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addEndpointSubnet, addUser } from '../privateScenes'
import { endpointsOf, privateNames, privateUses, spaceOfEndpoint, type ResourceUse } from '../privateUses'
import { connects } from '../reach'
import { addNetwork } from '../scenes'

/** Why one network has to reach another. */
interface Reason {
  readonly node: NodeId
  readonly role: string
}

export const notPeered = defineRule({
  id: 'topology/not-peered',
  title: 'Networks that need each other are not connected',
  severity: 'error',
  profile: 'correctness',
  why: 'Virtual networks are isolated from each other; DNS servers and private endpoints in another one are reached only over a peering.',
  source: cite('virtual-network/virtual-network-peering-overview', 'Requirements and key aspects'),
  requirements: ['PLC-008', 'PLC-009', 'PLC-013', 'NET-013'],
  decides:
    'Collects what each virtual network refers to: its DNS servers, and the private endpoints of everything that things in it use. Then it looks for a peering, or a hub whose appliance relays.',
  exceptions:
    'Isolated networks with private endpoints of their own for everything they use. Next hops of routes have a rule of their own.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    const all = references(context)
    for (const [from, others] of all) {
      for (const [to, reasons] of others) {
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
          fixes: [peerFix(context, from, to)],
        }
      }
    }
  },
  examples: {
    bad: [example('Vault endpoint in a network that is not peered', (b) => twoNetworks(b, false))],
    good: [example('Vault endpoint in a peered network', (b) => twoNetworks(b, true))],
  },
})

type References = ReadonlyMap<NodeId, ReadonlyMap<NodeId, readonly Reason[]>>

function references(context: RuleContext): References {
  const { topology } = context
  const found = new Map<NodeId, Map<NodeId, Reason[]>>()
  const add = (from: NodeId, to: NodeId | undefined, node: NodeId, role: string) => {
    if (to === undefined || to === from || spaceOf(topology, to)?.type !== 'vnet') return
    const others = found.get(from) ?? new Map<NodeId, Reason[]>()
    const reasons = others.get(to) ?? []
    if (!reasons.some((reason) => reason.node === node)) reasons.push({ node, role })
    found.set(from, others.set(to, reasons))
  }
  for (const space of topology.spaces) {
    if (space.type !== 'vnet') continue
    for (const ip of space.dnsServers) {
      // Isolated networks may reuse addresses: one that holds the address within reach is the one that is meant.
      const holders = spacesHolding(topology, ip)
      if (!holders.some((holder) => connects(topology, space.node, holder)))
        add(
          space.node,
          holders[0],
          ownerOf(topology, ip, space.node) ?? holders[0] ?? space.node,
          'DNS server',
        )
    }
  }
  for (const use of privateUses(topology)) {
    if (spaceOf(topology, use.space)?.type !== 'vnet') continue
    const endpoints = answeringEndpoints(context, use)
    if (
      endpoints.some((endpoint) => connects(topology, use.space, spaceOfEndpoint(topology, endpoint) ?? ''))
    )
      continue
    const [first] = endpoints
    if (first) add(use.space, spaceOfEndpoint(topology, first), first.node, 'private endpoint')
  }
  return found
}

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
function answeringEndpoints({ topology, settings }: RuleContext, use: ResourceUse) {
  const all = endpointsOf(topology, use.target, use.groupId)
  const zones = privateNames(topology, settings, use.target, use.groupId).map(
    (name) => resolvePrivateName(topology, use.space, name).zone,
  )
  const answering = all.filter((endpoint) => endpoint.zones.some((zone) => zones.includes(zone)))
  return answering.length > 0 ? answering : all
}

/** Two networks that use each other are one defect, told at the one that is not the hub. */
function isToldThere(topology: Topology, all: References, from: NodeId, to: NodeId): boolean {
  if (!all.get(to)?.has(from)) return false
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

function peerFix({ topology }: RuleContext, from: NodeId, to: NodeId): Fix {
  const theirs = spaceOf(topology, to)?.prefixes ?? []
  const collide = spaceOf(topology, from)?.prefixes.some((own) =>
    theirs.some((other) => overlaps(own, other)),
  )
  if (collide) return guide('Address spaces overlap: add private endpoints here instead of a peering')
  return new Edit(topology).link(peering, to, from).choice(`Peer with ${topology.node(to)?.name ?? 'it'}`)
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
