import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AKS_PLUGINS, aksDemand, type AksNetworkPlugin } from './addressDemand'
import { FORBIDDEN_RANGES, forbiddenRanges } from './addressSpace'
import { REQUIRED_ROUTES } from './requiredRoutes'
import { SUBNET_KINDS, reservedSubnet, subnetKind } from './subnets'

describe('subnet kinds', () => {
  it('holds each role and each fixed name once', () => {
    expect(new Set(SUBNET_KINDS.map((row) => row.role)).size).toBe(SUBNET_KINDS.length)
    const names = SUBNET_KINDS.flatMap((row) => row.requiredName ?? [])
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(SUBNET_KINDS.map((row) => [row.role, row] as const))('%s has sizes in order', (_, row) => {
    const { smallest = 29, largest = 8, recommended = smallest } = row
    expect(largest).toBeLessThanOrEqual(smallest)
    expect(recommended).toBeLessThanOrEqual(smallest)
    expect(recommended).toBeGreaterThanOrEqual(largest)
  })

  it.each([
    ['AzureFirewallSubnet', 'firewall', 26],
    ['azurebastionsubnet', 'bastion', 26],
    ['GatewaySubnet', 'gateway', 27],
    ['AzureFirewallManagementSubnet', 'firewallManagement', 26],
  ] as const)('%s is the %s subnet of at least /%i', (name, role, smallest) => {
    expect(reservedSubnet(name)).toMatchObject({ role, smallest })
  })

  it('leaves free names free', () => {
    expect(reservedSubnet('snet-training')).toBeUndefined()
    expect(subnetKind('nothing')).toBeUndefined()
  })

  it('delegates resolver subnets', () => {
    expect(subnetKind('resolverInbound')?.delegation).toBe('Microsoft.Network/dnsResolvers')
  })

  it('points routes at known roles', () => {
    for (const role of REQUIRED_ROUTES.flatMap((route) => route.subnets))
      expect(subnetKind(role)).toBeDefined()
  })
})

describe('forbidden ranges', () => {
  it('are unique', () => {
    expect(new Set(FORBIDDEN_RANGES.map((row) => row.id)).size).toBe(FORBIDDEN_RANGES.length)
  })

  it('keep compute off the Docker bridge', () => {
    expect(forbiddenRanges('amlCompute').map((row) => row.range)).toEqual(['172.17.0.0/16'])
  })
})

describe('demand of AKS', () => {
  it.each([
    // The example of the planning article: 50 nodes and one more during an upgrade.
    ['nodeSubnet', 50, 1, 30, 51 + 51 * 30, 0],
    ['overlay', 50, 1, 250, 51, 0],
    ['kubenet', 20, 1, 110, 21, 0],
    ['podSubnetDynamic', 1, 0, 8, 1, 16],
    ['podSubnetDynamic', 1, 0, 9, 1, 32],
    ['podSubnetStatic', 2, 0, 15, 2, 32],
    ['podSubnetStatic', 2, 0, 16, 2, 64],
  ] as const)('%s with %i nodes, surge %i, %i pods', (plugin, nodes, surge, pods, nodeSubnet, podSubnet) => {
    expect(aksDemand(plugin, nodes, surge, pods)).toMatchObject({ nodeSubnet, podSubnet })
  })

  it('never shrinks when a cluster grows', () => {
    const plugins = Object.keys(AKS_PLUGINS) as AksNetworkPlugin[]
    const count = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(
        fc.constantFrom(...plugins),
        count,
        count,
        fc.integer({ min: 10, max: 250 }),
        (plugin, nodes, more, pods) => {
          const small = aksDemand(plugin, nodes, 1, pods)
          const large = aksDemand(plugin, nodes + more, 1, pods)
          expect(large.nodeSubnet).toBeGreaterThan(small.nodeSubnet)
          expect(large.podSubnet).toBeGreaterThanOrEqual(small.podSubnet)
        },
      ),
    )
  })
})
