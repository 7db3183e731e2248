import { describe, expect, it } from 'vitest'
import { computeOf } from '../links/computeOf'
import { relations } from '../links/list'
import { managedNetworkOf } from '../links/managedNetworkOf'
import { managedPrivateEndpoint } from '../links/managedPrivateEndpoint'
import { monitorScopeMember } from '../links/monitorScopeMember'
import { serviceEndpointGrant } from '../links/serviceEndpointGrant'
import { workspaceDatastore } from '../links/workspaceDatastore'
import { workspaceResource } from '../links/workspaceResource'
import { DiagramBuilder } from '../model/builder'
import { buildTopology } from '../model/buildTopology'
import { makeCatalog } from '../model/catalog'
import type { Need } from '../model/network'
import type { Settings } from '../model/settings'
import type { Topology } from '../model/topology'
import { amlWorkspace } from './amlWorkspace'
import { applicationInsights } from './applicationInsights'
import { batchEndpoint } from './batchEndpoint'
import { computeCluster } from './computeCluster'
import { computeInstance } from './computeInstance'
import { containerRegistry } from './containerRegistry'
import { keyVault } from './keyVault'
import { kinds } from './list'
import { managedNetwork } from './managedNetwork'
import { monitorPrivateLinkScope } from './monitorPrivateLinkScope'
import { onlineEndpoint } from './onlineEndpoint'
import { sqlDatabase } from './sqlDatabase'
import { storageAccount } from './storageAccount'
import { subnet } from './subnet'
import { virtualNetwork } from './virtualNetwork'

const catalog = makeCatalog(kinds, relations)

function topologyOf(draw: (b: DiagramBuilder) => void, settings: Partial<Settings> = {}): Topology {
  const builder = new DiagramBuilder('test', settings)
  draw(builder)
  return buildTopology(builder.build(), catalog)
}

/** A workspace with its four resources; returns the ids. */
function workspace(b: DiagramBuilder) {
  const ws = b.add(amlWorkspace, 'mlw')
  const storage = b.add(storageAccount, 'st')
  const vault = b.add(keyVault, 'kv')
  const registry = b.add(containerRegistry, 'cr')
  const insights = b.add(applicationInsights, 'appi')
  for (const resource of [storage, vault, registry, insights]) b.link(workspaceResource, ws, resource)
  return { ws, storage, vault, registry, insights }
}

function training(b: DiagramBuilder): string {
  const vnet = b.add(virtualNetwork, 'vnet', { region: 'northeurope' })
  return b.add(subnet, 'snet-training', { role: 'training', prefix: '10.0.0.0/24' }, { in: vnet })
}

const destination = ({ to, ports }: Need): string =>
  to.type === 'resource' ? `${to.groupId}:${ports}` : `${to.type === 'tag' ? to.tag : to.fqdn}:${ports}`

