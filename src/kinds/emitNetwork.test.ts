import { describe, expect, it } from 'vitest'
import { relations } from '../links/list'
import { dnsZoneLink } from '../links/dnsZoneLink'
import { endpointPolicyAssociation } from '../links/endpointPolicyAssociation'
import { natAssociation } from '../links/natAssociation'
import { managedPrivateEndpoint } from '../links/managedPrivateEndpoint'
import { nsgAssociation } from '../links/nsgAssociation'
import { peering } from '../links/peering'
import { privateLink } from '../links/privateLink'
import { publicIpAssociation } from '../links/publicIpAssociation'
import { routeAssociation } from '../links/routeAssociation'
import { siteConnection } from '../links/siteConnection'
import { zoneGroup } from '../links/zoneGroup'
import { planAddresses } from '../ipPlan/plan'
import { DiagramBuilder } from '../model/builder'
import { buildTopology } from '../model/buildTopology'
import { makeCatalog } from '../model/catalog'
import type { EmitContext, Emitted, Parameter } from '../model/template'
import { applicationGateway } from './applicationGateway'
import { azureFirewall } from './azureFirewall'
import { bastion } from './bastion'
import { dnsPrivateResolver } from './dnsPrivateResolver'
import { dnsServer } from './dnsServer'
import { emitters } from './emitters'
import { kinds } from './list'
import { managedNetwork } from './managedNetwork'
import { natGateway } from './natGateway'
import { networkSecurityGroup } from './networkSecurityGroup'
import { onPremisesSite } from './onPremisesSite'
import { privateDnsZone } from './privateDnsZone'
import { privateEndpoint } from './privateEndpoint'
import { publicIp } from './publicIp'
import { routeTable } from './routeTable'
import { serviceEndpointPolicy } from './serviceEndpointPolicy'
import { storageAccount } from './storageAccount'
import { subnet } from './subnet'
import { virtualMachine } from './virtualMachine'
import { virtualNetwork } from './virtualNetwork'
import { virtualNetworkGateway } from './virtualNetworkGateway'

const catalog = makeCatalog(kinds, relations)

/** What the emitters say about a drawing; references read `<node>/<slot>`. */
function emitted(draw: (b: DiagramBuilder) => void) {
  const builder = new DiagramBuilder('test')
  draw(builder)
  const graph = buildTopology(builder.build(), catalog)
  const parameters = new Map<string, Parameter>()
  const notes: string[] = []
  const context: EmitContext = {
    graph,
    plan: planAddresses(graph, catalog),
    settings: graph.diagram.settings,
    nameOf: (node) => node.name,
    ref: (node, path = ['id'], slot = 'main') => ({ $: 'ref', node: node.id, slot, path }),
    param: (parameter) => {
      parameters.set(parameter.name, parameter)
      return { $: 'param', name: parameter.name }
    },
    location: (node) => {
      const regions = [node, ...graph.ancestorsOf(node)].map(
        (holder) => (holder.properties as { region?: string }).region,
      )
      return regions.find((region) => region !== undefined && region !== '') ?? 'here'
    },
    tags: () => ({}),
    note: (_, text) => notes.push(text),
  }
  const resources = graph.nodes.flatMap((node) => emitters.get(node.kind)?.(node, context) ?? [])
  const ofType = (type: string): readonly Emitted[] =>
    resources.filter((resource) => resource.type === `Microsoft.Network/${type}`)
  return { resources, ofType, parameters, notes }
}

const ref = (node: string, slot = 'main') => ({ id: { $: 'ref', node, slot, path: ['id'] } })
// Bodies are open: tests look into them as they come.
// oxlint-disable-next-line typescript/no-explicit-any
const propertiesOf = (resource: Emitted | undefined): any => resource?.body['properties']

function hub(b: DiagramBuilder, role: 'general' | 'firewall' | 'gateway' | 'bastion' = 'general') {
  const vnet = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/16'] })
  return { vnet, own: b.add(subnet, 'snet', { prefix: '10.0.0.0/24', role }, { in: vnet }) }
}

