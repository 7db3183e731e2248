import type { NodeView } from '../model/graph'
import type { EmitContext, Value } from '../model/template'
import type { PublicAccess } from './publicAccess'

/** Ids of the subnets that the service admits through their service endpoint; none while the door is shut or wide open. */
export function grantedSubnets(
  node: NodeView<{ readonly publicAccess: PublicAccess }>,
  { graph, ref }: EmitContext,
): readonly Value[] {
  if (node.properties.publicAccess !== 'Selected') return []
  return graph.sources(node, 'serviceEndpointGrant').map((subnet) => ref(subnet))
}

/** Public addresses that the service admits; single addresses are written without a length, which some services refuse. */
export function admittedAddresses(
  node: NodeView<{ readonly publicAccess: PublicAccess; readonly ipRules: readonly string[] }>,
): readonly string[] {
  if (node.properties.publicAccess !== 'Selected') return []
  return node.properties.ipRules.map((rule) => rule.trim().replace(/\/32$/, '')).filter((rule) => rule !== '')
}

/** The switch as most resource types write it: `Selected` is on, with a rule set that denies by default. */
export function accessSwitch(access: PublicAccess): 'Enabled' | 'Disabled' {
  return access === 'Disabled' ? 'Disabled' : 'Enabled'
}

/** What the rule set does with callers that no rule admits. */
export function defaultAction(access: PublicAccess): 'Allow' | 'Deny' {
  return access === 'Enabled' ? 'Allow' : 'Deny'
}