describe('what compute in a customer’s network needs', () => {
  const draw = (publicIp: boolean) => (b: DiagramBuilder) => {
    workspace(b)
    b.add(computeCluster, 'cluster', { publicIp }, { in: training(b) })
  }

  it('is the documented base list, with tags of the network’s region', () => {
    const needs = topologyOf(draw(false)).needs.filter(({ to }) => to.type === 'tag')
    expect(needs.map(destination)).toEqual([
      'AzureActiveDirectory:80,443',
      'AzureMachineLearning:443,8787,18881',
      'AzureMachineLearning:5831',
      'BatchNodeManagement.northeurope:443',
      'AzureResourceManager:443',
      'Storage.northeurope:443',
      'AzureFrontDoor.Frontend:443',
      'MicrosoftContainerRegistry:443',
      'AzureFrontDoor.FirstParty:443',
      'AzureMonitor:443',
    ])
    expect(needs.every(({ direction }) => direction === 'outbound')).toBe(true)
  })

  it('is shorter against exfiltration', () => {
    const needs = topologyOf(draw(false), { isolation: 'exfiltration' }).needs
    const tags = needs.filter(({ to, necessity }) => to.type === 'tag' && necessity === 'required')
    expect(tags.map(destination)).toEqual([
      'AzureActiveDirectory:80,443',
      'AzureResourceManager:443',
      'BatchNodeManagement.northeurope:443',
      'AzureMachineLearning:443',
      'Storage.northeurope:443',
    ])
  })

  it('includes the way in of the service only with a public IP', () => {
    const inbound = (publicIp: boolean) =>
      topologyOf(draw(publicIp))
        .needs.filter(({ direction }) => direction === 'inbound')
        .map(destination)
    expect(inbound(false)).toEqual([])
    expect(inbound(true)).toEqual(['AzureMachineLearning:44224'])
  })

  it('leaves Azure Monitor out when a private link scope holds Application Insights', () => {
    const { needs } = topologyOf((b) => {
      const { insights } = workspace(b)
      b.link(monitorScopeMember, b.add(monitorPrivateLinkScope, 'ampls'), insights)
      b.add(computeInstance, 'ci', {}, { in: training(b) })
    })
    expect(needs.map(destination)).not.toContain('AzureMonitor:443')
  })

  it.each([
    ['alone', false, ['amlworkspace:443', 'blob:443', 'file:445', 'vault:443', 'registry:443']],
    [
      'with a batch endpoint',
      true,
      ['amlworkspace:443', 'blob:443', 'file:445', 'queue:443', 'table:443', 'vault:443', 'registry:443'],
    ],
  ])('reaches the resources of its workspace, %s', (_, batch, expected) => {
    const { needs } = topologyOf((b) => {
      workspace(b)
      if (batch) b.add(batchEndpoint, 'be')
      b.add(computeCluster, 'cluster', {}, { in: training(b) })
    })
    expect(needs.filter(({ to }) => to.type === 'resource').map(destination)).toEqual(expected)
  })

  it('reaches datastores by what they are', () => {
    const { needs } = topologyOf((b) => {
      const ws = b.add(amlWorkspace, 'mlw')
      b.link(
        workspaceDatastore,
        ws,
        b.add(storageAccount, 'lake', { hierarchicalNamespace: true, file: false }),
      )
      b.link(workspaceDatastore, ws, b.add(sqlDatabase, 'sql'))
      b.add(computeCluster, 'cluster', {}, { in: training(b) })
    })
    const resources = needs.filter(({ to }) => to.type === 'resource').map(destination)
    expect(resources).toEqual(['amlworkspace:443', 'blob:443', 'dfs:443', 'sqlServer:1433'])
  })

  it('follows the link to one of several workspaces, and guesses none', () => {
    const needsOf = (linked: boolean) =>
      topologyOf((b) => {
        const { ws } = workspace(b)
        b.add(amlWorkspace, 'other')
        const cluster = b.add(computeCluster, 'cluster', {}, { in: training(b) })
        if (linked) b.link(computeOf, cluster, ws)
      }).needs.filter(({ to }) => to.type === 'resource')
    expect(needsOf(true)).not.toEqual([])
    expect(needsOf(false)).toEqual([])
  })
})