describe('virtual networks', () => {
  it('writes one half of a peering for each network, and waits for the gateway that it uses', () => {
    const { ofType } = emitted((b) => {
      const { vnet, own } = hub(b, 'gateway')
      b.add(virtualNetworkGateway, 'vgw', {}, { in: own })
      const spoke = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/16'] })
      b.link(peering, vnet, spoke, { fromGatewayTransit: true, toUseRemoteGateways: true })
    })
    expect(ofType('virtualNetworks/virtualNetworkPeerings')).toMatchObject([
      {
        name: 'peer-vnet-hub-to-vnet-ml',
        parent: { node: 'n1' },
        body: { properties: { remoteVirtualNetwork: ref('n4'), allowGatewayTransit: true } },
      },
      {
        name: 'peer-vnet-ml-to-vnet-hub',
        parent: { node: 'n4' },
        body: { properties: { remoteVirtualNetwork: ref('n1'), useRemoteGateways: true } },
        dependsOn: [{ node: 'n3', slot: 'main' }],
      },
    ])
  })

  it('puts associations, delegation and policies into the subnet', () => {
    const { ofType } = emitted((b) => {
      const vnet = b.add(virtualNetwork, 'vnet')
      const own = b.add(
        subnet,
        'snet',
        {
          prefix: '10.0.0.0/24',
          prefixV6: 'fd00::/64',
          serviceEndpoints: ['Microsoft.Storage'],
          delegation: 'Microsoft.Network/dnsResolvers',
          privateEndpointPolicies: 'RouteTableEnabled',
        },
        { in: vnet },
      )
      b.link(nsgAssociation, own, b.add(networkSecurityGroup, 'nsg'))
      b.link(endpointPolicyAssociation, own, b.add(serviceEndpointPolicy, 'se'))
    })
    expect(propertiesOf(ofType('virtualNetworks/subnets')[0])).toEqual({
      addressPrefixes: ['10.0.0.0/24', 'fd00::/64'],
      networkSecurityGroup: ref('n3'),
      serviceEndpoints: [{ service: 'Microsoft.Storage' }],
      serviceEndpointPolicies: [ref('n5')],
      delegations: [
        {
          name: 'Microsoft.Network.dnsResolvers',
          properties: { serviceName: 'Microsoft.Network/dnsResolvers' },
        },
      ],
      privateEndpointNetworkPolicies: 'RouteTableEnabled',
      defaultOutboundAccess: false,
    })
  })
})

describe('filtering', () => {
  const row = {
    direction: 'Outbound',
    priority: 100,
    access: 'Allow',
    protocol: 'Tcp',
    sourcePorts: '*',
    sources: ['VirtualNetwork'],
    destinations: ['10.0.0.0/24', '10.0.1.0/24'],
    ports: '80, 443',
  } as const

  it('takes single and plural properties, and legal, unique rule names', () => {
    const { ofType } = emitted((b) =>
      b.add(networkSecurityGroup, 'nsg', {
        rules: [
          { ...row, name: 'a ${b}' },
          { ...row, name: 'a-b', priority: 110 },
          { ...row, name: '😀', priority: 120 },
        ],
      }),
    )
    const rules = propertiesOf(ofType('networkSecurityGroups')[0]).securityRules
    expect(rules.map((rule: { name: string }) => rule.name)).toEqual(['a-b', 'a-b-2', 'rule'])
    expect(rules[1].properties).toEqual({
      description: 'a-b',
      direction: 'Outbound',
      priority: 110,
      access: 'Allow',
      protocol: 'Tcp',
      sourceAddressPrefix: 'VirtualNetwork',
      sourcePortRange: '*',
      destinationAddressPrefixes: ['10.0.0.0/24', '10.0.1.0/24'],
      destinationPortRanges: ['80', '443'],
    })
  })

  it('leaves out a route to an appliance without an address', () => {
    const { ofType, notes } = emitted((b) =>
      b.add(routeTable, 'rt', {
        routes: [
          { name: 'fw', destination: '0.0.0.0/0', nextHop: 'VirtualAppliance', nextHopIp: '' },
          { name: 'aml', destination: 'AzureMachineLearning', nextHop: 'Internet', nextHopIp: '10.0.0.4' },
        ],
      }),
    )
    expect(propertiesOf(ofType('routeTables')[0])).toEqual({
      disableBgpRoutePropagation: true,
      routes: [
        { name: 'aml', properties: { addressPrefix: 'AzureMachineLearning', nextHopType: 'Internet' } },
      ],
    })
    expect(notes).toHaveLength(1)
  })
})

