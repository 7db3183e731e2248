import { networkOf } from '../kinds/place'
import { choice, flag } from '../model/fields'
import { defineRelation } from '../model/relation'

/** A gateway connection has no flags: what it knows passes. */
const OPEN = { access: true, forwarded: true, gatewayTransit: false, useRemoteGateways: false } as const

export const siteConnection = defineRelation({
  id: 'siteConnection',
  label: 'Site connection',
  summary: 'The site reaches the virtual network through the gateway.',
  from: ['onPremisesSite', 'client'],
  to: ['virtualNetworkGateway'],
  appearance: 'line',
  style: 'solid',
  fields: {
    type: choice(
      'Type',
      [
        { value: 'Vpn', label: 'Site-to-site VPN' },
        { value: 'ExpressRoute', label: 'ExpressRoute' },
        { value: 'PointToSite', label: 'Point-to-site VPN' },
      ],
      'Vpn',
    ),
    advertisesDefault: flag('Site advertises 0.0.0.0/0', false),
  },
  text: (properties) =>
    ({ Vpn: 'VPN', ExpressRoute: 'ExpressRoute', PointToSite: 'point-to-site' })[properties.type],
  contribute: ({ id, from, to, properties }, graph) => {
    const network = networkOf(to, graph)
    if (!network) return {}
    return {
      adjacencies: [
        {
          link: id,
          type: 'gateway',
          a: from.id,
          b: network.id,
          aSide: OPEN,
          bSide: OPEN,
          gateway: to.id,
          expressRoute: properties.type === 'ExpressRoute',
          advertisesDefault: properties.advertisesDefault,
        },
      ],
    }
  },
})
