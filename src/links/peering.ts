import { flag } from '../model/fields'
import { defineRelation } from '../model/relation'

export const peering = defineRelation({
  id: 'peering',
  label: 'Peering',
  summary: 'Both halves of a virtual network peering.',
  from: ['virtualNetwork'],
  to: ['virtualNetwork'],
  appearance: 'line',
  style: 'solid',
  fields: {
    fromAccess: flag('Access from here', true, { section: 'First side' }),
    fromForwarded: flag('Forwarded traffic accepted here', true, { section: 'First side' }),
    fromGatewayTransit: flag('Gateway of this side may be used', false, { section: 'First side' }),
    fromUseRemoteGateways: flag('Uses the other side’s gateway', false, { section: 'First side' }),
    toAccess: flag('Access from here', true, { section: 'Second side' }),
    toForwarded: flag('Forwarded traffic accepted here', true, { section: 'Second side' }),
    toGatewayTransit: flag('Gateway of this side may be used', false, { section: 'Second side' }),
    toUseRemoteGateways: flag('Uses the other side’s gateway', false, { section: 'Second side' }),
  },
  text: () => 'peering',
  contribute: ({ id, from, to, properties }) => ({
    adjacencies: [
      {
        link: id,
        type: 'peering',
        a: from.id,
        b: to.id,
        aSide: {
          access: properties.fromAccess,
          forwarded: properties.fromForwarded,
          gatewayTransit: properties.fromGatewayTransit,
          useRemoteGateways: properties.fromUseRemoteGateways,
        },
        bSide: {
          access: properties.toAccess,
          forwarded: properties.toForwarded,
          gatewayTransit: properties.toGatewayTransit,
          useRemoteGateways: properties.toUseRemoteGateways,
        },
      },
    ],
  }),
})
