import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Emitted } from '../../model/template'
import { accessSwitch, admittedAddresses, defaultAction, grantedSubnets } from '../grantedSubnets'
import type { storageAccountFields } from './fields'

type Account = NodeView<PropertiesOf<typeof storageAccountFields>>

export const emit: EmitNode = (node: Account, context): readonly Emitted[] => {
  const { redundancy, hierarchicalNamespace, sharedKeyAccess, publicBlobAccess } = node.properties
  const premium = redundancy === 'Premium_LRS'
  return [
    {
      slot: 'main',
      type: 'Microsoft.Storage/storageAccounts',
      name: context.nameOf(node),
      concern: 'data',
      body: {
        location: context.location(node),
        tags: context.tags(),
        sku: { name: redundancy },
        kind: premium ? 'BlockBlobStorage' : 'StorageV2',
        properties: {
          ...(premium ? {} : { accessTier: 'Hot' }),
          allowBlobPublicAccess: publicBlobAccess,
          allowCrossTenantReplication: false,
          allowSharedKeyAccess: sharedKeyAccess,
          isHnsEnabled: hierarchicalNamespace,
          minimumTlsVersion: 'TLS1_2',
          supportsHttpsTrafficOnly: true,
          ...network(node, context),
        },
      },
    },
  ]
}

function network(node: Account, context: EmitContext): Emitted['body'] {
  const { publicAccess, trustedServices } = node.properties
  return {
    publicNetworkAccess: accessSwitch(publicAccess),
    networkAcls: {
      bypass: trustedServices ? 'AzureServices' : 'None',
      defaultAction: defaultAction(publicAccess),
      ipRules: admittedAddresses(node).map((value) => ({ value, action: 'Allow' })),
      virtualNetworkRules: grantedSubnets(node, context).map((id) => ({ id, action: 'Allow' })),
    },
  }
}
