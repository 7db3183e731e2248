import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { synthesize } from '../exporters/synthesize/synthesize'
import { POLICIES } from '../facts/policies'
import { apiServerSubnet } from '../links/apiServerSubnet'
import { insightsWorkspace } from '../links/insightsWorkspace'
import { relations } from '../links/list'
import { managedNetworkOf } from '../links/managedNetworkOf'
import { managedPrivateEndpoint } from '../links/managedPrivateEndpoint'
import { routeAssociation } from '../links/routeAssociation'
import { serviceEndpointGrant } from '../links/serviceEndpointGrant'
import { workspaceResource } from '../links/workspaceResource'
import { DiagramBuilder } from '../model/builder'
import { buildTopology } from '../model/buildTopology'
import { makeCatalog } from '../model/catalog'
import type { Template, TemplateResource } from '../model/template'
import { amlWorkspace } from './amlWorkspace'
import { applicationInsights } from './applicationInsights'
import { computeCluster } from './computeCluster'
import { computeInstance } from './computeInstance'
import { containerRegistry } from './containerRegistry'
import { cosmosDb } from './cosmosDb'
import { emitters } from './emitters'
import { keyVault } from './keyVault'
import { kubernetesCluster } from './kubernetesCluster'
import { kinds } from './list'
import { logAnalytics } from './logAnalytics'
import { managedNetwork } from './managedNetwork'
import { policyAssignment } from './policyAssignment'
import { GUARD_RAILS } from './policyAssignment/fields'
import { privateDnsZone } from './privateDnsZone'
import { routeTable } from './routeTable'
import { serverlessCompute } from './serverlessCompute'
import { sqlDatabase } from './sqlDatabase'
import { storageAccount } from './storageAccount'
import { subnet } from './subnet'
import { virtualNetwork } from './virtualNetwork'

const catalog = makeCatalog(kinds, relations)

function templateOf(draw: (b: DiagramBuilder) => void): Template {
  const builder = new DiagramBuilder('test')
  draw(builder)
  const topology = buildTopology(builder.build(), catalog)
  return synthesize({ topology, plan: { spaces: [], overlaps: [] }, catalog, emitters })
}

const ofType = ({ resources }: Template, type: string): readonly TemplateResource[] =>
  resources.filter((resource) => resource.type.endsWith(`/${type}`))

function snet(b: DiagramBuilder, name = 'snet-training'): string {
  const vnet = b.add(virtualNetwork, `vnet-${name}`)
  return b.add(subnet, name, { prefix: '10.0.0.0/24' }, { in: vnet })
}

const ref = (node: string, path: readonly string[] = ['id'], slot = 'main') => ({
  $: 'ref',
  node,
  slot,
  path,
})

describe('a workspace', () => {
  const workspace = (draw: (b: DiagramBuilder, ws: string) => void, properties = {}) => {
    const template = templateOf((b) => draw(b, b.add(amlWorkspace, 'mlw', properties)))
    return { template, properties: ofType(template, 'workspaces')[0]?.body['properties'] }
  }

  it('names its resources by reference', () => {
    const { properties } = workspace((b, ws) => {
      const resources = [
        b.add(storageAccount, 'st'),
        b.add(keyVault, 'kv'),
        b.add(containerRegistry, 'cr'),
        b.add(applicationInsights, 'appi'),
      ]
      for (const resource of resources) b.link(workspaceResource, ws, resource)
    })
    expect(properties).toMatchObject({
      storageAccount: ref('n2'),
      keyVault: ref('n3'),
      containerRegistry: ref('n4'),
      applicationInsights: ref('n5'),
    })
  })

  it.each([
    ['Disabled', 'Disabled', false],
    ['Enabled', 'Enabled', false],
    ['Selected', 'Disabled', true],
  ] as const)('with access %s is deployed %s', (publicAccess, expected, noted) => {
    const { template, properties } = workspace(() => undefined, { publicAccess, ipRules: ['20.1.2.3'] })
    expect(properties).toMatchObject({ publicNetworkAccess: expected })
    expect(template.notes.some(({ text }) => text.includes('--network-acls 20.1.2.3'))).toBe(noted)
  })

  it('writes the image build cluster as it is called after mending', () => {
    const { properties } = workspace((b) => void b.add(computeCluster, 'cpu 1', {}, { in: snet(b) }), {
      imageBuildCompute: 'cpu 1',
    })
    const name = (properties as { readonly imageBuildCompute?: string }).imageBuildCompute
    expect(name).toMatch(/^[a-zA-Z](?![a-zA-Z0-9-]*-\d+$)[a-zA-Z0-9-]{2,23}$/)
  })

  it('holds serverless compute and the managed network as settings', () => {
    const { properties } = workspace((b, ws) => {
      b.add(serverlessCompute, 'serverless', {}, { in: snet(b) })
      const rules = [
        { name: 'pypi', type: 'FQDN', destination: 'pypi.org', protocol: 'TCP', ports: '443' },
        { name: 'data', type: 'ServiceTag', destination: 'AzureOpenDatasets', protocol: 'TCP', ports: '443' },
      ] as const
      b.link(managedNetworkOf, b.add(managedNetwork, 'mvnet', { rules, provisioning: 'explicit' }), ws)
    })
    expect(properties).toMatchObject({
      serverlessComputeSettings: {
        serverlessComputeCustomSubnet: ref('n3'),
        serverlessComputeNoPublicIP: true,
      },
      provisionNetworkNow: true,
      managedNetwork: {
        isolationMode: 'AllowOnlyApprovedOutbound',
        firewallSku: 'Standard',
        outboundRules: {
          pypi: { type: 'FQDN', destination: 'pypi.org' },
          data: { type: 'ServiceTag', destination: { serviceTag: 'AzureOpenDatasets', portRanges: '443' } },
        },
      },
    })
  })
})

