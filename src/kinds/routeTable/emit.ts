import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode } from '../../model/template'
import { placeOfUsers } from '../placeOfUsers'
import { partNames } from '../templateNames'
import type { routeTableFields } from './fields'

/** The table; a route to an appliance without an address is left out, because Azure refuses it. */
export const emit: EmitNode = (node: NodeView<PropertiesOf<typeof routeTableFields>>, context) => {
  const nameOf = partNames('route')
  const { routes, propagateGatewayRoutes } = node.properties
  const complete = routes.filter(({ name, nextHop, nextHopIp }) => {
    if (nextHop !== 'VirtualAppliance' || nextHopIp.trim() !== '') return true
    context.note(node, `Route ${name} of ${node.name} is left out: the address of its appliance is missing.`)
    return false
  })
  return [
    {
      slot: 'main',
      type: 'Microsoft.Network/routeTables',
      name: context.nameOf(node),
      concern: 'filtering',
      body: {
        location: context.location(placeOfUsers(node, 'routeAssociation', context)),
        tags: context.tags(),
        properties: {
          disableBgpRoutePropagation: !propagateGatewayRoutes,
          routes: complete.map(({ name, destination, nextHop, nextHopIp }) => ({
            name: nameOf(name),
            properties: {
              addressPrefix: destination.trim(),
              nextHopType: nextHop,
              ...(nextHop === 'VirtualAppliance' && { nextHopIpAddress: nextHopIp.trim() }),
            },
          })),
        },
      },
    },
  ]
}
