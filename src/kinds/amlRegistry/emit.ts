import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Emitted, Value } from '../../model/template'
import { accessSwitch } from '../grantedSubnets'
import type { amlRegistryFields } from './fields'

type Registry = NodeView<PropertiesOf<typeof amlRegistryFields>>

export const emit: EmitNode = (node: Registry, context): readonly Emitted[] => [
  {
    slot: 'main',
    type: 'Microsoft.MachineLearningServices/registries',
    name: context.nameOf(node),
    concern: 'machineLearning',
    body: {
      location: context.location(node),
      tags: context.tags(),
      identity: { type: 'SystemAssigned' },
      properties: {
        publicNetworkAccess: accessSwitch(node.properties.publicAccess),
        regionDetails: regions(node, context).map(regionDetails),
      },
    },
  },
]

/** The region of the registry itself comes first and is always among them. */
function regions(node: Registry, context: EmitContext): readonly Value[] {
  const home = context.settings.region
  const others = node.properties.regions
    .map((region) => region.trim())
    .filter((region) => region !== '' && region !== home)
  return [context.location(node), ...new Set(others)]
}

/** The service makes a registry for images and a storage account in each region; SKUs are those of the documented sample. */
function regionDetails(location: Value): Value {
  return {
    location,
    acrDetails: [{ systemCreatedAcrAccount: { acrAccountSku: 'Premium' } }],
    storageAccountDetails: [
      {
        systemCreatedStorageAccount: {
          storageAccountType: 'Standard_LRS',
          storageAccountHnsEnabled: false,
          allowBlobPublicAccess: false,
        },
      },
    ],
  }
}
