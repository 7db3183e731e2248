import { regionOf } from '../../facts/regions'
import type { EmitContext, Value } from '../../model/template'
import { regionOfPlace } from '../computeFacts'
import { subnetOf } from '../place'
import type { Cluster } from './cluster'

/** Fewest nodes of the pool: three, so that the scoring router can stand on as many, or all there are. */
const LEAST_NODES = 3

/** The one node pool that the drawing plans: scales up to the planned maximum. */
export function nodePool(node: Cluster, { graph, ref, settings }: EmitContext): Value {
  const { nodes, vmSize, maxPods, networkPlugin, surgePercent } = node.properties
  const subnet = subnetOf(node, graph)
  const pods = networkPlugin === 'podSubnet' ? graph.targets(node, 'podSubnet')[0] : undefined
  const least = Math.min(nodes, LEAST_NODES)
  const region = subnet ? regionOfPlace(subnet, graph, settings) : settings.region
  return {
    name: 'nodepool1',
    mode: 'System',
    type: 'VirtualMachineScaleSets',
    osType: 'Linux',
    vmSize,
    count: least,
    enableAutoScaling: true,
    minCount: least,
    maxCount: nodes,
    maxPods,
    ...(regionOf(region)?.availabilityZones === true ? { availabilityZones: ['1', '2', '3'] } : {}),
    ...(subnet ? { vnetSubnetID: ref(subnet) } : {}),
    ...(pods ? { podSubnetID: ref(pods), podIPAllocationMode: 'DynamicIndividual' } : {}),
    upgradeSettings: { maxSurge: `${surgePercent}%` },
  }
}

/** Plugin, ranges and the way out. */
export function clusterNetwork(node: Cluster, context: EmitContext): { readonly [name: string]: Value } {
  const { networkPlugin, podCidr, serviceCidr, dnsServiceIp } = node.properties
  const overlay = networkPlugin === 'overlay'
  const ownPods = overlay || networkPlugin === 'kubenet'
  return {
    networkProfile: {
      networkPlugin: networkPlugin === 'kubenet' ? 'kubenet' : 'azure',
      ...(overlay ? { networkPluginMode: 'overlay' } : {}),
      ...(ownPods ? { podCidr } : {}),
      serviceCidr,
      dnsServiceIP: dnsServiceIp,
      loadBalancerSku: 'standard',
      outboundType: outboundType(node, context),
    },
    ...bootstrap(node),
  }
}

function outboundType(node: Cluster, context: EmitContext): string {
  const { outboundType: drawn } = node.properties
  if (drawn !== 'block') return drawn
  context.note(
    node,
    'The outbound type “block” is not in the stable resource type; “none” is written. Let the network security group deny the rest.',
  )
  return 'none'
}

/** Without a way out, nodes take the images of AKS itself from a registry that AKS keeps as a cache. */
function bootstrap({ properties }: Cluster): { readonly [name: string]: Value } {
  const isolated = properties.outboundType === 'none' || properties.outboundType === 'block'
  return isolated ? { bootstrapProfile: { artifactSource: 'Cache' } } : {}
}
