import { cite } from '../../facts/source'
import { client } from '../../kinds/client'
import { onPremisesSite } from '../../kinds/onPremisesSite'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import { siteConnection } from '../../links/siteConnection'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addGateway } from './scenes'

type ConnectionType = 'Vpn' | 'ExpressRoute' | 'PointToSite'

export const connectionMismatch = defineRule({
  id: 'hybrid/connection-mismatch',
  title: 'Connection that the gateway does not make',
  severity: 'error',
  profile: 'correctness',
  why: 'A VPN gateway ends tunnels of sites and of single clients, an ExpressRoute gateway circuits; neither takes the other.',
  source: cite('vpn-gateway/vpn-gateway-about-vpn-gateway-settings', 'Gateway subnet'),
  decides:
    'Compares the type of each site connection with the type of its gateway and with what stands at the far end.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const link of topology.linksOf(siteConnection)) {
      const gateway = topology.as(virtualNetworkGateway, link.to)
      if (!gateway) continue
      const wanted: ConnectionType =
        link.from.kind === client.id
          ? 'PointToSite'
          : gateway.properties.type === 'ExpressRoute'
            ? 'ExpressRoute'
            : 'Vpn'
      const { type } = link.properties
      const impossible = wanted === 'PointToSite' && gateway.properties.type === 'ExpressRoute'
      if (type === wanted && !impossible) continue
      yield {
        element: link.from.id,
        detail: gateway.id,
        related: [{ id: gateway.id, role: 'gateway' }],
        message: impossible
          ? `${link.from.name} is a single client; ${gateway.name} takes circuits of sites alone`
          : `${link.from.name} connects to ${gateway.name} by ${WORDS[type]}; this one takes ${WORDS[wanted]}`,
        how: impossible ? 'Connect clients to a VPN gateway.' : `Make it ${WORDS[wanted]}.`,
        fixes: impossible
          ? [new Edit(topology).unlink(link.id).choice('Remove the connection')]
          : [new Edit(topology).setLink(link.id, { type: wanted }).safe(`Make it ${WORDS[wanted]}`)],
      }
    }
  },
  examples: {
    bad: [
      example('Circuit at a VPN gateway', (b) => {
        b.link(siteConnection, b.add(onPremisesSite, 'Office'), addGateway(b).gateway, {
          type: 'ExpressRoute',
        })
      }),
      example('Client with the tunnel of a site', (b) => {
        b.link(siteConnection, b.add(client, 'Laptop'), addGateway(b, '10.9.0.0/24').gateway, { type: 'Vpn' })
      }),
    ],
    good: [
      example('Site tunnel at a VPN gateway', (b) => {
        b.link(siteConnection, b.add(onPremisesSite, 'Office'), addGateway(b).gateway)
      }),
    ],
  },
})

const WORDS: Readonly<Record<ConnectionType, string>> = {
  Vpn: 'site-to-site VPN',
  ExpressRoute: 'ExpressRoute',
  PointToSite: 'point-to-site VPN',
}
