import { zonesFor } from '../../facts/privateDns'
import type { Graph, NodeView } from '../../model/graph'
import type { EmitContext, Value } from '../../model/template'
import { regionOfPlace } from '../computeFacts'
import type { Settings } from '../../model/settings'
import type { Cluster } from './cluster'

/**
 * Who reaches the API server, and by which name. A cluster with a zone of the customer takes a subdomain of it, all others
 * a prefix (`dnsName` is the property to write the label to).
 */
export function apiServerAccess(
  node: Cluster,
  context: EmitContext,
): { readonly dnsName: 'dnsPrefix' | 'fqdnSubdomain' } & { readonly [name: string]: Value } {
  const { privateCluster, authorizedRanges } = node.properties
  if (privateCluster === 'public') {
    const ranges = authorizedRanges.map((range) => range.trim()).filter((range) => range !== '')
    const profile = ranges.length > 0 ? { apiServerAccessProfile: { authorizedIPRanges: ranges } } : {}
    return { dnsName: 'dnsPrefix', ...profile }
  }
  const zone = customZone(node, context.graph, context.settings)
  const common = {
    enablePrivateCluster: true,
    enablePrivateClusterPublicFQDN: false,
    privateDNSZone: zone ? context.ref(zone) : 'system',
  }
  return {
    dnsName: zone ? 'fqdnSubdomain' : 'dnsPrefix',
    apiServerAccessProfile:
      privateCluster === 'private' ? common : { ...common, ...integration(node, context) },
  }
}

function integration(node: Cluster, { graph, ref }: EmitContext): { readonly [name: string]: Value } {
  const subnet = graph.targets(node, 'apiServerSubnet')[0]
  return { enableVnetIntegration: true, ...(subnet ? { subnetId: ref(subnet) } : {}) }
}

/** A drawn zone for API servers of the cluster's region; AKS makes one itself when there is none. */
export function customZone(node: Cluster, graph: Graph, settings: Settings): NodeView | undefined {
  const { privateCluster } = node.properties
  const place = graph.parentOf(node)
  if (privateCluster !== 'private' || !place) return undefined
  const region = regionOfPlace(place, graph, settings)
  const names =
    zonesFor('Microsoft.ContainerService/managedClusters', 'management', settings.cloud, region) ?? []
  return graph.nodes.find((each) => each.kind === 'privateDnsZone' && names.includes(each.name.toLowerCase()))
}
