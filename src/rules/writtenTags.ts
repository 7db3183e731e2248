import { azureFirewall } from '../kinds/azureFirewall'
import { managedNetwork } from '../kinds/managedNetwork'
import { networkSecurityGroup } from '../kinds/networkSecurityGroup'
import { routeTable } from '../kinds/routeTable'
import type { Topology } from '../model/topology'

/** Everything that may be a service tag in filters, routes and outbound rules, with the element and field it stands in. */
export function writtenTags(topology: Topology) {
  return [
    ...topology.nodesOf(networkSecurityGroup).map(({ id, name, properties }) => ({
      element: id,
      name,
      field: 'rules',
      tags: properties.rules.flatMap(({ sources, destinations }) => [...sources, ...destinations]),
    })),
    ...topology.nodesOf(azureFirewall).map(({ id, name, properties }) => ({
      element: id,
      name,
      field: 'rules',
      tags: properties.rules.flatMap(({ destinations }) => destinations),
    })),
    ...topology.nodesOf(routeTable).map(({ id, name, properties }) => ({
      element: id,
      name,
      field: 'routes',
      tags: properties.routes.map(({ destination }) => destination),
    })),
    ...topology.nodesOf(managedNetwork).map(({ id, name, properties }) => ({
      element: id,
      name,
      field: 'rules',
      tags: properties.rules
        .filter(({ type }) => type === 'ServiceTag')
        .map(({ destination }) => destination),
    })),
  ]
}
