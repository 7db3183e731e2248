import type { NodeView } from '../model/graph'
import type { EmitContext } from '../model/template'

/**
 * Stands for the place of a thing that Azure takes only in the region of what uses it (a security group in that of its
 * subnets): the first user, or the thing itself while it is used by none. `context.location` and `zonesAt` of it are those
 * of the thing. Users in several regions cannot be served by one thing, which is noted.
 */
export function placeOfUsers(
  node: NodeView<unknown>,
  relation: string,
  context: EmitContext,
): NodeView<unknown> {
  const users = context.graph.sources(node, relation)
  const regions = new Set(users.map((user) => JSON.stringify(context.location(user))))
  if (regions.size > 1)
    context.note(
      node,
      `${node.name} is used in several regions and Azure takes it in one: draw another for ${users.at(-1)?.name ?? 'the others'}.`,
    )
  return users[0] ?? node
}
