import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode, Emitted } from '../../model/template'
import { accessSwitch, admittedAddresses, defaultAction, grantedSubnets } from '../grantedSubnets'
import type { keyVaultFields } from './fields'

type Vault = NodeView<PropertiesOf<typeof keyVaultFields>>

export const emit: EmitNode = (node: Vault, context): readonly Emitted[] => {
  const { sku, publicAccess, trustedServices, purgeProtection, softDeleteDays, rbac } = node.properties
  return [
    {
      slot: 'main',
      type: 'Microsoft.KeyVault/vaults',
      name: context.nameOf(node),
      concern: 'data',
      body: {
        location: context.location(node),
        tags: context.tags(),
        properties: {
          tenantId: { $: 'scope', of: 'tenant', path: ['tenantId'] },
          sku: { family: 'A', name: sku },
          enableRbacAuthorization: rbac,
          ...(rbac ? {} : { accessPolicies: [] }),
          enableSoftDelete: true,
          softDeleteRetentionInDays: softDeleteDays,
          // The service refuses `false`: protection is left out or on for ever.
          ...(purgeProtection ? { enablePurgeProtection: true } : {}),
          publicNetworkAccess: accessSwitch(publicAccess),
          networkAcls: {
            bypass: trustedServices ? 'AzureServices' : 'None',
            defaultAction: defaultAction(publicAccess),
            ipRules: admittedAddresses(node).map((value) => ({ value })),
            virtualNetworkRules: grantedSubnets(node, context).map((id) => ({ id })),
          },
        },
      },
    },
  ]
}
