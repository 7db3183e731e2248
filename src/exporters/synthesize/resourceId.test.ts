import { expect, it } from 'vitest'
import { parseResourceId } from './resourceId'

const group = '/subscriptions/s1/resourceGroups/rg-hub'

it.each([
  [
    `${group}/providers/Microsoft.Network/virtualNetworks/vnet-hub`,
    {
      subscription: 's1',
      resourceGroup: 'rg-hub',
      type: 'Microsoft.Network/virtualNetworks',
      names: ['vnet-hub'],
    },
  ],
  [
    `${group}/providers/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-pe/`,
    {
      subscription: 's1',
      resourceGroup: 'rg-hub',
      type: 'Microsoft.Network/virtualNetworks/subnets',
      names: ['vnet-hub', 'snet-pe'],
    },
  ],
  [
    '/Subscriptions/s1/resourcegroups/rg/Providers/Microsoft.KeyVault/vaults/kv',
    { subscription: 's1', resourceGroup: 'rg', type: 'Microsoft.KeyVault/vaults', names: ['kv'] },
  ],
  [
    '/subscriptions/s1/providers/Microsoft.Authorization/policyDefinitions/p',
    { subscription: 's1', type: 'Microsoft.Authorization/policyDefinitions', names: ['p'] },
  ],
])('reads %s', (text, parts) => {
  expect(parseResourceId(text)).toEqual(parts)
})

it.each([
  '',
  'vnet-hub',
  '/subscriptions',
  group,
  `${group}/providers/Microsoft.Network`,
  `${group}/providers/Microsoft.Network/virtualNetworks`,
  `${group}/providers/Microsoft.Network//x`,
  'x/subscriptions/s1/providers/a/b/c',
])('refuses %j', (text) => {
  expect(parseResourceId(text)).toBeUndefined()
})
