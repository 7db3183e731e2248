import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apiServerSubnet } from '../../links/apiServerSubnet'
import { relations } from '../../links/list'
import { podSubnet } from '../../links/podSubnet'
import { formatCidr } from '../../lib/cidr'
import { DiagramBuilder } from '../../model/builder'
import { buildTopology } from '../../model/buildTopology'
import { makeCatalog } from '../../model/catalog'
import type { PropertiesOf } from '../../model/fields'
import { kinds } from '../list'
import { subnet } from '../subnet'
import { virtualNetwork } from '../virtualNetwork'
import type { kubernetesClusterFields } from './fields'
import { kubernetesCluster } from './index'
import { surgeNodes } from './kubernetesAddresses'
import { dnsLabel } from './dnsLabel'

const catalog = makeCatalog(kinds, relations)

function drawn(properties: Partial<PropertiesOf<typeof kubernetesClusterFields>>) {
  const b = new DiagramBuilder('test')
  const vnet = b.add(virtualNetwork, 'vnet')
  const nodes = b.add(subnet, 'snet-scoring', { prefix: '10.0.0.0/24' }, { in: vnet })
  const pods = b.add(subnet, 'snet-pods', { prefix: '10.0.4.0/22' }, { in: vnet })
  const api = b.add(subnet, 'snet-api', { prefix: '10.0.8.0/28' }, { in: vnet })
  const id = b.add(kubernetesCluster, 'aks', properties, { in: nodes })
  b.link(podSubnet, id, pods)
  b.link(apiServerSubnet, id, api)
  const topology = buildTopology(b.build(), catalog)
  const [cluster] = topology.nodesOf(kubernetesCluster)
  const demands = kubernetesCluster.addresses?.(cluster!, topology) ?? []
  const names: Readonly<Record<string, string>> = { [nodes]: 'nodes', [pods]: 'pods', [api]: 'api' }
  return {
    topology,
    demands: demands.map(({ segment, planned, peak }) => [names[segment], planned, peak] as const),
  }
}

const plain = { internalLoadBalancers: 0, privateCluster: 'public' } as const

describe('addresses of a cluster', () => {
  it.each([
    [
      'overlay: a node, an address',
      { networkPlugin: 'overlay', nodes: 10, surgePercent: 10 },
      [['nodes', 10, 11]],
    ],
    ['kubenet: the same', { networkPlugin: 'kubenet', nodes: 3, surgePercent: 33 }, [['nodes', 3, 4]]],
    [
      'node subnet: nodes and all their pods',
      { networkPlugin: 'nodeSubnet', nodes: 3, maxPods: 30, surgePercent: 10 },
      [['nodes', 93, 124]],
    ],
    [
      'pod subnet: blocks of 16 with 8 to spare',
      { networkPlugin: 'podSubnet', nodes: 3, maxPods: 30, surgePercent: 10 },
      [
        ['nodes', 3, 4],
        ['pods', 144, 192],
      ],
    ],
  ] as const)('%s', (_, properties, expected) => {
    expect(drawn({ ...plain, ...properties }).demands).toEqual(expected)
  })

  it('counts load balancers and the endpoint of a private API server', () => {
    const { demands } = drawn({ nodes: 3, internalLoadBalancers: 2, privateCluster: 'private' })
    expect(demands).toEqual([
      ['nodes', 3, 4],
      ['nodes', 2, 2],
      ['nodes', 1, 1],
    ])
  })

  it('keeps what the service reserves for an API server in the virtual network', () => {
    const { demands } = drawn({ nodes: 3, internalLoadBalancers: 0, privateCluster: 'vnetIntegration' })
    expect(demands).toContainEqual(['api', 9, 9])
  })

  it('never surges by more nodes than there are, nor by none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 100 }),
        (nodes, surgePercent) => {
          const surge = surgeNodes({ nodes, surgePercent })
          return surge >= 1 && surge <= nodes && surge >= (nodes * surgePercent) / 100
        },
      ),
    )
  })
})

describe('network facts of a cluster', () => {
  it('holds pod and service ranges, pods only where they have their own', () => {
    const ranges = (networkPlugin: 'overlay' | 'nodeSubnet') =>
      drawn({ networkPlugin }).topology.ranges.map(({ type, prefix, space }) => [
        type,
        formatCidr(prefix),
        space,
      ])
    expect(ranges('overlay')).toEqual([
      ['pod', '10.244.0.0/16', 'n1'],
      ['service', '10.2.0.0/16', 'n1'],
    ])
    expect(ranges('nodeSubnet')).toEqual([['service', '10.2.0.0/16', 'n1']])
  })

  it('names a range that cannot be read', () => {
    const { gaps } = drawn({ serviceCidr: '10.2.0.1/16' }).topology
    expect(gaps).toMatchObject([{ field: 'serviceCidr' }])
  })

  it.each([
    ['loadBalancer', ['publicIp']],
    ['managedNATGateway', ['natGateway']],
    ['userDefinedRouting', []],
    ['userAssignedNATGateway', []],
    ['none', []],
  ] as const)('with outbound type %s makes the ways out %j', (outboundType, expected) => {
    expect(drawn({ outboundType }).topology.egresses.map(({ type }) => type)).toEqual(expected)
  })

  it.each([
    ['public', [], 'all'],
    ['public', ['20.1.2.0/24'], 'selected'],
    ['private', ['20.1.2.0/24'], 'none'],
    ['vnetIntegration', [], 'none'],
  ] as const)('has an API server (%s, %j) whose door is %s', (privateCluster, authorizedRanges, expected) => {
    expect(drawn({ privateCluster, authorizedRanges }).topology.doors).toMatchObject([
      { publicAccess: expected },
    ])
  })
})

describe('what a cluster needs', () => {
  const hosts = (properties: Parameters<typeof drawn>[0]) =>
    drawn(properties).topology.needs.flatMap(({ to }) => (to.type === 'fqdn' ? [to.fqdn] : []))
  const api = '*.hcp.westeurope.azmk8s.io'

  it('includes its API server only when that is public', () => {
    expect(hosts({ privateCluster: 'public' })).toContain(api)
    expect(hosts({ privateCluster: 'private' })).not.toContain(api)
  })

  it('includes the Python index only for training', () => {
    expect(hosts({ amlTraining: true })).toContain('pypi.org')
    expect(hosts({ amlTraining: false })).not.toContain('pypi.org')
  })

  it('includes hosts of extensions only with one', () => {
    const configuration = 'westeurope.dp.kubernetesconfiguration.azure.com'
    expect(hosts({ amlExtension: true })).toContain(configuration)
    expect(hosts({ amlExtension: false })).not.toContain(configuration)
  })

  it('does not include AKS’s own hosts when the cluster is network-isolated', () => {
    expect(hosts({ outboundType: 'userDefinedRouting' })).toContain('mcr.microsoft.com')
    expect(hosts({ outboundType: 'none' })).not.toContain('mcr.microsoft.com')
  })

  it('leaves no placeholder in a host', () => {
    expect(hosts({}).filter((host) => host.includes('{'))).toEqual([])
  })
})

describe('the DNS prefix', () => {
  it('is legal for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (name) =>
        /^[a-z0-9]([a-z0-9-]{0,52}[a-z0-9])?$/.test(dnsLabel(name)),
      ),
    )
  })
})
