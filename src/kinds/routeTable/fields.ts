import { SERVICE_TAGS } from '../../facts/serviceTags'
import { choice, flag, ip, table, text } from '../../model/fields'

export const routeTableFields = {
  propagateGatewayRoutes: flag('Propagate gateway routes', false),
  routes: table('Routes', {
    name: text('Name', 'udr-default'),
    destination: text('Destination', '0.0.0.0/0', {
      help: 'A prefix or a service tag.',
      suggestions: ['0.0.0.0/0', ...SERVICE_TAGS.filter((tag) => tag.routes).map((tag) => tag.name)],
    }),
    nextHop: choice(
      'Next hop',
      [
        { value: 'VirtualAppliance', label: 'Virtual appliance' },
        { value: 'VirtualNetworkGateway', label: 'Virtual network gateway' },
        { value: 'VnetLocal', label: 'Virtual network' },
        { value: 'Internet', label: 'Internet' },
        { value: 'None', label: 'None (drop)' },
      ],
      'VirtualAppliance',
    ),
    nextHopIp: ip('Next hop address', ''),
  }),
}
