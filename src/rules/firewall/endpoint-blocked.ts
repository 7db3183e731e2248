import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { keyVault } from '../../kinds/keyVault'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { peering } from '../../links/peering'
import { containsCidr, formatCidr, type Cidr } from '../../lib/cidr'
import { covers, fromCidrs } from '../../lib/cidrSet'
import { parseCidrLoose } from '../../lib/cidrLoose'
import { naturalCompare } from '../../lib/naturalCompare'
import * as portSet from '../../lib/portSet'
import type { PortSet } from '../../lib/portSet'
import { joinList } from '../../lib/text'
import type { DiagramBuilder } from '../../model/builder'
import { memoEach } from '../../model/derived'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import type { FirewallFacts, PrivateEndpointFacts, Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { askFirewall } from '../../reachability/firewall'
import { endpointsOf, firewallAt, segmentOf } from '../../reachability/lookups'
import { effectiveRoutes } from '../../reachability/routes'
import { needsOf } from '../../reachability/subnetNeeds'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { COLLECTION, firewallRow, priorityFor, type FirewallRow } from '../firewallRows'
import { addEndpoint, addEndpointSubnet, addUser } from '../privateScenes'
import { privateNames } from '../privateUses'
import { connects, peers } from '../reach'
import { addEgressRoute, addHub, addNetwork, firewallRule } from '../scenes'
import { freeName } from '../securityRows'

/** Traffic of a subnet to private endpoints of another spoke that the appliance between them does not let pass. */
interface Refusal {
  readonly firewall: FirewallFacts
  readonly from: Segment
  readonly place: Segment
  readonly endpoint: NodeId
  readonly ports: PortSet
}

export const firewallEndpointBlocked = defineRule({
  id: 'firewall/endpoint-blocked',
  title: 'Firewall blocks private endpoints of another spoke',
  severity: 'error',
  profile: 'correctness',
  why: 'Spokes that are peered with the hub alone speak to each other through its firewall, which drops what no rule allows.',
  source: cite('virtual-network/virtual-network-peering-overview', 'Service chaining'),
  requirements: ['PLC-008', 'PLC-009'],
  decides:
    'For computes whose private endpoints stand in a spoke that only the hub connects: follows the route to the firewall and asks its rules for the addresses and the names of the endpoints.',
  exceptions:
    'Appliances whose rules are not drawn, and endpoints of the same service in the own network or a peered one.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const byFirewall = new Map<NodeId, Refusal[]>()
    for (const segment of topology.segments) {
      for (const refusal of refusalsOf(topology, segment)) {
        const known = byFirewall.get(refusal.firewall.node) ?? []
        byFirewall.set(refusal.firewall.node, [...known, refusal])
      }
    }
    for (const refusals of byFirewall.values()) yield report(topology, refusals)
  },
  examples: {
    bad: [example('No rule for the other spoke', (b) => twoSpokes(b, []))],
    good: [
      example('Rule for the addresses', (b) =>
        twoSpokes(b, [firewallRule({ destinations: ['10.2.0.0/26'], ports: '443' })]),
      ),
      example('Rule for the names', (b) =>
        twoSpokes(b, [
          firewallRule({
            type: 'application',
            destinations: ['*.vault.azure.net'],
            protocols: ['Https'],
            ports: '443',
          }),
        ]),
      ),
    ],
  },
})

const refusalsOf = memoEach((topology: Topology, from: Segment): readonly Refusal[] => {
  const near = new Set([from.space, ...peers(topology, from.space)])
  return needsOf(topology, from.node).flatMap(({ need, ports }) => {
    if (need.to.type !== 'resource' || need.direction !== 'outbound') return []
    const endpoints = endpointsOf(topology, need.to.node, need.to.groupId)
    const homes = endpoints.map(({ segment }) => segmentOf(topology, segment))
    if (homes.some((home) => home === undefined || near.has(home.space))) return []
    const suffixes = privateNames(topology, need.to.node, need.to.groupId).map(
      ({ publicSuffix }) => publicSuffix,
    )
    return endpoints.flatMap((endpoint) => refusal(topology, from, endpoint, ports, suffixes))
  })
})