describe('what Azure takes only in the region of the subnets that use it', () => {
  const inRegions = (...regions: readonly string[]) =>
    emitted((b) => {
      const group = b.add(networkSecurityGroup, 'nsg')
      const table = b.add(routeTable, 'rt')
      const gateway = b.add(natGateway, 'ng', { publicIps: 2 })
      const policy = b.add(serviceEndpointPolicy, 'se')
      b.link(publicIpAssociation, b.add(publicIp, 'pip'), gateway)
      for (const region of regions) {
        const vnet = b.add(virtualNetwork, `vnet-${region}`, { region })
        const used = b.add(subnet, `snet-${region}`, {}, { in: vnet })
        b.link(nsgAssociation, used, group)
        b.link(routeAssociation, used, table)
        b.link(natAssociation, used, gateway)
        b.link(endpointPolicyAssociation, used, policy)
      }
    })
  const placed = [
    'networkSecurityGroups',
    'routeTables',
    'natGateways',
    'serviceEndpointPolicies',
    'publicIPAddresses',
  ]

  it.each(placed)('%s', (type) => {
    const places = (...regions: readonly string[]) =>
      new Set(
        inRegions(...regions)
          .ofType(type)
          .map(({ body }) => body['location']),
      )
    expect(places('northeurope')).toEqual(new Set(['northeurope']))
    expect(places()).toEqual(new Set(['here']))
  })

  it('says that one cannot serve two regions', () => {
    const { notes } = inRegions('northeurope', 'westeurope')
    expect(new Set(notes.filter((note) => note.includes('region')))).toEqual(
      new Set(
        ['nsg', 'rt', 'ng', 'se'].map(
          (name) =>
            `${name} is used in several regions and Azure takes it in one: draw another for snet-westeurope.`,
        ),
      ),
    )
  })
})

describe('public addresses', () => {
  it.each([
    [0, ['pip-ng', 'pip-ng-2', 'pip-ng-3']],
    [1, ['pip-drawn0', 'pip-ng', 'pip-ng-2']],
    [3, ['pip-drawn0', 'pip-drawn1', 'pip-drawn2']],
  ])('with %i drawn ones', (drawn, names) => {
    const { ofType } = emitted((b) => {
      const gateway = b.add(natGateway, 'ng', { publicIps: 3 })
      for (let i = 0; i < drawn; i++) {
        b.link(publicIpAssociation, b.add(publicIp, `pip-drawn${i}`), gateway)
      }
    })
    expect(new Set(ofType('publicIPAddresses').map(({ name }) => name))).toEqual(new Set(names))
    expect(propertiesOf(ofType('natGateways')[0]).publicIpAddresses).toHaveLength(3)
  })

  it('follow the SKU of their NAT gateway', () => {
    const { ofType } = emitted((b) => {
      const gateway = b.add(natGateway, 'ng', { sku: 'StandardV2', publicIps: 2 })
      b.link(publicIpAssociation, b.add(publicIp, 'pip'), gateway)
    })
    expect(ofType('publicIPAddresses').map(({ body }) => body['sku'])).toEqual([
      { name: 'StandardV2' },
      { name: 'StandardV2' },
    ])
  })

  it('spread over zones only where the region has them', () => {
    const zones = (region: string) =>
      emitted((b) => {
        const vnet = b.add(virtualNetwork, 'vnet', { region })
        const own = b.add(subnet, 'AzureBastionSubnet', { role: 'bastion' }, { in: vnet })
        b.add(bastion, 'bas', {}, { in: own })
      }).ofType('publicIPAddresses')[0]?.body['zones']
    expect(zones('westeurope')).toEqual(['1', '2', '3'])
    expect(zones('northcentralus')).toBeUndefined()
    expect(zones('atlantis')).toBeUndefined()
  })
})

