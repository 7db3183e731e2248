import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, Value } from '../../model/template'
import type { managedNetworkFields } from './fields'
import { ruleNames } from './ruleNames'

type Network = NodeView<PropertiesOf<typeof managedNetworkFields>>
type Rule = Network['properties']['rules'][number]

/**
 * What the workspace says of its managed network. FQDN and service tag rules stand here, so that the network never exists
 * without them; private endpoint rules need the identity of the workspace first and are resources of their own.
 */
export function managedNetworkSettings(
  node: Network,
  context: EmitContext,
): { readonly [name: string]: Value } {
  const { isolation, firewallSku, provisioning, rules } = node.properties
  if (isolation === 'Disabled') return { managedNetwork: { isolationMode: 'Disabled' } }
  const approvedOnly = isolation === 'AllowOnlyApprovedOutbound'
  if (!approvedOnly && rules.length > 0)
    context.note(
      node,
      'FQDN and service tag rules mean something only with approved outbound; they are left out.',
    )
  if (provisioning === 'explicitSpark')
    context.note(
      node,
      'Provision for Spark after deployment: az ml workspace provision-network --include-spark',
    )
  return {
    managedNetwork: {
      isolationMode: isolation,
      ...(approvedOnly ? { firewallSku } : {}),
      ...(approvedOnly && rules.length > 0 ? { outboundRules: outboundRules(rules) } : {}),
    },
    ...(provisioning === 'onDemand' ? {} : { provisionNetworkNow: true }),
  }
}

function outboundRules(rules: readonly Rule[]): Value {
  const names = ruleNames(rules.map((rule) => rule.name))
  return Object.fromEntries(rules.map((rule, index) => [names[index], outboundRule(rule)]))
}

function outboundRule({ type, destination, protocol, ports }: Rule): Value {
  if (type === 'FQDN') return { type: 'FQDN', category: 'UserDefined', destination: destination.trim() }
  return {
    type: 'ServiceTag',
    category: 'UserDefined',
    destination: { action: 'Allow', serviceTag: destination.trim(), protocol, portRanges: ports },
  }
}
