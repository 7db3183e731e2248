import { subnetKind } from '../../facts/subnets'
import { kinds } from '../../kinds/list'
import type { NodeView } from '../../model/graph'

const ROLE_BY_KIND: ReadonlyMap<string, string> = new Map(
  kinds.flatMap(({ id, placement }) => {
    const role = placement.home?.kind === 'subnet' ? placement.home.properties['role'] : undefined
    return typeof role === 'string' ? [[id, role]] : []
  }),
)

/** The role of the subnet that things of the node’s kind are made for; undefined for those that stand anywhere. */
export function homeRole(node: NodeView<unknown>): string | undefined {
  return ROLE_BY_KIND.get(node.kind)
}

/** True when nothing but what it is for may stand in a subnet with the role. */
export function isDedicated(role: string | undefined): boolean {
  return role !== undefined && (subnetKind(role)?.dedicated ?? false)
}