function refusal(
  topology: Topology,
  from: Segment,
  endpoint: PrivateEndpointFacts,
  ports: PortSet,
  suffixes: readonly string[],
): readonly Refusal[] {
  const place = segmentOf(topology, endpoint.segment)
  const [prefix] = place?.prefixes ?? []
  if (!place || !prefix || !connects(topology, from.space, place.space)) return []
  const firewall = firewallTo(topology, from, prefix)
  if (!firewall?.rulesKnown || namesAllowed(firewall, from, suffixes)) return []
  const { denied } = askFirewall(firewall, {
    sources: from.prefixes,
    to: { type: 'addresses', prefixes: [prefix] },
    protocol: 'tcp',
    ports,
  })
  return portSet.isEmpty(denied) ? [] : [{ firewall, from, place, endpoint: endpoint.node, ports: denied }]
}

/** The appliance that the longest route for the prefix leads to. */
function firewallTo(topology: Topology, from: Segment, prefix: Cidr): FirewallFacts | undefined {
  const covering = effectiveRoutes(topology, from.node).routes.filter((route) =>
    containsCidr(route.prefix, prefix),
  )
  const longest = Math.max(...covering.map((route) => route.prefix.length))
  const best = covering.filter((route) => route.prefix.length === longest)
  const hop = (best.find(({ origin }) => origin === 'user') ?? best[0])?.hop
  return hop?.type === 'appliance' ? firewallAt(topology, hop.ip, from.space) : undefined
}

/** True when a rule lets the subnet out to names of the service, as rules for private endpoints are best written. */
function namesAllowed(firewall: FirewallFacts, from: Segment, suffixes: readonly string[]): boolean {
  const own = fromCidrs(from.prefixes)
  return firewall.rules.some(
    ({ action, sources, destinations }) =>
      action === 'Allow' &&
      (sources.includes('*') || covers(fromCidrs(sources.flatMap(readPrefix)), own)) &&
      destinations.some((name) => suffixes.some((suffix) => name.toLowerCase().endsWith(suffix))),
  )
}

function readPrefix(text: string): readonly Cidr[] {
  const parsed = parseCidrLoose(text)
  return parsed.ok ? parsed.value.cidrs : []
}

function report(topology: Topology, refusals: readonly Refusal[]): Report {
  const [first] = refusals as [Refusal, ...Refusal[]]
  const nameOf = (id: NodeId) => topology.node(id)?.name ?? id
  const id = first.firewall.node
  const places = [...new Set(refusals.map(({ from }) => from.node))]
  const endpoints = [...new Set(refusals.map(({ endpoint }) => endpoint))]
  const names = endpoints.map(nameOf).sort(naturalCompare)
  const shown =
    names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more private endpoints`] : names
  const ports = refusals.reduce<PortSet>((all, one) => portSet.union(all, one.ports), [])
  return {
    element: id,
    field: 'rules',
    related: [
      ...places.map((place) => ({ id: place, role: 'cannot reach them' })),
      ...endpoints.map((endpoint) => ({ id: endpoint, role: 'blocked' })),
    ],
    message: `${nameOf(id)} does not let ${joinList(places.map(nameOf))} reach TCP ${portSet.formatPorts(ports)} of ${joinList(shown)}`,
    how: 'Allow it by a rule for the addresses or names of the endpoints, or peer the networks.',
    fixes: [allowFix(topology, id, refusals, ports)],
  }
}

function allowFix(topology: Topology, id: NodeId, refusals: readonly Refusal[], ports: PortSet): Fix {
  const rows = topology.as(azureFirewall, topology.node(id))?.properties.rules
  const priority = rows && priorityFor(rows, 'network')
  if (!rows || priority === undefined) return guide('Allow the endpoints on the appliance')
  const prefixesOf = (pick: (one: Refusal) => Segment) => [
    ...new Set(refusals.flatMap((one) => pick(one).prefixes.map(formatCidr))),
  ]
  const row = firewallRow({
    collection: COLLECTION.network,
    name: freeName(rows, 'private-endpoints'),
    priority,
    sources: prefixesOf(({ from }) => from),
    destinations: prefixesOf(({ place }) => place),
    ports: portSet.formatPorts(ports),
  })
  return new Edit(topology).set(id, { rules: [...rows, row] }).choice('Allow the endpoints')
}

function twoSpokes(b: DiagramBuilder, rules: readonly FirewallRow[]): void {
  const { vnet, subnet: place } = addNetwork(b)
  const { hub } = addHub(b, vnet, { rules })
  addEgressRoute(b, place)
  const other = b.add(virtualNetwork, 'vnet-data', { prefixes: ['10.2.0.0/24'] })
  b.link(peering, hub, other)
  const endpoints = addEndpointSubnet(b, other, '10.2.0.0/26')
  const vault = b.add(keyVault, 'kv-mlprod')
  addUser(b, place, vault)
  addEndpoint(b, endpoints, vault, 'vault')
}
