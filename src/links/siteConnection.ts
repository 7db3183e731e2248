import { choice, flag } from '../model/fields'
import { defineRelation } from '../model/relation'

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
})
