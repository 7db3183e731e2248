import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import { parseRange } from './parseRange'
import type { EmitContext, EmitNode, Emitted, Value } from '../../model/template'
import { accessSwitch, admittedAddresses, grantedSubnets } from '../grantedSubnets'
import type { sqlDatabaseFields } from './fields'

type Database = NodeView<PropertiesOf<typeof sqlDatabaseFields>>

export const emit: EmitNode = (node: Database, context): readonly Emitted[] => {
  const { publicAccess, database, sku } = node.properties
  const server = { node: node.id, slot: 'main' }
  return [
    {
      slot: 'main',
      type: 'Microsoft.Sql/servers',
      name: context.nameOf(node),
      concern: 'data',
      body: {
        location: context.location(node),
        tags: context.tags(),
        identity: { type: 'SystemAssigned' },
        properties: {
          administrators: administrators(context),
          minimalTlsVersion: '1.2',
          publicNetworkAccess: accessSwitch(publicAccess),
          restrictOutboundNetworkAccess: 'Disabled',
        },
      },
    },
    {
      slot: 'database',
      type: 'Microsoft.Sql/servers/databases',
      name: database,
      concern: 'data',
      parent: server,
      body: { location: context.location(node), tags: context.tags(), sku: { name: sku } },
    },
    ...firewallRules(node, context),
    ...grantedSubnets(node, context).map((id, index): Emitted => ({
      slot: `subnet${index + 1}`,
      type: 'Microsoft.Sql/servers/virtualNetworkRules',
      name: `subnet-${index + 1}`,
      concern: 'data',
      parent: server,
      body: { properties: { virtualNetworkSubnetId: id } },
    })),
  ]
}

/** Entra alone signs in, so the template carries no password. */
function administrators(context: EmitContext): Value {
  const login = context.param({
    name: 'sqlAdministratorName',
    type: 'string',
    description: 'Display name of the Entra group that administers the SQL servers.',
  })
  const sid = context.param({
    name: 'sqlAdministratorObjectId',
    type: 'string',
    description: 'Object id of that group.',
    // A GUID: the property has this length.
    minLength: 36,
    maxLength: 36,
  })
  return {
    administratorType: 'ActiveDirectory',
    principalType: 'Group',
    login,
    sid,
    tenantId: { $: 'scope', of: 'tenant', path: ['tenantId'] },
    azureADOnlyAuthentication: true,
  }
}

function firewallRules(node: Database, context: EmitContext): readonly Emitted[] {
  const { publicAccess, azureServices } = node.properties
  const rule = (slot: string, name: string, startIpAddress: string, endIpAddress: string): Emitted => ({
    slot,
    type: 'Microsoft.Sql/servers/firewallRules',
    name,
    concern: 'data',
    parent: { node: node.id, slot: 'main' },
    body: { properties: { startIpAddress, endIpAddress } },
  })
  if (publicAccess === 'Enabled') return [rule('all', 'AllNetworks', '0.0.0.0', '255.255.255.255')]
  const listed = admittedAddresses(node).flatMap((text, index) => {
    const range = parseRange(text)
    if (!range)
      context.note(node, `“${text}” is no IPv4 address or prefix and is left out of the firewall rules.`)
    return range ? [rule(`address${index + 1}`, `address-${index + 1}`, range.first, range.last)] : []
  })
  // The service reads this range as “addresses of Azure”, every customer's included.
  const azure = publicAccess === 'Selected' && azureServices
  return azure ? [rule('azure', 'AllowAllWindowsAzureIps', '0.0.0.0', '0.0.0.0'), ...listed] : listed
}
