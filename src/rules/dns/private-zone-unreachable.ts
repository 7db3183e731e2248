import { DNS_FACTS } from '../../facts/workspaceDns'
import { cite } from '../../facts/source'
import { dnsZoneLink } from '../../links/dnsZoneLink'
import { joinList } from '../../lib/text'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { zonesNamed } from '../zones'
import { addEndpoint, addUser, addVault, addVaultZone } from '../privateScenes'
import { nameUses } from './resolutions'

/** A zone that does not answer in a network, and the networks whose clients end up there. */
interface Gap {
  readonly name: string
  readonly askedIn: NodeId
  readonly askers: Set<NodeId>
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
    for (const { name, askedIn, askers } of gapsOf(context)) {
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
        fixes: zones.map((candidate) => linkFix(context, candidate.node, askedIn, zones.length)),
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
  for (const { use, name, resolution } of nameUses(context)) {
    const { answer, askedIn } = resolution
    if (answer !== 'public' || askedIn === undefined) continue
    const key = `${name.zone} ${askedIn}`
    const gap = gaps.get(key) ?? { name: name.zone, askedIn, askers: new Set() }
    gap.askers.add(use.space)
    gaps.set(key, gap)
  }
  return gaps.values()
}

function linkFix({ topology }: RuleContext, zone: NodeId, network: NodeId, count: number): Fix {
  const edit = new Edit(topology).link(dnsZoneLink, zone, network)
  const title = `Link it to ${topology.node(network)?.name ?? 'the network'}`
  return count === 1 ? edit.safe(title) : edit.choice(title)
}
