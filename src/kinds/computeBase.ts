import type { NodeView } from '../model/graph'
import type { EmitContext, Emitted, Value } from '../model/template'
import { workspaceOf } from './workspaceOf'

/** A resource that is a child of the node's workspace; without a workspace there is none, and a note says so. */
export function ofWorkspace(
  node: NodeView<any>,
  context: EmitContext,
  make: (workspace: {
    readonly node: NodeView<any>
    readonly parent: NonNullable<Emitted['parent']>
  }) => readonly Emitted[],
): readonly Emitted[] {
  const workspace = workspaceOf(node, context.graph)
  if (workspace) return make({ node: workspace, parent: { node: workspace.id, slot: 'main' } })
  context.note(node, 'It belongs to no workspace and is left out.')
  return []
}

/** Where a compute stands: its subnet (nothing in a managed network) and whether its nodes get public addresses. */
export function computeNetwork(
  node: NodeView<any>,
  publicIp: boolean,
  { graph, ref }: EmitContext,
): { readonly [name: string]: Value } {
  const place = graph.parentOf(node)
  const subnet = place?.kind === 'subnet' ? { subnet: { id: ref(place) } } : {}
  return { ...subnet, enableNodePublicIp: publicIp }
}

/**
 * What has to stand before a compute in a customer's network although nothing refers to it: private endpoints of the
 * workspace and its resources with their DNS records, and the firewalls that its traffic may leave through.
 */
export function computeWaits(
  node: NodeView<any>,
  workspace: NodeView<any>,
  { graph }: EmitContext,
): NonNullable<Emitted['dependsOn']> {
  if (graph.parentOf(node)?.kind !== 'subnet') return []
  const resources = [workspace, ...graph.targets(workspace, 'workspaceResource')]
  const endpoints = resources.flatMap((resource) => graph.sources(resource, 'privateLink'))
  const firewalls = graph.nodes.filter((other) => other.kind === 'azureFirewall')
  return [
    ...endpoints.flatMap(({ id }) => [
      { node: id, slot: 'main' },
      { node: id, slot: 'zoneGroup' },
    ]),
    ...firewalls.map(({ id }) => ({ node: id, slot: 'main' })),
  ]
}