describe('private endpoint rules of a managed network', () => {
  it('come one after the other, with the approver role on foreign targets alone', () => {
    const template = templateOf((b) => {
      const ws = b.add(amlWorkspace, 'mlw')
      const own = b.add(storageAccount, 'stown')
      b.link(workspaceResource, ws, own)
      const foreign = b.add(sqlDatabase, 'sql')
      const network = b.add(managedNetwork, 'mvnet')
      b.link(managedNetworkOf, network, ws)
      b.link(managedPrivateEndpoint, network, own, { groupId: 'queue' })
      b.link(managedPrivateEndpoint, network, foreign, { groupId: 'sqlServer' })
      b.link(managedPrivateEndpoint, network, own, { groupId: 'blob', automatic: true })
    })
    const roles = ofType(template, 'roleAssignments')
    expect(roles.map(({ scope }) => scope)).toEqual([{ node: 'n4', slot: 'main' }])
    const rules = ofType(template, 'outboundRules')
    expect(rules.map(({ body }) => body['properties'])).toMatchObject([
      { destination: { serviceResourceId: ref('n2'), subresourceTarget: 'queue' } },
      { destination: { serviceResourceId: ref('n4'), subresourceTarget: 'sqlServer' } },
    ])
    expect(rules[1]?.dependsOn).toEqual([
      { node: 'n5', slot: 'approver n4' },
      { node: 'n5', slot: 'rule1' },
    ])
  })
})

describe('computes', () => {
  it('are children of their workspace, in their subnet, without public addresses', () => {
    const template = templateOf((b) => {
      b.add(amlWorkspace, 'mlw')
      const place = snet(b)
      b.add(computeCluster, 'cluster', { maxNodes: 40, idleTime: 300 }, { in: place })
      b.add(computeInstance, 'ci', { count: 5 }, { in: place })
    })
    const [cluster, instance] = ofType(template, 'computes')
    expect(cluster).toMatchObject({
      parent: { node: 'n1', slot: 'main' },
      body: {
        properties: {
          computeType: 'AmlCompute',
          properties: {
            enableNodePublicIp: false,
            subnet: { id: ref('n3') },
            scaleSettings: { maxNodeCount: 40, nodeIdleTimeBeforeScaleDown: 'PT300S' },
          },
        },
      },
    })
    expect(instance?.body['properties']).toMatchObject({ computeType: 'ComputeInstance' })
    expect(template.notes.some(({ text }) => text.startsWith('5 instances are planned'))).toBe(true)
  })

  it('name no subnet in a managed network', () => {
    const template = templateOf((b) => {
      const ws = b.add(amlWorkspace, 'mlw')
      const network = b.add(managedNetwork, 'mvnet')
      b.link(managedNetworkOf, network, ws)
      b.add(computeCluster, 'cluster', {}, { in: network })
    })
    const body = ofType(template, 'computes')[0]?.body['properties'] as { readonly properties: object }
    expect(body.properties).not.toHaveProperty('subnet')
  })

  it('are left out with a note when they belong to no workspace', () => {
    const template = templateOf((b) => void b.add(computeCluster, 'cluster', {}, { in: snet(b) }))
    expect(ofType(template, 'computes')).toEqual([])
    expect(template.notes).toMatchObject([{ node: 'n3' }])
  })
})

