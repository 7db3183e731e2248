import type { NodeView } from '../../model/graph'
import type { EmitContext, Expression, Value } from '../../model/template'
import { networkOf, type SubnetView } from '../place'
import { parameterName } from '../templateNames'
import { PRIVATE_FRONT_END, type GatewayView } from './contribute'

type Body = { readonly [key: string]: Value }

const PUBLIC_FRONT_END = 'appGwPublicFrontendIpIPv4'
/** Name of the private link configuration. */
export const PRIVATE_LINK = 'private-link'

/** Name of the front end that listeners listen on: the private one where there is one. */
export function listeningFrontEnd(node: GatewayView): string {
  return node.properties.frontend === 'public' ? PUBLIC_FRONT_END : PRIVATE_FRONT_END
}

/** The id of a part of the gateway, for the parts that name each other. */
export function partId(
  node: GatewayView,
  context: EmitContext,
  collection: string,
  name: string,
): Expression {
  return {
    $: 'call',
    name: 'resourceId',
    args: [`Microsoft.Network/applicationGateways/${collection}`, context.nameOf(node), name],
  }
}

/** Front ends by the drawing, and the private link configuration that serves the private one. */
export function frontEnds(
  node: GatewayView,
  subnet: SubnetView,
  publicAddress: Expression | undefined,
  context: EmitContext,
): Body {
  const { frontend } = node.properties
  if (frontend === 'private') {
    context.note(
      node,
      `${node.name} has a private front end alone: register the feature EnableApplicationGatewayNetworkIsolation first.`,
    )
  }
  const link = privateLink(node, context)
  const links = link.length > 0 && {
    privateLinkConfiguration: { id: partId(node, context, 'privateLinkConfigurations', PRIVATE_LINK) },
  }
  return {
    frontendIPConfigurations: [
      ...(publicAddress
        ? [{ name: PUBLIC_FRONT_END, properties: { publicIPAddress: { id: publicAddress } } }]
        : []),
      ...(frontend === 'public'
        ? []
        : [
            {
              name: PRIVATE_FRONT_END,
              properties: {
                subnet: { id: context.ref(subnet) },
                privateIPAllocationMethod: 'Static',
                privateIPAddress: privateAddress(node, subnet, context),
                ...links,
              },
            },
          ]),
    ],
    ...(link.length > 0 && { privateLinkConfigurations: link }),
  }
}

/** Instances take addresses from the start of the subnet, so the front end takes the last one unless the drawing fixes it. */
function privateAddress(node: GatewayView, subnet: SubnetView, context: EmitContext): Value {
  const stated = node.properties.privateAddress.trim()
  if (stated !== '') return stated
  const planned = context.plan.spaces
    .flatMap((space) => space.subnets)
    .find((candidate) => candidate.node === subnet.id && candidate.family === 4)?.lastUsable
  if (planned) return planned
  return context.param({
    name: parameterName(node, context, 'PrivateAddress'),
    type: 'string',
    description: `Private address of the front end of ${node.name}, in its subnet.`,
  })
}

function privateLink(node: GatewayView, context: EmitContext): readonly Value[] {
  if (!node.properties.privateLink) return []
  const subnet = privateLinkSubnet(node, context)
  if (!subnet || node.properties.frontend === 'public') {
    context.note(
      node,
      `${node.name}: a private link configuration needs a private front end and a subnet of its own with the role “Application Gateway private link”.`,
    )
    return []
  }
  const properties = {
    primary: true,
    privateIPAllocationMethod: 'Dynamic',
    subnet: { id: context.ref(subnet) },
  }
  return [{ name: PRIVATE_LINK, properties: { ipConfigurations: [{ name: 'ipconfig', properties }] } }]
}

function privateLinkSubnet(node: GatewayView, { graph }: EmitContext): NodeView | undefined {
  const network = networkOf(node, graph)
  return (
    network &&
    graph.childrenOf(network).find((child) => child.properties['role'] === 'applicationGatewayPrivateLink')
  )
}
