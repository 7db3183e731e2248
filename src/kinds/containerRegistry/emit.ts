import { regionOf } from '../../facts/regions'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Emitted } from '../../model/template'
import { accessSwitch, admittedAddresses, defaultAction, grantedSubnets } from '../grantedSubnets'
import { parameterName } from '../templateNames'
import type { containerRegistryFields } from './fields'

type Registry = NodeView<PropertiesOf<typeof containerRegistryFields>>

export const emit: EmitNode = (node: Registry, context): readonly Emitted[] => {
  const { sku, adminUser } = node.properties
  if (grantedSubnets(node, context).length > 0)
    context.note(
      node,
      'Subnet rules of a registry are not part of its stable resource type; add them after deployment.',
    )
  return [
    {
      slot: 'main',
      type: 'Microsoft.ContainerRegistry/registries',
      name: context.nameOf(node),
      concern: 'data',
      body: {
        location: context.location(node),
        tags: context.tags(),
        sku: { name: sku },
        properties: { adminUserEnabled: adminUser, ...network(node) },
      },
    },
    ...replications(node, context),
  ]
}

/** Rules, private endpoints and data endpoints belong to Premium; the lower SKUs refuse the properties. */
function network(node: Registry): Emitted['body'] {
  const { sku, publicAccess, trustedServices, dedicatedDataEndpoint } = node.properties
  if (sku !== 'Premium') return {}
  return {
    publicNetworkAccess: accessSwitch(publicAccess),
    networkRuleBypassOptions: trustedServices ? 'AzureServices' : 'None',
    networkRuleSet: {
      defaultAction: defaultAction(publicAccess),
      ipRules: admittedAddresses(node).map((value) => ({ value, action: 'Allow' })),
    },
    dataEndpointEnabled: dedicatedDataEndpoint,
  }
}

/** The drawing counts the further regions and does not name them: each becomes a parameter, the first with the paired region. */
function replications(node: Registry, context: EmitContext): readonly Emitted[] {
  const { sku, replicas } = node.properties
  if (sku !== 'Premium') return []
  const pair = regionOf(context.settings.region)?.pair
  return Array.from({ length: replicas }, (_, index) => {
    const region = context.param({
      name: parameterName(node, context, `ReplicaRegion${index + 1}`),
      type: 'string',
      description: `Region of replica ${index + 1} of ${node.name}, in the form westeurope.`,
      ...(index === 0 && pair !== undefined ? { default: pair } : {}),
    })
    return {
      slot: `replica${index + 1}`,
      type: 'Microsoft.ContainerRegistry/registries/replications',
      name: region,
      concern: 'data',
      parent: { node: node.id, slot: 'main' },
      body: { location: region, tags: context.tags(), properties: { regionEndpointEnabled: true } },
    }
  })
}
