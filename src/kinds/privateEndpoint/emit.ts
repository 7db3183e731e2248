import { memberNameOf } from '../../facts/privateLink/memberNames'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, Emitted, EmitNode, Value } from '../../model/template'
import { subnetOf } from '../place'
import { derivedName, parameterName, partNames } from '../templateNames'
import { targetOf } from './contribute'
import type { privateEndpointFields } from './fields'

type EndpointView = NodeView<PropertiesOf<typeof privateEndpointFields>>

const REQUEST = 'Private endpoint of an isolated Azure Machine Learning network.'

/** The endpoint and the zone group that keeps its records. */
export const emit: EmitNode = (node: EndpointView, context) => {
  const subnet = subnetOf(node, context.graph)
  if (!subnet) return []
  const name = context.nameOf(node)
  const zones = context.graph.targets(node, 'zoneGroup')
  const endpoint: Emitted = {
    slot: 'main',
    type: 'Microsoft.Network/privateEndpoints',
    name,
    concern: 'privateEndpoints',
    body: {
      location: context.location(node),
      tags: context.tags(),
      properties: {
        subnet: { id: context.ref(subnet) },
        customNetworkInterfaceName: derivedName('Microsoft.Network/networkInterfaces', name),
        ...connection(node, name, context),
        ...staticAddress(node, context),
      },
    },
  }
  return zones.length > 0 ? [endpoint, zoneGroup(node, zones, context)] : [endpoint]
}

/** A connection that waits for approval by the target's owner stands in another property. */
function connection(
  node: EndpointView,
  name: Value,
  context: EmitContext,
): { readonly [key: string]: Value } {
  const { approval, groupId } = node.properties
  if (groupId.trim() === '') context.note(node, `${node.name} names no sub-resource of its target.`)
  const properties = { privateLinkServiceId: targetId(node, context), groupIds: [groupId.trim()] }
  return approval === 'manual'
    ? {
        manualPrivateLinkServiceConnections: [
          { name, properties: { ...properties, requestMessage: REQUEST } },
        ],
      }
    : { privateLinkServiceConnections: [{ name, properties }] }
}

function targetId(node: EndpointView, context: EmitContext): Value {
  const target = targetOf(node, context.graph)
  if (target) return context.ref(target)
  context.note(node, `${node.name} is linked to no target: its resource id is a parameter.`)
  return context.param({
    name: parameterName(node, context, 'TargetId'),
    type: 'string',
    description: `Resource id of the target of ${node.name}.`,
  })
}

function staticAddress(node: EndpointView, context: EmitContext): { readonly [key: string]: Value } {
  const { groupId } = node.properties
  const address = node.properties.address.trim()
  if (address === '') return {}
  const memberName = memberNameOf(groupId)
  if (memberName === undefined) {
    context.note(
      node,
      `${node.name}: several addresses or an unknown member name of ${groupId}; Azure assigns the address.`,
    )
    return {}
  }
  return {
    ipConfigurations: [{ name: 'ipconfig', properties: { groupId, memberName, privateIPAddress: address } }],
  }
}

function zoneGroup(node: EndpointView, zones: readonly NodeView[], context: EmitContext): Emitted {
  const nameOf = partNames('zone')
  return {
    slot: 'zoneGroup',
    type: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
    name: 'default',
    concern: 'privateEndpoints',
    parent: { node: node.id, slot: 'main' },
    body: {
      properties: {
        privateDnsZoneConfigs: zones.map((zone) => ({
          name: nameOf(zone.name.replaceAll('.', '-')),
          properties: { privateDnsZoneId: context.ref(zone) },
        })),
      },
    },
  }
}
