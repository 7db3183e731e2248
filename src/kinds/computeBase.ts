import type { Graph, NodeView } from '../model/graph'
import type { EmitContext, Emitted, Value } from '../model/template'
import { networkOf, subnetOf } from './place'
import { workspaceOf } from './workspaceOf'

/** A workspace that things are deployed into. */
export interface HomeWorkspace {
  readonly node: NodeView<unknown>
  readonly parent: NonNullable<Emitted['parent']>
}

/** A resource that is a child of the node's workspace; without a workspace there is none, and a note says so. */
export function ofWorkspace(
  node: NodeView<unknown>,
  context: EmitContext,
  make: (workspace: HomeWorkspace) => readonly Emitted[],
): readonly Emitted[] {
  const workspace = workspaceOf(node, context.graph)
  if (workspace) return make({ node: workspace, parent: { node: workspace.id, slot: 'main' } })
  context.note(node, 'It belongs to no workspace and is left out.')
  return []
}

/** A child of the workspace with an identity of its own: what every sort has around its own body. */
export function workspaceChild(
  node: NodeView<unknown>,
  workspace: HomeWorkspace,
  context: EmitContext,
  type: Emitted['type'],
  body: { readonly [name: string]: Value },
): Emitted {
  return {
    slot: 'main',
    type,
    name: context.nameOf(node),
    concern: 'compute',
    parent: workspace.parent,
    body: {
      location: context.location(workspace.node),
      tags: context.tags(),
      identity: { type: 'SystemAssigned' },
      ...body,
    },
  }
}

/** A compute that a workspace manages: it waits for what its nodes reach. */
export function managedCompute(
  node: NodeView<unknown>,
  workspace: HomeWorkspace,
  context: EmitContext,
  properties: { readonly [name: string]: Value },
): Emitted {
  const type = 'Microsoft.MachineLearningServices/workspaces/computes'
  return {
    ...workspaceChild(node, workspace, context, type, { properties }),
    dependsOn: computeWaits(node, workspace.node, context),
  }
}

/** Where a compute stands: its subnet (nothing in a managed network) and whether its nodes get public addresses. */
export function computeNetwork(
  node: NodeView<unknown>,
  publicIp: boolean,
  { graph, ref }: EmitContext,
): { readonly [name: string]: Value } {
  const subnet = subnetOf(node, graph)
  return { ...(subnet ? { subnet: { id: ref(subnet) } } : {}), enableNodePublicIp: publicIp }
}

/**
 * What has to stand before a compute in a customer's network although nothing refers to it: private endpoints of the
 * workspace and its resources with their names in DNS, peerings of the network, and the firewall that routes lead to.
 */
export function computeWaits(
  node: NodeView<unknown>,
  workspace: NodeView<unknown>,
  { graph }: EmitContext,
): readonly Place[] {
  const subnet = subnetOf(node, graph)
  const network = networkOf(node, graph)
  if (!subnet || !network) return []
  const endpoints = [workspace, ...graph.targets(workspace, 'workspaceResource')].flatMap((resource) =>
    graph.sources(resource, 'privateLink'),
  )
  const routed = graph.targets(subnet, 'routeAssociation').length > 0
  const firewalls = routed ? graph.nodes.filter((other) => other.kind === 'azureFirewall') : []
  return distinct([
    ...endpoints.flatMap((endpoint) => endpointWaits(endpoint, graph)),
    ...[...graph.linksFrom(network, 'peering'), ...graph.linksTo(network, 'peering')].flatMap((link) =>
      [link.from, link.to].map(({ id }) => ({ node: id, slot: `peering${link.id}` })),
    ),
    ...firewalls.flatMap(({ id }) => FIREWALL_PARTS.map((slot) => ({ node: id, slot }))),
  ])
}

type Place = NonNullable<Emitted['dependsOn']>[number]

/** The firewall and what it lets through. */
const FIREWALL_PARTS = ['main', 'networkRules', 'applicationRules'] as const

/** An endpoint is of use when its records are written and the zones that hold them are linked. */
function endpointWaits(endpoint: NodeView, graph: Graph): readonly Place[] {
  const zones = graph.targets(endpoint, 'zoneGroup')
  if (zones.length === 0) return [{ node: endpoint.id, slot: 'main' }]
  return [
    { node: endpoint.id, slot: 'zoneGroup' },
    ...zones.flatMap((zone) =>
      graph.linksFrom(zone, 'dnsZoneLink').map((link) => ({ node: zone.id, slot: `link${link.id}` })),
    ),
  ]
}

function distinct(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.node} ${place.slot}`, place])).values()]
}
