import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { FactsPart } from '../../model/network'
import type { privateDnsZoneFields } from './fields'

/** The zone (its name is the element's name) with the virtual networks that it is linked to. */
export function contribute(
  node: NodeView<PropertiesOf<typeof privateDnsZoneFields>>,
  graph: Graph,
): FactsPart {
  return {
    zones: [
      {
        node: node.id,
        name: node.name,
        links: graph.linksFrom(node, 'dnsZoneLink').map(({ to, properties }) => ({
          space: to.id,
          registration: properties['registration'] === true,
          fallbackToInternet: properties['resolution'] === 'NxDomainRedirect',
        })),
        records: node.properties.records,
      },
    ],
  }
}
