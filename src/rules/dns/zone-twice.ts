import { cite } from '../../facts/source'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import { dnsZoneLink } from '../../links/dnsZoneLink'
import type { Report } from '../../model/finding'
import type { Zone } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'
import { normalName } from '../zones'

export const zoneTwice = defineRule({
  id: 'dns/zone-twice',
  title: 'Two zones of one name in one network',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure refuses to link a second zone of the same name; the records of one of the two would never be seen.',
  source: cite('private-link/private-endpoint-dns', 'introduction caution'),
  requirements: ['DNS-012'],
  decides: 'Looks at each virtual network for linked zones with the same name.',
  exceptions:
    'Zones of one name in networks that nothing connects are the documented way for isolated networks.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const first = new Map<string, Zone>()
    for (const zone of topology.zones) {
      for (const { space } of zone.links) {
        const key = `${space} ${normalName(zone.name)}`
        const earlier = first.get(key)
        if (!earlier || earlier.node === zone.node) {
          first.set(key, zone)
          continue
        }
        const [node, network] = [topology.node(zone.node), topology.node(space)]
        const link = node && topology.linksFrom(node, dnsZoneLink.id).find(({ to }) => to.id === space)
        if (!node || !network || !link) continue
        yield {
          element: node.id,
          detail: space,
          related: [
            { id: earlier.node, role: 'has the same name' },
            { id: space, role: 'linked to both' },
          ],
          message: `${network.name} is linked to two zones called ${zone.name}`,
          how: 'Keep one zone and let all endpoints write their records there.',
          fixes: [new Edit(topology).unlink(link.id).choice(`Unlink this one from ${network.name}`)],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Two vault zones linked to one network', (b) => {
        const { vnet } = addNetwork(b)
        for (let index = 0; index < 2; index++)
          b.link(dnsZoneLink, b.add(privateDnsZone, 'privatelink.vaultcore.azure.net'), vnet)
      }),
    ],
    good: [
      example('One vault zone', (b) => {
        const { vnet } = addNetwork(b)
        b.link(dnsZoneLink, b.add(privateDnsZone, 'privatelink.vaultcore.azure.net'), vnet)
      }),
    ],
  },
})