describe('Azure Firewall', () => {
  const rule = {
    type: 'network',
    collection: 'aml',
    name: 'r',
    priority: 200,
    action: 'Allow',
    sources: ['10.1.0.0/16'],
    destinations: ['Storage.westeurope'],
    protocols: ['TCP'],
    ports: '443',
    translatedAddress: '',
    translatedPort: '',
  } as const

  function firewall(properties: object, management = true) {
    return emitted((b) => {
      const { vnet, own } = hub(b, 'firewall')
      if (management) {
        b.add(
          subnet,
          'AzureFirewallManagementSubnet',
          { prefix: '10.0.1.0/26', role: 'firewallManagement' },
          { in: vnet },
        )
      }
      b.add(azureFirewall, 'afw', properties, { in: own })
    })
  }

  it('writes groups by type that wait for each other, and a firewall that waits for the last', () => {
    const { ofType } = firewall({
      rules: [
        { ...rule, type: 'application', destinations: ['pypi.org'], protocols: ['Https'] },
        rule,
        { ...rule, type: 'dnat', translatedAddress: '10.1.0.4', translatedPort: '22' },
      ],
    })
    expect(
      ofType('firewallPolicies/ruleCollectionGroups').map(({ slot, dependsOn }) => [
        slot,
        dependsOn?.[0]?.slot,
      ]),
    ).toEqual([
      ['dnatRules', undefined],
      ['networkRules', 'dnatRules'],
      ['applicationRules', 'networkRules'],
    ])
    expect(ofType('azureFirewalls')[0]?.dependsOn).toMatchObject([{ slot: 'applicationRules' }])
  })

  it.each([
    [
      'addresses and tags beside host names',
      { destinations: ['Storage.westeurope', '10.0.0.0/8', 'ntp.ubuntu.com'] },
      [
        { destinationAddresses: ['Storage.westeurope', '10.0.0.0/8'] },
        { destinationFqdns: ['ntp.ubuntu.com'] },
      ],
    ],
    [
      'any port and protocol',
      { ports: '*', protocols: ['Any'] },
      [{ destinationPorts: ['*'], ipProtocols: ['Any'] }],
    ],
    [
      'host names beside FQDN tags',
      { type: 'application', destinations: ['*.pypi.org', 'AzureKubernetesService'], protocols: ['https'] },
      [{ targetFqdns: ['*.pypi.org'] }, { fqdnTags: ['AzureKubernetesService'] }],
    ],
    [
      'as many protocols as ports',
      { type: 'application', destinations: ['a.b'], protocols: ['Http', 'Https'], ports: '80,443' },
      [
        {
          protocols: [
            { protocolType: 'Http', port: 80 },
            { protocolType: 'Https', port: 443 },
          ],
        },
      ],
    ],
    [
      'no front end',
      { type: 'dnat', destinations: [], translatedAddress: '10.1.0.4' },
      [
        {
          destinationAddresses: [
            { $: 'ref', node: 'n4', slot: 'publicIp', path: ['properties', 'ipAddress'] },
          ],
          translatedPort: '443',
        },
      ],
    ],
  ])('reads %s', (_, change, expected) => {
    const [group] = firewall({ rules: [{ ...rule, ...change }] }).ofType(
      'firewallPolicies/ruleCollectionGroups',
    )
    expect(propertiesOf(group).ruleCollections[0].rules).toMatchObject(expected)
  })

  it('gives each collection a priority of its own', () => {
    const { ofType, notes } = firewall({ rules: [rule, { ...rule, collection: 'other' }] })
    const [group] = ofType('firewallPolicies/ruleCollectionGroups')
    expect(propertiesOf(group).ruleCollections.map((each: { priority: number }) => each.priority)).toEqual([
      200, 201,
    ])
    expect(notes).toHaveLength(1)
  })

  it.each([
    ['Standard', false, ['publicIp'], false],
    ['Standard', true, ['managementPublicIp'], true],
    ['Basic', false, ['publicIp', 'managementPublicIp'], true],
  ] as const)('%s, forced tunnelling %s: addresses %j', (tier, forcedTunnelling, slots, managed) => {
    const { ofType } = firewall({ tier, forcedTunnelling })
    expect(ofType('publicIPAddresses').map(({ slot }) => slot)).toEqual(slots)
    expect('managementIpConfiguration' in propertiesOf(ofType('azureFirewalls')[0])).toBe(managed)
  })

  it('says that the management subnet is missing', () => {
    expect(firewall({ forcedTunnelling: true }, false).notes).toEqual([
      expect.stringContaining('AzureFirewallManagementSubnet'),
    ])
  })

  it('has no DNS settings in the Basic tier', () => {
    const policy = (tier: string) =>
      propertiesOf(firewall({ tier, threatIntel: 'Deny' }).ofType('firewallPolicies')[0])
    expect(policy('Basic')).toEqual({ sku: { tier: 'Basic' }, threatIntelMode: 'Alert' })
    expect(policy('Premium')).toMatchObject({ threatIntelMode: 'Deny', dnsSettings: { enableProxy: true } })
  })
})

