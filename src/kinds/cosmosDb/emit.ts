import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Emitted, Value } from '../../model/template'
import { accessSwitch, admittedAddresses, grantedSubnets } from '../grantedSubnets'
import type { cosmosDbFields } from './fields'

type Account = NodeView<PropertiesOf<typeof cosmosDbFields>>

const CAPABILITY = {
  Sql: [],
  MongoDB: ['EnableMongo'],
  Cassandra: ['EnableCassandra'],
  Gremlin: ['EnableGremlin'],
  Table: ['EnableTable'],
} as const

export const emit: EmitNode = (node: Account, context): readonly Emitted[] => {
  const { api, publicAccess, localAuthDisabled } = node.properties
  const subnets = grantedSubnets(node, context)
  return [
    {
      slot: 'main',
      type: 'Microsoft.DocumentDB/databaseAccounts',
      name: context.nameOf(node),
      concern: 'data',
      body: {
        location: context.location(node),
        tags: context.tags(),
        kind: api === 'MongoDB' ? 'MongoDB' : 'GlobalDocumentDB',
        properties: {
          databaseAccountOfferType: 'Standard',
          locations: locations(node, context),
          capabilities: CAPABILITY[api].map((name) => ({ name })),
          minimalTlsVersion: 'Tls12',
          // Only the API for NoSQL works without keys.
          ...(api === 'Sql' ? { disableLocalAuth: localAuthDisabled } : {}),
          publicNetworkAccess: accessSwitch(publicAccess),
          ipRules: admittedAddresses(node).map((ipAddressOrRange) => ({ ipAddressOrRange })),
          isVirtualNetworkFilterEnabled: subnets.length > 0,
          virtualNetworkRules: subnets.map((id) => ({ id })),
        },
      },
    },
  ]
}

function locations(node: Account, context: EmitContext): readonly Value[] {
  return [context.location(node), ...node.properties.regions].map((locationName, failoverPriority) => ({
    locationName,
    failoverPriority,
    isZoneRedundant: false,
  }))
}
