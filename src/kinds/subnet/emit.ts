import type { NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Value } from '../../model/template'
import { networkOf, type SubnetView } from '../place'
import { filled } from '../stored'

/** The subnet as a part of its virtual network, with everything that is associated with it. */
export const emit: EmitNode = (node: SubnetView, context) => {
  const network = networkOf(node, context.graph)
  if (!network) return []
  return [
    {
      slot: 'main',
      type: 'Microsoft.Network/virtualNetworks/subnets',
      name: context.nameOf(node),
      concern: 'network',
      parent: { node: network.id, slot: 'main' },
      body: { properties: properties(node, context) },
    },
  ]
}

function properties(node: SubnetView, context: EmitContext): { readonly [key: string]: Value } {
  const { role, serviceEndpoints, delegation, privateEndpointPolicies, defaultOutbound } = node.properties
  const { graph } = context
  const one = (relation: string) => idOf(graph.targets(node, relation)[0], context)
  const networkSecurityGroup = one('nsgAssociation')
  const routeTable = one('routeAssociation')
  const natGateway = one('natAssociation')
  const policies = graph.targets(node, 'endpointPolicyAssociation')
  const endpoints = filled(serviceEndpoints)
  return {
    ...addressSpace(node, context),
    ...(networkSecurityGroup && { networkSecurityGroup }),
    ...(routeTable && { routeTable }),
    ...(natGateway && { natGateway }),
    ...(endpoints.length > 0 && { serviceEndpoints: endpoints.map((service) => ({ service })) }),
    ...(policies.length > 0 && {
      serviceEndpointPolicies: policies.map((policy) => ({ id: context.ref(policy) })),
    }),
    ...(delegation !== '' && {
      delegations: [{ name: delegation.replaceAll('/', '.'), properties: { serviceName: delegation } }],
    }),
    privateEndpointNetworkPolicies: privateEndpointPolicies,
    // A private link configuration takes its addresses only where these policies are off.
    ...(role === 'applicationGatewayPrivateLink' && { privateLinkServiceNetworkPolicies: 'Disabled' }),
    defaultOutboundAccess: defaultOutbound,
  }
}

function addressSpace(node: SubnetView, context: EmitContext): { readonly [key: string]: Value } {
  const prefixes = filled([node.properties.prefix, node.properties.prefixV6])
  if (prefixes.length === 0)
    context.note(node, `${node.name} has no address prefix yet; Azure refuses it without one.`)
  const [only, ...more] = prefixes
  return only !== undefined && more.length === 0 ? { addressPrefix: only } : { addressPrefixes: prefixes }
}

function idOf(target: NodeView | undefined, context: EmitContext): { readonly id: Value } | undefined {
  return target && { id: context.ref(target) }
}
