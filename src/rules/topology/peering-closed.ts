import { cite } from '../../facts/source'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { peering } from '../../links/peering'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const peeringClosed = defineRule({
  id: 'topology/peering-closed',
  title: 'Peering lets nothing through',
  severity: 'error',
  profile: 'correctness',
  why: 'A peering carries traffic only when both halves allow access to the remote virtual network.',
  source: cite('virtual-network/virtual-network-manage-peering', 'Create a peering'),
  peers: ['ALZ D01.13', 'Azure.VNET.PeerState'],
  decides: 'Looks at the access flag of both halves.',
  exceptions: 'A peering that is shut on purpose for a while; accept the finding with that reason.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const link of topology.linksOf(peering)) {
      const { fromAccess, toAccess } = link.properties
      if (fromAccess && toAccess) continue
      const [shut, other] = fromAccess ? [link.to, link.from] : [link.from, link.to]
      yield {
        element: shut.id,
        detail: link.id,
        related: [{ id: other.id, role: 'peer' }],
        message: `The peering of ${shut.name} with ${other.name} allows no access${fromAccess || toAccess ? '' : ' on either side'}`,
        how: 'Allow access to the remote virtual network on both sides.',
        fixes: [
          new Edit(topology)
            .setLink(link.id, { fromAccess: true, toAccess: true })
            .safe('Allow access on both sides'),
        ],
      }
    }
  },
  examples: {
    bad: [example('One half without access', (b) => pair(b, false))],
    good: [example('Access on both sides', (b) => pair(b, true))],
  },
})

function pair(b: Parameters<Parameters<typeof example>[1]>[0], toAccess: boolean): void {
  const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'], role: 'hub' })
  const spoke = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'], role: 'spoke' })
  b.link(peering, hub, spoke, { toAccess })
}
