import { ADDRESS_SPACE_FACTS } from '../../facts/addressSpace'
import { onPremisesSite } from '../../kinds/onPremisesSite'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import { peering } from '../../links/peering'
import { siteConnection } from '../../links/siteConnection'
import { joinList } from '../../lib/text'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import type { Overlap } from '../../model/plan'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { freeBlockForNetwork } from './freeBlock'

const [PEERED, SITES] = ADDRESS_SPACE_FACTS

export const networksOverlap = defineRule({
  id: 'addressing/networks-overlap',
  title: 'Connected networks share addresses',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure refuses to peer networks that share addresses, two spokes of one hub included; towards a site the shared addresses belong to one side alone.',
  source: PEERED.source,
  requirements: ['NET-001', 'NET-002'],
  peers: ['ALZ D03.01', 'ALZ D03.04', 'VNET-REL-no-overlap', 'VNET-OPS-dr-overlap'],
  decides:
    'Compares the address spaces of all networks and sites that are connected by peerings and gateways, however far apart.',
  exceptions:
    'Networks that nothing connects may use the same addresses; that is the documented way out of address shortage. A site that announces a larger range around a virtual network is a warning: the longer prefix wins.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const overlap of context.plan.overlaps) {
      if (overlap.type === 'withinSpace' || overlap.type === 'range') continue
      const [near, far] = sides(context, overlap)
      const [element, other] = [topology.node(near.node), topology.node(far.node)]
      if (!element || !other) continue
      const length = Number(near.prefix.split('/')[1])
      const free = freeBlockForNetwork(context, length)
      yield {
        element: element.id,
        field: 'prefixes',
        detail: `${other.id} ${overlap.intersection}`,
        related: [{ id: other.id, role: 'uses the same addresses' }, ...between(overlap)],
        ...(isSurrounded(overlap, far) ? { severity: 'warning' as const } : {}),
        message: `${element.name} ${near.prefix} overlaps ${other.name} ${far.prefix}, ${wayOf(context, overlap)}`,
        how: free
          ? `Renumber ${element.name}; ${free} is used by nothing in the drawing.`
          : `Renumber ${element.name}, or separate the two and use private endpoints.`,
        source: overlap.type === 'site' ? SITES.source : PEERED.source,
        fixes: [guide(free ? `Renumber it to ${free}` : 'Renumber it')],
      }
    }
  },
  examples: {
    bad: [
      example('Peered networks with the same addresses', (b) =>
        twoNetworks(b, '10.1.0.0/20', '10.1.8.0/24', true),
      ),
      example('Site with addresses of the network', (b) => withSite(b, ['10.1.4.0/24'])),
    ],
    good: [
      example('The same addresses in networks that nothing connects', (b) =>
        twoNetworks(b, '10.1.0.0/20', '10.1.0.0/20', false),
      ),
      example('Peered networks side by side', (b) => twoNetworks(b, '10.1.0.0/20', '10.2.0.0/20', true)),
      example('Site with addresses of its own', (b) => withSite(b, ['192.168.0.0/16'])),
    ],
  },
})

/** The virtual network is told before the site, a spoke before a hub, the later one before the earlier. */
function sides({ topology }: RuleContext, { a, b }: Overlap) {
  const rank = ({ node }: Overlap['a']) => {
    const network = topology.as(virtualNetwork, topology.node(node))
    return network === undefined ? 2 : network.properties.role === 'hub' ? 1 : 0
  }
  return rank(a) < rank(b) ? ([a, b] as const) : ([b, a] as const)
}

function between({ path }: Overlap) {
  return path.slice(1, -1).map((id) => ({ id, role: 'between the two' }))
}

function wayOf({ topology }: RuleContext, { type, path }: Overlap): string {
  const names = path.slice(1, -1).map((id) => topology.node(id)?.name ?? id)
  return names.length === 0
    ? type === 'site'
      ? 'which is connected to it'
      : 'its peer'
    : `connected through ${joinList(names)}`
}

/** The site's prefix holds the whole network: routes to the network are longer. */
function isSurrounded({ type, intersection }: Overlap, site: Overlap['a']): boolean {
  return type === 'site' && site.prefix !== intersection
}

function twoNetworks(b: DiagramBuilder, first: string, second: string, peered: boolean): void {
  const one = b.add(virtualNetwork, 'vnet-one', { prefixes: [first] })
  const two = b.add(virtualNetwork, 'vnet-two', { prefixes: [second] })
  if (peered) b.link(peering, one, two)
}

function withSite(b: DiagramBuilder, prefixes: readonly string[]): void {
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
  const place = b.add(subnet, 'GatewaySubnet', { role: 'gateway', prefix: '10.1.15.0/27' }, { in: vnet })
  const gateway = b.add(virtualNetworkGateway, 'vgw-ml', {}, { in: place })
  b.link(siteConnection, b.add(onPremisesSite, 'Office', { prefixes }), gateway)
}
