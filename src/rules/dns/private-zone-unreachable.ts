import { DNS_FACTS } from '../../facts/workspaceDns'
import { cite } from '../../facts/source'
import { dnsZoneLink } from '../../links/dnsZoneLink'
import { zoneGroup } from '../../links/zoneGroup'
import { joinList } from '../../lib/text'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import type { Zone } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { endpointsOf, spaceOfEndpoint } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import type { ResourceUse } from '../privateUses'
import { connects } from '../reach'
import { newZone } from '../zoneEdits'
import { zonesNamed } from '../zones'
import { addEndpoint, addUser, addVault, addVaultZone } from '../privateScenes'
import { nameUses } from './resolutions'

/** A zone that does not answer in a network, and the networks whose clients end up there. */
interface Gap {
  readonly name: string
  readonly askedIn: NodeId
  readonly askers: Set<NodeId>
  readonly uses: ResourceUse[]
}

export const privateZoneUnreachable = defineRule({
  id: 'dns/private-zone-unreachable',
  title: 'Private names resolve to public addresses',
  severity: 'error',
  profile: 'correctness',
  why: 'A private endpoint is used only by clients whose queries end at a linked private zone; all others get the public address and find the door shut.',
  source:
    DNS_FACTS.find(({ id }) => id === 'zone-linked-to-dns-server-vnet')?.source ??
    cite('machine-learning/how-to-custom-dns', 'Example: Custom DNS Server hosted in virtual network'),
  requirements: ['DNS-003', 'DNS-004', 'DNS-008', 'DNS-019', 'INF-004'],
  peers: ['NS-10'],
  decides:
    'Follows the query for each private name from each network whose computes or people use it, over DNS servers, forwarders, firewall proxies and rulesets to the virtual network in which Azure DNS is asked, and looks for a linked zone there.',
  exceptions:
    'Networks that ask a DNS server need no link themselves; the network in which that server asks Azure DNS does.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const gap of gapsOf(context)) {
      const { name, askedIn, askers } = gap
      const zones = zonesNamed(topology, name)
      const [zone] = zones
      const network = topology.node(askedIn)
      if (!zone || !network) continue
      const others = [...askers].filter((id) => id !== askedIn).map((id) => topology.node(id)?.name ?? id)
      yield {
        element: zone.node,
        detail: askedIn,
        related: [
          { id: askedIn, role: 'Azure DNS is asked here' },
          ...[...askers].filter((id) => id !== askedIn).map((id) => ({ id, role: 'resolves through it' })),
        ],
        message:
          others.length > 0
            ? `${zone.name} is not linked to ${network.name}, where the queries of ${joinList(others)} end`
            : `${zone.name} is not linked to ${network.name}, whose clients use it`,
        how: `Link the zone to ${network.name}.`,
        fixes: linkFixes(topology, gap, zones),
        ...(network.owner.mode === 'existing' && topology.node(zone.node)?.owner.mode === 'existing'
          ? { needs: `whether ${zone.name} is linked to ${network.name}; both exist already` }
          : {}),
      }
    }
  },
  examples: {
    bad: [
      example('Zone linked to no network', (b) => {
        const { training, endpoints, vault } = addVault(b)
        addUser(b, training, vault)
        addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [])])
      }),
    ],
    good: [
      example('Zone linked to the network that asks', (b) => {
        const { vnet, training, endpoints, vault } = addVault(b)
        addUser(b, training, vault)
        addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [vnet])])
      }),
    ],
  },
})

function gapsOf(context: RuleContext): Iterable<Gap> {
  const gaps = new Map<string, Gap>()
  for (const { use, name, resolution } of nameUses(context.topology)) {
    const { answer, askedIn } = resolution
    if (answer !== 'public' || askedIn === undefined) continue
    const key = `${name.zone} ${askedIn}`
    const gap = gaps.get(key) ?? { name: name.zone, askedIn, askers: new Set(), uses: [] }
    gap.askers.add(use.space)
    gap.uses.push(use)
    gaps.set(key, gap)
  }
  return gaps.values()
}

/**
 * Of several zones of the name those are linked that hold a record of use there: kept by hand, or by an endpoint within reach. When
 * none does, the endpoints within reach get a zone of their own.
 */
function linkFixes(topology: Topology, gap: Gap, zones: readonly Zone[]): readonly Fix[] {
  const { name, askedIn: network } = gap
  const near = gap.uses.flatMap(({ space, target, groupId }) =>
    endpointsOf(topology, target, groupId).filter((endpoint) =>
      connects(topology, space, spaceOfEndpoint(topology, endpoint) ?? ''),
    ),
  )
  const useful = zones.filter(
    ({ node, records }) => records.length > 0 || near.some((endpoint) => endpoint.zones.includes(node)),
  )
  const place = topology.node(network)?.name ?? 'the network'
  if (useful.length === 0 && near.length > 0) {
    const edit = new Edit(topology)
    const made = newZone(edit, name, network)
    for (const endpoint of new Set(near.map(({ node }) => node))) edit.link(zoneGroup, endpoint, made)
    return [edit.safe(`Add a zone of that name for ${place}`)]
  }
  const candidates = useful.length > 0 ? useful : zones
  return candidates.map(({ node }) => {
    const edit = new Edit(topology).link(dnsZoneLink, node, network)
    return candidates.length === 1 ? edit.safe(`Link it to ${place}`) : edit.choice(`Link it to ${place}`)
  })
}
