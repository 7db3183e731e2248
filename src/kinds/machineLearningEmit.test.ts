import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apiServerSubnet } from '../links/apiServerSubnet'
import { managedNetworkOf } from '../links/managedNetworkOf'
import { managedPrivateEndpoint } from '../links/managedPrivateEndpoint'
import { privateLink } from '../links/privateLink'
import { routeAssociation } from '../links/routeAssociation'
import { workspaceResource } from '../links/workspaceResource'
import type { DiagramBuilder } from '../model/builder'
import { drawSubnet, ofType, ref, templateOf } from '../testing/templateOf'
import { amlWorkspace } from './amlWorkspace'
import { applicationInsights } from './applicationInsights'
import { computeCluster } from './computeCluster'
import { computeInstance } from './computeInstance'
import { containerRegistry } from './containerRegistry'
import { keyVault } from './keyVault'
import { kubernetesCluster } from './kubernetesCluster'
import { managedNetwork } from './managedNetwork'
import { privateDnsZone } from './privateDnsZone'
import { privateEndpoint } from './privateEndpoint'
import { routeTable } from './routeTable'
import { serverlessCompute } from './serverlessCompute'
import { sqlDatabase } from './sqlDatabase'
import { storageAccount } from './storageAccount'

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
    const { properties } = workspace((b) => void b.add(computeCluster, 'cpu 1', {}, { in: drawSubnet(b) }), {
      imageBuildCompute: 'cpu 1',
    })
    const name = (properties as { readonly imageBuildCompute?: string }).imageBuildCompute
    expect(name).toMatch(/^[a-zA-Z](?![a-zA-Z0-9-]*-\d+$)[a-zA-Z0-9-]{2,23}$/)
  })

  it.each([
    ['Disabled', 1],
    ['Enabled', 0],
  ] as const)('reads the private endpoints of storage with access %s (%i)', (publicAccess, count) => {
    const { template } = workspace((b, ws) => {
      const storage = b.add(storageAccount, 'st', { publicAccess })
      b.link(workspaceResource, ws, storage)
      b.link(privateLink, b.add(privateEndpoint, 'pep', { groupId: 'blob' }, { in: drawSubnet(b) }), storage)
    })
    expect(ofType(template, 'roleAssignments')).toHaveLength(count)
  })

  it('holds serverless compute and the managed network as settings', () => {
    const { properties } = workspace((b, ws) => {
      b.add(serverlessCompute, 'serverless', {}, { in: drawSubnet(b) })
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
      b.link(managedPrivateEndpoint, network, foreign, { groupId: '' })
    })
    expect(template.notes.map(({ text }) => text)).toContain(
      'The private endpoint rule for sql is left out: it names no sub-resource.',
    )
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
      const place = drawSubnet(b)
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
    const template = templateOf((b) => void b.add(computeCluster, 'cluster', {}, { in: drawSubnet(b) }))
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
      (b) => void b.add(kubernetesCluster, 'aks', { networkPlugin }, { in: drawSubnet(b) }),
    )
    const properties = ofType(template, 'managedClusters')[0]?.body['properties'] as Record<string, object>
    expect(properties['networkProfile']).toMatchObject(expected)
    if (networkPlugin === 'nodeSubnet') expect(properties['networkProfile']).not.toHaveProperty('podCidr')
  })

  it('is attached after its extension, and made after its roles', () => {
    const template = templateOf((b) => {
      b.add(amlWorkspace, 'mlw')
      const place = drawSubnet(b)
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
          b.add(kubernetesCluster, 'aks', {}, { in: drawSubnet(b) })
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
      const id = b.add(kubernetesCluster, 'aks', { privateCluster: 'vnetIntegration' }, { in: drawSubnet(b) })
      b.link(apiServerSubnet, id, drawSubnet(b, 'snet-api'))
    })
    expect(ofType(template, 'managedClusters')[0]?.body['properties']).toMatchObject({
      apiServerAccessProfile: { enableVnetIntegration: true, subnetId: ref('n5') },
    })
  })
})

describe('names', () => {
  it('of attached clusters are legal whatever was drawn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const template = templateOf((b) => {
          b.add(amlWorkspace, 'mlw')
          b.add(kubernetesCluster, name, {}, { in: drawSubnet(b) })
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
