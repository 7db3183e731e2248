import type { EmitContext, Emitted, EmitNode, Value } from '../../model/template'
import { subnetOf } from '../place'
import { publicAddresses, zonesAt } from '../publicAddress'
import { derivedName } from '../templateNames'
import type { GatewayView } from './contribute'
import { frontEnds } from './frontEnds'
import { routing } from './routing'

const WAF = 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies'

/** The gateway with front ends, listeners and backends; a WAF policy and a public address where they are needed. */
export const emit: EmitNode = (node: GatewayView, context) => {
  const subnet = subnetOf(node, context.graph)
  if (!subnet) return []
  const { tier, frontend } = node.properties
  const addresses = publicAddresses(node, context, 'connectivity', { count: frontend === 'private' ? 0 : 1 })
  const policy = tier === 'WAF_v2' ? [firewallPolicy(node, context)] : []
  const zones = zonesAt(node, context)
  return [
    ...addresses.emitted,
    ...policy,
    {
      slot: 'main',
      type: 'Microsoft.Network/applicationGateways',
      name: context.nameOf(node),
      concern: 'connectivity',
      body: {
        location: context.location(node),
        tags: context.tags(),
        ...(zones.length > 0 && { zones }),
        properties: {
          ...capacity(node),
          sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20220101' },
          ...(policy.length > 0 && { firewallPolicy: { id: context.ref(node, ['id'], 'wafPolicy') } }),
          gatewayIPConfigurations: [
            { name: 'ipconfig', properties: { subnet: { id: context.ref(subnet) } } },
          ],
          ...frontEnds(node, subnet, addresses.ids[0], context),
          ...routing(node, context),
        },
      },
    },
  ]
}

/** A single instance is fixed; more are added under load. */
function capacity(node: GatewayView): { readonly [key: string]: Value } {
  const { tier, maxInstances } = node.properties
  return maxInstances > 1
    ? { sku: { name: tier, tier }, autoscaleConfiguration: { minCapacity: 1, maxCapacity: maxInstances } }
    : { sku: { name: tier, tier, capacity: 1 } }
}

function firewallPolicy(node: GatewayView, context: EmitContext): Emitted {
  return {
    slot: 'wafPolicy',
    type: WAF,
    name: derivedName(WAF, context.nameOf(node)),
    concern: 'connectivity',
    body: {
      location: context.location(node),
      tags: context.tags(),
      properties: {
        policySettings: { state: 'Enabled', mode: 'Prevention' },
        managedRules: { managedRuleSets: [{ ruleSetType: 'OWASP', ruleSetVersion: '3.2' }] },
      },
    },
  }
}
