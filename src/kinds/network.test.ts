import { describe, expect, it } from 'vitest'
import { relations } from '../links/list'
import { peering } from '../links/peering'
import { dnsZoneLink } from '../links/dnsZoneLink'
import { natAssociation } from '../links/natAssociation'
import { nsgAssociation } from '../links/nsgAssociation'
import { privateLink } from '../links/privateLink'
import { resolverOutbound } from '../links/resolverOutbound'
import { rulesetLink } from '../links/rulesetLink'
import { siteConnection } from '../links/siteConnection'
import { formatCidr } from '../lib/cidr'
import { DiagramBuilder } from '../model/builder'
import { buildTopology } from '../model/buildTopology'
import { makeCatalog } from '../model/catalog'
import type { Topology } from '../model/topology'
import { azureFirewall } from './azureFirewall'
import { containerRegistry } from './containerRegistry'
import { dnsPrivateResolver } from './dnsPrivateResolver'
import { kinds } from './list'
import { natGateway } from './natGateway'
import { networkSecurityGroup } from './networkSecurityGroup'
import { networkVirtualAppliance } from './networkVirtualAppliance'
import { onPremisesSite } from './onPremisesSite'
import { privateDnsZone } from './privateDnsZone'
import { privateEndpoint } from './privateEndpoint'
import { routeTable } from './routeTable'
import { storageAccount } from './storageAccount'
import { subnet } from './subnet'
import { virtualMachine } from './virtualMachine'
import { virtualNetwork } from './virtualNetwork'
import { virtualNetworkGateway } from './virtualNetworkGateway'

const catalog = makeCatalog(kinds, relations)

function topologyOf(draw: (b: DiagramBuilder) => void): Topology {
  const builder = new DiagramBuilder('test')
  draw(builder)
  return buildTopology(builder.build(), catalog)
}

describe('spaces and segments', () => {
  it('reads prefixes and names those that it cannot read', () => {
    const { spaces, gaps } = topologyOf((b) => {
      b.add(virtualNetwork, 'vnet', { prefixes: ['10.0.0.0/16', '10.1.0.1/16', 'fd00::/56', ''] })
    })
    expect(spaces[0]?.prefixes.map(formatCidr)).toEqual(['10.0.0.0/16', 'fd00::/56'])
    expect(gaps).toMatchObject([
      { node: 'n1', field: 'prefixes', message: expect.stringContaining('10.1.0.0/16') },
    ])
  })

  it('finds what is associated with a subnet', () => {
    const { segments, egresses } = topologyOf((b) => {
      const vnet = b.add(virtualNetwork, 'vnet')
      const training = b.add(subnet, 'snet', { prefix: '10.0.0.0/24', role: 'training' }, { in: vnet })
      b.link(nsgAssociation, training, b.add(networkSecurityGroup, 'nsg'))
      b.link(natAssociation, training, b.add(natGateway, 'ng'))
    })
    expect(segments).toMatchObject([
      { node: 'n2', space: 'n1', role: 'training', filter: 'n3', natGateway: 'n5' },
    ])
    expect(segments[0]).not.toHaveProperty('routeTable')
    expect(egresses).toEqual([{ node: 'n5', type: 'natGateway', segments: ['n2'] }])
  })

  it('reports a subnet outside any virtual network', () => {
    const { segments, gaps } = topologyOf((b) => b.add(subnet, 'snet', { prefix: '10.0.0.0/24' }))
    expect(segments).toEqual([])
    expect(gaps).toHaveLength(1)
  })
})

describe('connections', () => {
  it('keeps the flags of each half of a peering', () => {
    const { adjacencies } = topologyOf((b) => {
      const hub = b.add(virtualNetwork, 'hub')
      const spoke = b.add(virtualNetwork, 'spoke')
      b.link(peering, hub, spoke, { fromGatewayTransit: true, toUseRemoteGateways: true, toForwarded: false })
    })
    expect(adjacencies).toEqual([
      {
        link: 'l3',
        type: 'peering',
        a: 'n1',
        b: 'n2',
        aSide: { access: true, forwarded: true, gatewayTransit: true, useRemoteGateways: false },
        bSide: { access: true, forwarded: false, gatewayTransit: false, useRemoteGateways: true },
      },
    ])
  })

  it('joins a site to the virtual network of the gateway', () => {
    const { adjacencies, ranges } = topologyOf((b) => {
      const site = b.add(onPremisesSite, 'site')
      const hub = b.add(virtualNetwork, 'hub')
      const gateways = b.add(subnet, 'GatewaySubnet', { prefix: '10.0.0.0/27' }, { in: hub })
      const gateway = b.add(virtualNetworkGateway, 'vgw', { clientPool: '172.20.0.0/24' }, { in: gateways })
      b.link(siteConnection, site, gateway, { type: 'ExpressRoute', advertisesDefault: true })
    })
    expect(adjacencies).toMatchObject([
      { type: 'gateway', a: 'n1', b: 'n2', gateway: 'n4', expressRoute: true, advertisesDefault: true },
    ])
    expect(ranges).toMatchObject([{ node: 'n4', type: 'clientPool', space: 'n2' }])
  })
})

