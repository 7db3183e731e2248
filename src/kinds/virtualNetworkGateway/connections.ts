import { parseAddress } from '../../lib/ip'
import type { LinkView, NodeView } from '../../model/graph'
import type { EmitContext, Emitted, Expression, Value } from '../../model/template'
import { filled, textOf, textsOf } from '../stored'
import { derivedName, parameterName, partNames } from '../templateNames'

const LOCAL_GATEWAY = 'Microsoft.Network/localNetworkGateways'

/** The connections of the sites that are linked to a gateway; point-to-site clients need none. */
export function connections(gateway: NodeView<unknown>, context: EmitContext): readonly Emitted[] {
  const nameOf = partNames('con')
  return context.graph.linksTo(gateway, 'siteConnection').flatMap((link) => {
    const name = nameOf(`con-${gateway.name}-${link.from.name}`)
    switch (link.properties['type']) {
      case 'Vpn':
        return siteToSite(gateway, link, name, context)
      case 'ExpressRoute':
        return [expressRoute(gateway, link, name, context)]
      default:
        return []
    }
  })
}

function siteToSite(
  gateway: NodeView<unknown>,
  { id, from: site }: LinkView,
  name: string,
  context: EmitContext,
): readonly Emitted[] {
  const slot = `localGateway${id}`
  const local: Emitted = {
    slot,
    type: LOCAL_GATEWAY,
    name: derivedName(LOCAL_GATEWAY, partNames('site')(site.name)),
    concern: 'connectivity',
    body: {
      location: context.location(gateway),
      tags: context.tags(),
      properties: {
        localNetworkAddressSpace: { addressPrefixes: filled(textsOf(site.properties, 'prefixes')) },
        gatewayIpAddress: deviceAddress(site, context),
      },
    },
  }
  const sharedKey = context.param({
    name: parameterName(site, context, 'SharedKey'),
    type: 'string',
    secure: true,
    description: `Pre-shared key of the VPN between ${gateway.name} and ${site.name}.`,
  })
  return [
    local,
    connection(gateway, `connection${id}`, name, context, {
      connectionType: 'IPsec',
      connectionProtocol: 'IKEv2',
      localNetworkGateway2: { id: context.ref(gateway, ['id'], slot), properties: {} },
      sharedKey,
    }),
  ]
}

function expressRoute(
  gateway: NodeView<unknown>,
  { id, from: site }: LinkView,
  name: string,
  context: EmitContext,
): Emitted {
  const circuit = context.param({
    name: parameterName(site, context, 'CircuitId'),
    type: 'string',
    description: `Resource id of the ExpressRoute circuit of ${site.name}.`,
  })
  context.note(
    gateway,
    `The circuit of ${site.name} is given by its id. One in another subscription also needs an authorization key, which the connection does not carry.`,
  )
  return connection(gateway, `connection${id}`, name, context, {
    connectionType: 'ExpressRoute',
    peer: { id: circuit },
  })
}

function connection(
  gateway: NodeView<unknown>,
  slot: string,
  name: string,
  context: EmitContext,
  properties: { readonly [key: string]: Value },
): Emitted {
  return {
    slot,
    type: 'Microsoft.Network/connections',
    name,
    concern: 'connectivity',
    body: {
      location: context.location(gateway),
      tags: context.tags(),
      properties: { virtualNetworkGateway1: { id: context.ref(gateway), properties: {} }, ...properties },
    },
  }
}

/** Where the site's VPN device answers: its stated public address is the likely one. */
function deviceAddress(site: NodeView, context: EmitContext): Expression {
  const stated = textOf(site.properties, 'publicEgress').trim()
  return context.param({
    name: parameterName(site, context, 'VpnDeviceAddress'),
    type: 'string',
    description: `Public IP address of the VPN device of ${site.name}.`,
    ...(parseAddress(stated).ok && { default: stated }),
  })
}
