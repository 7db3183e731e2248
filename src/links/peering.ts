import { flag } from '../model/fields'
import { defineRelation } from '../model/relation'

/** A half is the peering resource in one network that names the other as its remote network. */
const FROM_HALF = { section: '{from} → {to}' }
const TO_HALF = { section: '{to} → {from}' }

const access = (half: typeof FROM_HALF) =>
  flag('Allow virtual network access', true, {
    ...half,
    help: 'This network may reach the remote one, whose addresses then belong to its tag VirtualNetwork.',
  })
const forwarded = (half: typeof FROM_HALF) =>
  flag('Allow forwarded traffic', true, {
    ...half,
    help: 'Takes traffic that the remote network forwards, as a firewall does, and that did not start there.',
  })
const gatewayTransit = (half: typeof FROM_HALF) =>
  flag('Allow gateway transit', false, {
    ...half,
    help: 'The remote network may use the gateway of this one.',
  })
const remoteGateways = (half: typeof FROM_HALF) =>
  flag('Use remote gateways', false, {
    ...half,
    help: 'Uses the gateway of the remote network, whose half allows gateway transit.',
  })

export const peering = defineRelation({
  id: 'peering',
  label: 'Peering',
  summary: 'Both halves of a virtual network peering.',
  from: ['virtualNetwork'],
  to: ['virtualNetwork'],
  appearance: 'line',
  style: 'solid',
  fields: {
    fromAccess: access(FROM_HALF),
    fromForwarded: forwarded(FROM_HALF),
    fromGatewayTransit: gatewayTransit(FROM_HALF),
    fromUseRemoteGateways: remoteGateways(FROM_HALF),
    toAccess: access(TO_HALF),
    toForwarded: forwarded(TO_HALF),
    toGatewayTransit: gatewayTransit(TO_HALF),
    toUseRemoteGateways: remoteGateways(TO_HALF),
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