describe('the managed network', () => {
  const endpoints = (
    isolation: 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound',
    storageOpen: boolean,
  ) => {
    const { managedRules } = topologyOf((b) => {
      const ws = b.add(amlWorkspace, 'mlw')
      const storage = b.add(storageAccount, 'st', { publicAccess: storageOpen ? 'Enabled' : 'Disabled' })
      b.link(workspaceResource, ws, storage)
      b.link(managedNetworkOf, b.add(managedNetwork, 'mvnet', { isolation }), ws)
    })
    return managedRules
      .filter(({ type, automatic }) => type === 'privateEndpoint' && automatic)
      .map(({ name }) => name)
  }

  it.each([
    ['AllowOnlyApprovedOutbound', true, ['mlw amlworkspace', 'st blob', 'st file']],
    ['AllowInternetOutbound', true, ['mlw amlworkspace']],
    ['AllowInternetOutbound', false, ['mlw amlworkspace', 'st blob', 'st file']],
  ] as const)('makes its endpoints itself (%s, storage open: %s)', (isolation, open, expected) => {
    expect(endpoints(isolation, open)).toEqual(expected)
  })

  it('holds drawn rules, drawn endpoints once, and required tags', () => {
    const { managedRules, spaces, hosts } = topologyOf((b) => {
      const { ws, storage } = workspace(b)
      const rules = [
        { name: 'pypi', type: 'FQDN', destination: 'pypi.org', protocol: 'TCP', ports: '443' },
      ] as const
      const network = b.add(managedNetwork, 'mvnet', { rules })
      b.link(managedNetworkOf, network, ws)
      b.link(managedPrivateEndpoint, network, storage, { groupId: 'blob' })
      b.add(computeCluster, 'cluster', {}, { in: network })
    })
    expect(spaces).toMatchObject([{ type: 'managed', isolation: 'approvedOnly', region: 'westeurope' }])
    expect(hosts).toMatchObject([{ type: 'compute', place: 'n10' }])
    const of = (type: string) => managedRules.filter((rule) => rule.type === type)
    expect(of('fqdn')).toMatchObject([{ destination: 'pypi.org', ports: '443', automatic: false }])
    expect(of('privateEndpoint').filter(({ groupId }) => groupId === 'blob')).toMatchObject([
      { automatic: false },
    ])
    expect(of('serviceTag').map((rule) => rule.destination)).toContain('BatchNodeManagement.westeurope')
  })

  it('has no rules while its isolation is off', () => {
    const { managedRules, spaces } = topologyOf((b) => {
      const { ws } = workspace(b)
      b.link(managedNetworkOf, b.add(managedNetwork, 'mvnet', { isolation: 'Disabled' }), ws)
    })
    expect(managedRules).toEqual([])
    expect(spaces).toMatchObject([{ isolation: 'disabled' }])
  })
})

describe('doors', () => {
  it('admit subnets and addresses only while access is selected', () => {
    const doorOf = (publicAccess: 'Disabled' | 'Selected' | 'Enabled') =>
      topologyOf((b) => {
        const storage = b.add(storageAccount, 'st', { publicAccess, ipRules: ['20.1.2.3'] })
        b.link(serviceEndpointGrant, training(b), storage)
      }).doors[0]
    expect(doorOf('Disabled')).toMatchObject({ publicAccess: 'none', ipRules: [], allowedSegments: [] })
    expect(doorOf('Selected')).toMatchObject({
      publicAccess: 'selected',
      ipRules: ['20.1.2.3'],
      allowedSegments: ['n3'],
      trustedServicesBypass: true,
    })
    expect(doorOf('Enabled')).toMatchObject({ publicAccess: 'all', ipRules: [], allowedSegments: [] })
  })

  it('of default storage needs blob and file, and queue and table for batch endpoints', () => {
    const needed = (batch: boolean) =>
      topologyOf((b) => {
        const ws = b.add(amlWorkspace, 'mlw')
        b.link(workspaceResource, ws, b.add(storageAccount, 'st', { blob: false, file: false }))
        if (batch) b.add(batchEndpoint, 'be')
      }).doors.find(({ node }) => node === 'n2')?.neededGroupIds
    expect(needed(false)).toEqual(['blob', 'file'])
    expect(needed(true)).toEqual(['blob', 'file', 'queue', 'table'])
  })

  it.each([
    ['Disabled', [], 'none'],
    ['Enabled', [], 'all'],
    ['Enabled', ['20.1.2.3'], 'selected'],
  ] as const)('of an online endpoint (%s, workspace lists %j) is %s', (publicAccess, ipRules, expected) => {
    const { doors } = topologyOf((b) => {
      b.add(amlWorkspace, 'mlw', { ipRules })
      b.add(onlineEndpoint, 'oe', { publicAccess })
    })
    expect(doors.find(({ node }) => node === 'n2')).toMatchObject({ publicAccess: expected, groupIds: [] })
  })
})