describe('firewalls', () => {
  const inHub = (properties: Parameters<DiagramBuilder['add']>[2] & object, prefix = '10.0.0.0/26') =>
    topologyOf((b) => {
      const hub = b.add(virtualNetwork, 'hub')
      const own = b.add(subnet, 'AzureFirewallSubnet', { prefix, role: 'firewall' }, { in: hub })
      b.add(azureFirewall, 'afw', properties, { in: own })
    })

  it.each([
    ['the first address of its subnet', {}, '10.0.0.0/26', '10.0.0.4'],
    ['the stated address', { privateIp: '10.0.0.9' }, '10.0.0.0/26', '10.0.0.9'],
    ['nothing while the subnet has no prefix', {}, '', ''],
  ])('answers at %s', (_, properties, prefix, expected) => {
    expect(inHub(properties, prefix).firewalls[0]?.privateIp).toBe(expected)
  })

  it('is a name server while its proxy is on', () => {
    expect(inHub({}).nameServers).toMatchObject([{ addresses: ['10.0.0.4'], upstream: 'azure' }])
    expect(inHub({ dnsServers: ['10.9.0.4'] }).nameServers).toMatchObject([{ upstream: ['10.9.0.4'] }])
    expect(inHub({ dnsProxy: false }).nameServers).toEqual([])
  })

  it('is no way out to public addresses with forced tunnelling', () => {
    expect(inHub({}).egresses).toHaveLength(1)
    expect(inHub({ forcedTunnelling: true }).egresses).toEqual([])
  })

  it('lets nothing through an appliance that does not forward', () => {
    const appliance = (ipForwarding: boolean) =>
      topologyOf((b) => {
        const hub = b.add(virtualNetwork, 'hub')
        const own = b.add(subnet, 'snet-nva', { prefix: '10.0.0.0/26' }, { in: hub })
        b.add(networkVirtualAppliance, 'nva', { privateIp: '10.0.0.4', ipForwarding }, { in: own })
      })
    expect(appliance(true).firewalls).toMatchObject([{ privateIp: '10.0.0.4', rulesKnown: false }])
    expect(appliance(false).firewalls).toEqual([])
    expect(appliance(false).hosts).toMatchObject([{ type: 'appliance', addresses: ['10.0.0.4'] }])
  })
})

describe('rules that cannot be read', () => {
  const row = {
    name: 'r',
    direction: 'Outbound',
    priority: 100,
    access: 'Allow',
    protocol: 'Tcp',
    sourcePorts: '*',
  } as const

  it.each([
    [['10.0.0.0/33'], ['*'], '443', 1],
    [['10.0.0.0/24', '10.0.1.4'], ['Storage.WestEurope'], '443,445', 0],
    [['*'], ['VirtualNetwork'], '70000', 1],
    [['10.0.0.256'], ['300.0.0.1/8'], 'https', 3],
  ])('%j to %j on %s: %i gaps', (sources, destinations, ports, count) => {
    const { filters, gaps } = topologyOf((b) =>
      b.add(networkSecurityGroup, 'nsg', { rules: [{ ...row, sources, destinations, ports }] }),
    )
    expect(filters[0]?.rules).toHaveLength(1)
    expect(gaps).toHaveLength(count)
  })

  it.each([
    ['0.0.0.0/0', '10.0.0.4', { family: 4, base: 0n, length: 0 }, 0],
    ['AzureMachineLearning', '', 'AzureMachineLearning', 0],
    ['0.0.0.0', '', undefined, 1],
    ['10.0.0.0/8', '10.0.0', { family: 4, base: 10n << 24n, length: 8 }, 1],
  ])('route to %s over %s', (destination, nextHopIp, expected, gapCount) => {
    const { routeTables, gaps } = topologyOf((b) =>
      b.add(routeTable, 'rt', {
        routes: [{ name: 'udr', destination, nextHop: 'VirtualAppliance', nextHopIp }],
      }),
    )
    expect(routeTables[0]?.routes[0]?.destination).toEqual(expected)
    expect(gaps).toHaveLength(gapCount)
  })
})