describe('a Kubernetes cluster', () => {
  it.each([
    ['overlay', { networkPlugin: 'azure', networkPluginMode: 'overlay', podCidr: '10.244.0.0/16' }],
    ['kubenet', { networkPlugin: 'kubenet', podCidr: '10.244.0.0/16' }],
    ['nodeSubnet', { networkPlugin: 'azure' }],
  ] as const)('with %s', (networkPlugin, expected) => {
    const template = templateOf(
      (b) => void b.add(kubernetesCluster, 'aks', { networkPlugin }, { in: snet(b) }),
    )
    const properties = ofType(template, 'managedClusters')[0]?.body['properties'] as Record<string, object>
    expect(properties['networkProfile']).toMatchObject(expected)
    if (networkPlugin === 'nodeSubnet') expect(properties['networkProfile']).not.toHaveProperty('podCidr')
  })

  it('is attached after its extension, and made after its roles', () => {
    const template = templateOf((b) => {
      b.add(amlWorkspace, 'mlw')
      const place = snet(b)
      b.link(routeAssociation, place, b.add(routeTable, 'rt'))
      b.add(kubernetesCluster, 'aks', { networkPlugin: 'kubenet' }, { in: place })
    })
    const order = template.resources.filter(({ node }) => node === 'n6').map(({ slot }) => slot)
    expect(order).toEqual(['identity', 'subnetRole', 'routeTableRole', 'main', 'extension', 'attached'])
  })

  it('takes a drawn zone for its API server, or leaves it to AKS', () => {
    const profile = (zone: boolean) =>
      ofType(
        templateOf((b) => {
          b.add(kubernetesCluster, 'aks', {}, { in: snet(b) })
          if (zone) b.add(privateDnsZone, 'privatelink.westeurope.azmk8s.io')
        }),
        'managedClusters',
      )[0]?.body['properties']
    expect(profile(false)).toMatchObject({
      dnsPrefix: 'aks',
      apiServerAccessProfile: { privateDNSZone: 'system' },
    })
    expect(profile(true)).toMatchObject({
      fqdnSubdomain: 'aks',
      apiServerAccessProfile: { privateDNSZone: ref('n4') },
    })
  })

  it('puts its API server into the linked subnet', () => {
    const template = templateOf((b) => {
      const id = b.add(kubernetesCluster, 'aks', { privateCluster: 'vnetIntegration' }, { in: snet(b) })
      b.link(apiServerSubnet, id, snet(b, 'snet-api'))
    })
    expect(ofType(template, 'managedClusters')[0]?.body['properties']).toMatchObject({
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: ref('n5') },
    })
  })
})

describe('data services', () => {
  it.each([
    ['Disabled', 'Disabled', 'Deny', 0],
    ['Selected', 'Enabled', 'Deny', 1],
    ['Enabled', 'Enabled', 'Allow', 0],
  ] as const)('with access %s: switch %s, default %s', (publicAccess, access, action, rules) => {
    const template = templateOf((b) => {
      const open = { publicAccess, ipRules: ['20.1.2.3/32'] }
      for (const id of [b.add(storageAccount, 'st', open), b.add(keyVault, 'kv', open)])
        b.link(serviceEndpointGrant, snet(b, `snet-${id}`), id)
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

describe('names', () => {
  it('of attached clusters are legal whatever was drawn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const template = templateOf((b) => {
          b.add(amlWorkspace, 'mlw')
          b.add(kubernetesCluster, name, {}, { in: snet(b) })
        })
        const attached = ofType(template, 'computes')[0]?.name
        return (
          typeof attached === 'string' && /^[a-zA-Z](?![a-zA-Z0-9-]*-\d+$)[a-zA-Z0-9-]{2,23}$/.test(attached)
        )
      }),
      { numRuns: 60 },
    )
  })
})
