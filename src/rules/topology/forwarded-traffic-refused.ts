import { cite } from '../../facts/source'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { peering } from '../../links/peering'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeView } from '../../model/graph'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { isRelay, peers } from '../reach'
import { addHub } from '../scenes'

export const forwardedTrafficRefused = defineRule({
  id: 'topology/forwarded-traffic-refused',
  title: 'Peering refuses what the firewall forwards',
  severity: 'warning',
  profile: 'recommended',
  why: 'Packets that an appliance in the hub passes on between spokes keep their source; a spoke accepts them only when its half of the peering allows forwarded traffic.',
  source: cite('virtual-network/virtual-network-manage-peering', 'Create a peering'),
  requirements: ['NET-011'],
  decides:
    'Looks at the spoke’s half of each peering with a network in which an appliance stands and which has further peers.',
  exceptions: 'Hubs with a single spoke, and appliances that translate the source of everything.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const link of topology.linksOf(peering)) {
      const halves = [
        { spoke: link.from, hub: link.to, field: 'fromForwarded' },
        { spoke: link.to, hub: link.from, field: 'toForwarded' },
      ] as const
      for (const { spoke, hub, field } of halves) {
        if (link.properties[field] || !isRelay(topology, hub.id) || peers(topology, hub.id).size < 2) continue
        yield {
          element: spoke.id,
          detail: link.id,
          related: [{ id: hub.id, role: 'forwards' }],
          message: words(spoke, hub),
          how: 'Accept forwarded traffic on this side of the peering.',
          fixes: [new Edit(topology).setLink(link.id, { [field]: true }).safe('Accept forwarded traffic')],
        }
      }
    }
  },
  examples: {
    bad: [example('Second spoke that refuses forwarded traffic', (b) => spokes(b, false))],
    good: [
      example('Both spokes accept it', (b) => spokes(b, true)),
      example('One spoke alone', (b) => {
        const spoke = b.add(virtualNetwork, 'vnet-one', { prefixes: ['10.1.0.0/20'] })
        addHub(b, spoke)
      }),
    ],
  },
})

function words(spoke: NodeView, hub: NodeView): string {
  return `${spoke.name} refuses what the appliance in ${hub.name} forwards from other networks`
}

function spokes(b: DiagramBuilder, toForwarded: boolean): void {
  const one = b.add(virtualNetwork, 'vnet-one', { prefixes: ['10.1.0.0/20'] })
  const two = b.add(virtualNetwork, 'vnet-two', { prefixes: ['10.2.0.0/20'] })
  const { hub } = addHub(b, one)
  b.link(peering, hub, two, { toForwarded })
}