describe('names', () => {
  const resolver = (link: 'own' | 'other' | 'none', outbound = true) =>
    topologyOf((b) => {
      const hub = b.add(virtualNetwork, 'hub')
      const spoke = b.add(virtualNetwork, 'spoke')
      const inbound = b.add(subnet, 'in', { prefix: '10.0.0.16/28', role: 'resolverInbound' }, { in: hub })
      const out = b.add(subnet, 'out', { prefix: '10.0.0.32/28', role: 'resolverOutbound' }, { in: hub })
      const rules = [{ suffix: 'corp.example.', targets: ['192.168.1.4'] }]
      const dnspr = b.add(dnsPrivateResolver, 'dnspr', { rules }, { in: inbound })
      if (outbound) b.link(resolverOutbound, dnspr, out)
      if (link !== 'none') b.link(rulesetLink, dnspr, link === 'own' ? hub : spoke)
    })

  it('tells the inbound endpoint from the ruleset', () => {
    expect(resolver('other').nameServers).toMatchObject([
      { space: 'n1', addresses: ['10.0.0.20'], forwards: [], rulesetSpaces: [] },
      { space: 'n1', addresses: [], forwards: [{ suffix: 'corp.example.' }], rulesetSpaces: ['n2'] },
    ])
    expect(resolver('own', false).nameServers).toHaveLength(1)
  })

  it('lists the networks that a zone is linked to', () => {
    const { zones } = topologyOf((b) => {
      const hub = b.add(virtualNetwork, 'hub')
      const zone = b.add(privateDnsZone, 'privatelink.vaultcore.azure.net')
      b.link(dnsZoneLink, zone, hub, { resolution: 'NxDomainRedirect' })
    })
    expect(zones).toMatchObject([
      {
        name: 'privatelink.vaultcore.azure.net',
        links: [{ space: 'n1', registration: false, fallbackToInternet: true }],
      },
    ])
  })

  it('speaks for the servers of a site', () => {
    const { spaces, nameServers } = topologyOf((b) =>
      b.add(onPremisesSite, 'site', {
        dnsServers: ['192.168.1.4'],
        dnsForwards: [{ suffix: 'api.azureml.ms', targets: ['10.0.0.4', 'x'] }],
      }),
    )
    expect(spaces).toMatchObject([{ type: 'site', dnsServers: ['192.168.1.4'] }])
    expect(nameServers).toMatchObject([{ forwards: [{ suffix: 'api.azureml.ms', targets: ['10.0.0.4'] }] }])
  })
})

describe('addresses', () => {
  const endpointTo = (target: (b: DiagramBuilder) => string, groupId: string) => {
    const topology = topologyOf((b) => {
      const vnet = b.add(virtualNetwork, 'vnet')
      const own = b.add(subnet, 'snet-pe', { prefix: '10.0.0.0/26' }, { in: vnet })
      const endpoint = b.add(privateEndpoint, 'pep', { groupId }, { in: own })
      b.link(privateLink, endpoint, target(b))
    })
    const [endpoint] = topology.nodesOf(privateEndpoint)
    return endpoint && privateEndpoint.addresses?.(endpoint, topology)
  }

  it.each([
    ['a blob endpoint', (b: DiagramBuilder) => b.add(storageAccount, 'st'), 'blob', 1],
    ['a registry', (b: DiagramBuilder) => b.add(containerRegistry, 'cr', { replicas: 0 }), 'registry', 2],
    [
      'a registry with two replicas',
      (b: DiagramBuilder) => b.add(containerRegistry, 'cr', { replicas: 2 }),
      'registry',
      4,
    ],
  ])('%s', (_, target, groupId, planned) => {
    expect(endpointTo(target, groupId)).toMatchObject([{ segment: 'n2', planned }])
  })

  it('counts machines in a subnet and none on a site', () => {
    const demand = (home: 'vnet' | 'site') => {
      const topology = topologyOf((b) => {
        const vnet = b.add(virtualNetwork, 'vnet')
        const own = b.add(subnet, 'snet', { prefix: '10.0.0.0/26' }, { in: vnet })
        const site = b.add(onPremisesSite, 'site')
        b.add(virtualMachine, 'vm', { count: 3 }, { in: home === 'vnet' ? own : site })
      })
      const [machine] = topology.nodesOf(virtualMachine)
      return machine && virtualMachine.addresses?.(machine, topology)
    }
    expect(demand('vnet')).toMatchObject([{ planned: 3, peak: 3 }])
    expect(demand('site')).toEqual([])
  })
})

describe('fitting into place', () => {
  const withSubnet = topologyOf((b) => {
    const vnet = b.add(virtualNetwork, 'vnet', { prefixes: ['10.0.0.0/16'] })
    b.add(subnet, 'snet', { prefix: '10.0.0.0/24' }, { in: vnet })
  })

  it.each([
    ['training', { prefix: '10.0.1.0/24' }],
    ['firewall', { prefix: '10.0.1.0/26' }],
    ['resolverInbound', { prefix: '10.0.1.0/28', delegation: 'Microsoft.Network/dnsResolvers' }],
  ])('gives a %s subnet its size', (role, expected) => {
    expect(subnet.fit?.(withSubnet, withSubnet.node('n1'), { role })).toEqual(expected)
  })

  it('gives a new virtual network a space of its own', () => {
    expect(virtualNetwork.fit?.(withSubnet, undefined, {})).toEqual({ prefixes: ['10.1.0.0/16'] })
  })
})