describe('site connections', () => {
  it('asks for the key of a VPN without a default and for the circuit of an ExpressRoute', () => {
    const { ofType, parameters } = emitted((b) => {
      const { own } = hub(b, 'gateway')
      const site = b.add(onPremisesSite, 'Head office', { publicEgress: '203.0.113.5' })
      b.link(siteConnection, site, b.add(virtualNetworkGateway, 'vgw', {}, { in: own }))
      const express = b.add(
        virtualNetworkGateway,
        'ergw',
        { type: 'ExpressRoute', sku: 'ErGw1AZ' },
        { in: own },
      )
      b.link(siteConnection, site, express, { type: 'ExpressRoute' })
    })
    expect(ofType('connections').map((each) => propertiesOf(each).connectionType)).toEqual([
      'IPsec',
      'ExpressRoute',
    ])
    expect(parameters.get('headOfficeSharedKey')).toMatchObject({ secure: true })
    expect(parameters.get('headOfficeSharedKey')).not.toHaveProperty('default')
    expect(parameters.get('headOfficeVpnDeviceAddress')).toMatchObject({ default: '203.0.113.5' })
    expect(parameters.has('headOfficeCircuitId')).toBe(true)
  })
})

describe('private endpoints and zones', () => {
  const endpoint = (properties: object, zones: readonly string[] = []) =>
    emitted((b) => {
      const { own } = hub(b)
      const pep = b.add(privateEndpoint, 'pep', properties, { in: own })
      b.link(privateLink, pep, b.add(storageAccount, 'st'))
      for (const name of zones) b.link(zoneGroup, pep, b.add(privateDnsZone, name))
    })

  it('names target, sub-resource and zones', () => {
    const { ofType } = endpoint({ groupId: 'blob' }, ['privatelink.blob.core.windows.net'])
    expect(propertiesOf(ofType('privateEndpoints')[0])).toMatchObject({
      subnet: ref('n2'),
      privateLinkServiceConnections: [
        { properties: { privateLinkServiceId: ref('n4').id, groupIds: ['blob'] } },
      ],
    })
    expect(propertiesOf(ofType('privateEndpoints/privateDnsZoneGroups')[0])).toEqual({
      privateDnsZoneConfigs: [
        { name: 'privatelink-blob-core-windows-net', properties: { privateDnsZoneId: ref('n6').id } },
      ],
    })
  })

  it('waits for approval in another property', () => {
    const properties = propertiesOf(
      endpoint({ groupId: 'blob', approval: 'manual' }).ofType('privateEndpoints')[0],
    )
    expect(properties).toHaveProperty('manualPrivateLinkServiceConnections')
    expect(properties).not.toHaveProperty('privateLinkServiceConnections')
  })

  it.each([
    [
      'blob',
      [
        {
          name: 'ipconfig',
          properties: { groupId: 'blob', memberName: 'blob', privateIPAddress: '10.0.0.9' },
        },
      ],
    ],
    ['amlworkspace', undefined],
  ])('fixes the address of a %s endpoint where its member is known', (groupId, expected) => {
    const { ofType } = endpoint({ groupId, address: '10.0.0.9' })
    expect(propertiesOf(ofType('privateEndpoints')[0]).ipConfigurations).toEqual(expected)
  })

  it('builds a zone name from the cloud’s suffix, links once per network, and gathers record sets', () => {
    const { ofType } = emitted((b) => {
      const { vnet } = hub(b)
      const zone = b.add(privateDnsZone, 'privatelink.file.core.windows.net', {
        records: [
          { name: 'st', type: 'A', value: '10.0.0.5' },
          { name: 'ST', type: 'A', value: '10.0.0.6' },
          { name: '@', type: 'CNAME', value: '' },
        ],
      })
      b.link(dnsZoneLink, zone, vnet)
      b.link(dnsZoneLink, zone, vnet, { resolution: 'NxDomainRedirect' })
    })
    expect(ofType('privateDnsZones')[0]?.name).toEqual({
      $: 'join',
      parts: ['privatelink.file.', { $: 'environment', path: ['suffixes', 'storage'] }],
    })
    expect(ofType('privateDnsZones/virtualNetworkLinks')).toHaveLength(1)
    expect(ofType('privateDnsZones/A').map(propertiesOf)).toEqual([
      { ttl: 300, aRecords: [{ ipv4Address: '10.0.0.5' }, { ipv4Address: '10.0.0.6' }] },
    ])
    expect(ofType('privateDnsZones/CNAME')).toEqual([])
  })

  it('fixes the inbound address of a resolver and leaves rules out that have no way out', () => {
    const { ofType, notes } = emitted((b) => {
      const { own } = hub(b)
      b.add(
        dnsPrivateResolver,
        'dnspr',
        { rules: [{ suffix: 'corp.example', targets: ['192.168.1.4'] }] },
        { in: own },
      )
    })
    expect(propertiesOf(ofType('dnsResolvers/inboundEndpoints')[0]).ipConfigurations[0]).toMatchObject({
      privateIpAllocationMethod: 'Static',
      privateIpAddress: '10.0.0.4',
    })
    expect(ofType('dnsForwardingRulesets')).toEqual([])
    expect(notes).toHaveLength(1)
  })
})

