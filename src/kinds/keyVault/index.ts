import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { paasDoor } from '../paasDoor'
import { headlineOf } from '../publicAccess'
import { keyVaultFields } from './fields'
import icon from './icon.svg?raw'

/** A key vault. */
export const keyVault = defineKind({
  id: 'keyVault',
  label: 'Key vault',
  summary: 'Secrets and keys of a workspace.',
  group: 'data',
  icon,
  resourceType: 'Microsoft.KeyVault/vaults',
  abbreviation: 'kv',
  nameRule: nameRule('Microsoft.KeyVault/vaults'),
  fields: keyVaultFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ sku, publicAccess }) => headlineOf([sku === 'premium' ? 'Premium' : 'Standard'], publicAccess),
  contribute: (node, graph) => {
    const { publicAccess, ipRules, trustedServices } = node.properties
    const resourceType = 'Microsoft.KeyVault/vaults'
    const trustedServicesBypass = trustedServices
    return { doors: [paasDoor(node, graph, { resourceType, publicAccess, ipRules, trustedServicesBypass })] }
  },
})
