import { isForTrainingOnly, outboundRules, type TrafficRule } from '../../facts/outbound'
import { parseCidr } from '../../lib/cidr'
import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { Egress, FactsPart, Gap, Need, ReservedRange } from '../../model/network'
import type { Settings } from '../../model/settings'
import { regionOfPlace } from '../computeFacts'
import { needsOf } from '../needOf'
import { paasDoor } from '../paasDoor'
import { resourceNeeds } from '../resourceNeeds'
import type { kubernetesClusterFields } from './fields'

type Properties = PropertiesOf<typeof kubernetesClusterFields>
type Cluster = NodeView<Properties>

/** The cluster as a host, its API server as a door, its own ranges and ways out, and what it has to reach. */
export function kubernetesFacts(node: Cluster, graph: Graph, settings: Settings): FactsPart {
  const place = graph.parentOf(node)
  const { privateCluster, authorizedRanges } = node.properties
  const open = authorizedRanges.length > 0 ? 'Selected' : 'Enabled'
  const doors = [
    paasDoor(node, graph, {
      resourceType: 'Microsoft.ContainerService/managedClusters',
      publicAccess: privateCluster === 'public' ? open : 'Disabled',
      ipRules: authorizedRanges,
      // AKS makes the private endpoint of its API server itself.
      neededGroupIds: [],
    }),
  ]
  if (place?.kind !== 'subnet') return { doors }
  return {
    doors,
    hosts: [{ node: node.id, place: place.id, type: 'cluster', publicIp: false, addresses: [] }],
    egresses: egressesOf(node, place),
    ...rangesOf(node, place),
    needs: [...serviceNeeds(node, place, graph, settings), ...amlNeeds(node, place, graph)],
  }
}

/** Ways out that AKS makes itself; the others hang on the subnet. */
function egressesOf({ id, properties }: Cluster, place: NodeView): readonly Egress[] {
  if (properties.outboundType === 'loadBalancer')
    return [{ node: id, type: 'publicIp', segments: [place.id] }]
  if (properties.outboundType === 'managedNATGateway')
    return [{ node: id, type: 'natGateway', segments: [place.id] }]
  return []
}

function rangesOf(
  { id, properties }: Cluster,
  place: NodeView,
): { readonly ranges: readonly ReservedRange[]; readonly gaps: readonly Gap[] } {
  const { networkPlugin, podCidr, serviceCidr } = properties
  const ranges: ReservedRange[] = []
  const gaps: Gap[] = []
  const read = (field: string, type: ReservedRange['type'], text: string): void => {
    const prefix = parseCidr(text)
    const space = place.parent === null ? {} : { space: place.parent }
    if (prefix.ok) ranges.push({ node: id, field, type, prefix: prefix.value, ...space })
    else
      gaps.push({ node: id, field, message: `“${text}” is not an address prefix: ${prefix.error.message}` })
  }
  if (networkPlugin === 'overlay' || networkPlugin === 'kubenet') read('podCidr', 'pod', podCidr)
  read('serviceCidr', 'service', serviceCidr)
  return { ranges, gaps }
}

/** Rows of AKS itself and of the Azure ML extension that hold for this cluster. */
function serviceNeeds(node: Cluster, place: NodeView, graph: Graph, settings: Settings): readonly Need[] {
  const { amlExtension } = node.properties
  const { cloud } = settings
  const rows = outboundRules({ appliesTo: 'aks', scenario: ['aks-base', 'kubernetes'], cloud }).filter(
    (row) => holds(row, node.properties),
  )
  const where = { node: node.id, place: place.id, region: regionOfPlace(place, graph, settings) }
  return rows
    .filter((row) => amlExtension || row.scenario !== 'kubernetes')
    .flatMap((row) =>
      row.necessity === 'required' || row.necessity === 'recommended'
        ? needsOf(row, where, row.necessity)
        : [],
    )
}

function holds(row: TrafficRule, properties: Properties): boolean {
  const { privateCluster, amlExtension, amlTraining, outboundType } = properties
  const condition = row.condition ?? ''
  if (row.id.startsWith('aks-hcp') && privateCluster !== 'public') return false
  if (condition.includes('cluster extensions') && !amlExtension) return false
  if (isForTrainingOnly(row) && !amlTraining) return false
  // A network-isolated cluster takes its own images from a cache and needs no way out for itself.
  const isolated = outboundType === 'none' || outboundType === 'block'
  return !(isolated && row.scenario === 'aks-base' && !condition.includes('cluster extensions'))
}

function amlNeeds(node: Cluster, place: NodeView, graph: Graph): readonly Need[] {
  return node.properties.amlExtension ? resourceNeeds(node, place.id, graph) : []
}