describe('machines', () => {
  it('asks for credentials and makes as many machines as drawn', () => {
    const { resources, parameters } = emitted((b) => {
      const { own } = hub(b)
      b.add(virtualMachine, 'vm-a-very-long-jump-host', { os: 'Windows', count: 2 }, { in: own })
    })
    const machines = resources.filter(({ type }) => type === 'Microsoft.Compute/virtualMachines')
    expect(machines.map(({ slot, name }) => [slot, name])).toEqual([
      ['main', 'vm-a-very-long-jump-host'],
      ['machine2', 'vm-a-very-long-jump-host-2'],
    ])
    for (const each of machines)
      expect(propertiesOf(each).osProfile.computerName.length).toBeLessThanOrEqual(15)
    expect([...parameters.values()].filter(({ secure }) => secure === true)).toHaveLength(1)
    expect([...parameters.values()].some((parameter) => 'default' in parameter)).toBe(false)
  })

  it('tells elements apart whose names read alike, and hides words that linters take for secrets', () => {
    const { parameters } = emitted((b) => {
      const { own } = hub(b)
      for (const name of ['vm jump', 'vm-jump', 'my-secret'])
        b.add(virtualMachine, name, { os: 'Linux' }, { in: own })
    })
    expect([...parameters.keys()].filter((name) => name.endsWith('AdminUsername'))).toEqual([
      'vmJumpN3AdminUsername',
      'vmJumpN4AdminUsername',
      'virtualMachineN5AdminUsername',
    ])
  })

  it('deploys nothing on a site', () => {
    const { resources } = emitted((b) => {
      const site = b.add(onPremisesSite, 'site')
      b.add(virtualMachine, 'vm', {}, { in: site })
      b.add(dnsServer, 'dns', {}, { in: site })
    })
    expect(resources).toEqual([])
  })
})

