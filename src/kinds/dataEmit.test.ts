import { describe, expect, it } from 'vitest'
import { POLICIES } from '../facts/policies'
import { insightsWorkspace } from '../links/insightsWorkspace'
import { serviceEndpointGrant } from '../links/serviceEndpointGrant'
import { drawSubnet, ofType, ref, templateOf } from '../testing/templateOf'
import { applicationInsights } from './applicationInsights'
import { containerRegistry } from './containerRegistry'
import { cosmosDb } from './cosmosDb'
import { keyVault } from './keyVault'
import { logAnalytics } from './logAnalytics'
import { policyAssignment } from './policyAssignment'
import { GUARD_RAILS } from './policyAssignment/fields'
import { sqlDatabase } from './sqlDatabase'
import { storageAccount } from './storageAccount'

describe('data services', () => {
  it.each([
    ['Disabled', 'Disabled', 'Deny', 0],
    ['Selected', 'Enabled', 'Deny', 1],
    ['Enabled', 'Enabled', 'Allow', 0],
  ] as const)('with access %s: switch %s, default %s', (publicAccess, access, action, rules) => {
    const template = templateOf((b) => {
      const open = { publicAccess, ipRules: ['20.1.2.3/32'] }
      for (const id of [b.add(storageAccount, 'st', open), b.add(keyVault, 'kv', open)])
        b.link(serviceEndpointGrant, drawSubnet(b, `snet-${id}`), id)
    })
    for (const type of ['storageAccounts', 'vaults']) {
      const properties = ofType(template, type)[0]?.body['properties'] as {
        readonly networkAcls: {
          readonly ipRules: readonly object[]
          readonly virtualNetworkRules: readonly object[]
        }
      }
      expect(properties).toMatchObject({
        publicNetworkAccess: access,
        networkAcls: { defaultAction: action },
      })
      expect(properties.networkAcls.ipRules).toHaveLength(rules)
      expect(properties.networkAcls.virtualNetworkRules).toHaveLength(rules)
      if (rules > 0) expect(properties.networkAcls.ipRules[0]).toMatchObject({ value: '20.1.2.3' })
    }
  })

  it('a registry below Premium carries none of the properties that only Premium takes', () => {
    const template = templateOf((b) => void b.add(containerRegistry, 'cr', { sku: 'Basic', replicas: 2 }))
    expect(ofType(template, 'registries')[0]?.body['properties']).toEqual({ adminUserEnabled: false })
    expect(ofType(template, 'replications')).toEqual([])
  })

  it('registry replicas are regions to be given, the pair first', () => {
    const template = templateOf((b) => void b.add(containerRegistry, 'cr', { replicas: 2 }))
    expect(ofType(template, 'replications')).toHaveLength(2)
    const regions = template.parameters.filter(({ name }) => name.includes('ReplicaRegion'))
    expect(regions.map((parameter) => parameter.default)).toEqual(['northeurope', undefined])
  })

  it('Application Insights stores in the linked workspace, else in one that is asked for', () => {
    const target = (linked: boolean) =>
      ofType(
        templateOf((b) => {
          const insights = b.add(applicationInsights, 'appi')
          const logs = b.add(logAnalytics, 'log')
          if (linked) b.link(insightsWorkspace, insights, logs)
        }),
        'components',
      )[0]?.body['properties']
    expect(target(true)).toMatchObject({ WorkspaceResourceId: ref('n2') })
    expect(target(false)).toMatchObject({ WorkspaceResourceId: { $: 'param' } })
  })

  it('SQL opens for prefixes as ranges and asks for no password', () => {
    const template = templateOf((b) => {
      const ipRules = ['20.1.2.0/24', 'nonsense']
      b.add(sqlDatabase, 'sql', { publicAccess: 'Selected', ipRules, azureServices: true })
    })
    expect(ofType(template, 'firewallRules').map(({ body }) => body['properties'])).toEqual([
      { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' },
      { startIpAddress: '20.1.2.0', endIpAddress: '20.1.2.255' },
    ])
    expect(template.parameters.some(({ secure }) => secure === true)).toBe(false)
    expect(template.notes.some(({ text }) => text.includes('nonsense'))).toBe(true)
  })

  it.each([
    ['Sql', 'GlobalDocumentDB', []],
    ['MongoDB', 'MongoDB', [{ name: 'EnableMongo' }]],
    ['Gremlin', 'GlobalDocumentDB', [{ name: 'EnableGremlin' }]],
  ] as const)('Cosmos DB with the API %s', (api, kind, capabilities) => {
    const [account] = ofType(
      templateOf((b) => void b.add(cosmosDb, 'cosmos', { api })),
      'databaseAccounts',
    )
    expect(account?.body).toMatchObject({ kind, properties: { capabilities } })
  })
})

describe('policy assignments', () => {
  it.each(GUARD_RAILS.map(({ value, label }) => [label, value]))('%s is a known definition', (_, id) => {
    expect(POLICIES.some((policy) => policy.id === id)).toBe(true)
  })

  it('carry an identity and its roles only when the policy changes things', () => {
    const of = (policy: (typeof GUARD_RAILS)[number]['value']) =>
      templateOf((b) => void b.add(policyAssignment, 'pa', { policy, effect: 'Deny' }))
    const audit = of('438c38d2-3772-465a-a9cc-7a6666a275ce')
    expect(ofType(audit, 'policyAssignments')[0]?.body).not.toHaveProperty('identity')
    expect(ofType(audit, 'policyAssignments')[0]?.body['properties']).toMatchObject({
      parameters: { effect: { value: 'Deny' } },
    })
    const modify = of('a10ee784-7409-4941-b091-663697637c0f')
    expect(ofType(modify, 'roleAssignments')).toHaveLength(1)
    expect(ofType(modify, 'policyAssignments')[0]?.body['properties']).toMatchObject({
      parameters: { effect: { value: 'Modify' } },
    })
    expect(modify.notes.some(({ text }) => text.includes('does not know the effect Deny'))).toBe(true)
  })
})