describe('application gateways', () => {
  const gateway = (properties: object, privateLinkSubnet = false) =>
    emitted((b) => {
      const { vnet, own } = hub(b)
      if (privateLinkSubnet)
        b.add(
          subnet,
          'snet-pl',
          { prefix: '10.0.1.0/27', role: 'applicationGatewayPrivateLink' },
          { in: vnet },
        )
      b.add(applicationGateway, 'agw', properties, { in: own })
    })

  it.each([
    ['private', 1, 0],
    ['both', 2, 1],
    ['public', 1, 1],
  ])('front end %s', (frontend, frontEnds, addresses) => {
    const { ofType } = gateway({ frontend })
    expect(propertiesOf(ofType('applicationGateways')[0]).frontendIPConfigurations).toHaveLength(frontEnds)
    expect(ofType('publicIPAddresses')).toHaveLength(addresses)
  })

  it('gives the private front end the last address of its subnet', () => {
    const [, front] = propertiesOf(gateway({}).ofType('applicationGateways')[0]).frontendIPConfigurations
    expect(front.properties.privateIPAddress).toBe('10.0.0.254')
  })

  it('tells backends on one port apart by host', () => {
    const { ofType, parameters } = gateway({
      backends: [
        { name: 'a', targets: ['db.corp.example'], protocol: 'Https', port: '443' },
        { name: 'b', targets: ['192.168.1.4'], protocol: 'Https', port: '443' },
        { name: 'c', targets: ['192.168.1.5'], protocol: 'Http', port: '8080' },
      ],
    })
    const listeners = propertiesOf(ofType('applicationGateways')[0]).httpListeners
    expect(listeners.map((each: { properties: { hostName?: unknown } }) => each.properties.hostName)).toEqual(
      ['db.corp.example', { $: 'param', name: 'agwHostName2' }, undefined],
    )
    expect(parameters.get('agwCertificate')).toMatchObject({ secure: true })
  })

  it.each([
    ['Https', '192.168.1.4', { $: 'param', name: 'agwHostName1' }, false],
    ['Https', 'db.corp.example', undefined, true],
    ['Http', '192.168.1.4', undefined, false],
  ])(
    'asks a backend over %s at %s for a host that its certificate can hold',
    (protocol, target, hostName, picks) => {
      const { ofType } = gateway({ backends: [{ name: 'a', targets: [target], protocol, port: '443' }] })
      const [{ properties }] = propertiesOf(ofType('applicationGateways')[0]).backendHttpSettingsCollection
      expect(properties.hostName).toEqual(hostName)
      expect(properties.pickHostNameFromBackendAddress).toBe(picks)
    },
  )

  it('asks the only backend for the name that a managed network asks the gateway for', () => {
    const { ofType } = emitted((b) => {
      const { own } = hub(b)
      const backends = [{ name: 'a', targets: ['192.168.1.4'], protocol: 'Https' as const, port: '443' }]
      const made = b.add(applicationGateway, 'agw', { backends }, { in: own })
      b.link(managedPrivateEndpoint, b.add(managedNetwork, 'managed'), made, { fqdns: ['db.corp.example'] })
    })
    const [{ properties }] = propertiesOf(ofType('applicationGateways')[0]).backendHttpSettingsCollection
    expect(properties.hostName).toBe('db.corp.example')
  })

  it.each([
    [true, 0],
    [false, 1],
  ])('private link with a subnet for it: %s', (withSubnet, notes) => {
    const made = gateway({ privateLink: true, frontend: 'both' }, withSubnet)
    expect('privateLinkConfigurations' in propertiesOf(made.ofType('applicationGateways')[0])).toBe(
      withSubnet,
    )
    expect(made.notes).toHaveLength(notes)
  })
})
