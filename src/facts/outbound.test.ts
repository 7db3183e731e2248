import { describe, expect, it } from 'vitest'
import { CLOUD_IDS } from './clouds'
import {
  TRAFFIC_RULES,
  fillPlaceholders,
  hostSets,
  hostsOf,
  inboundRules,
  outboundRules,
  trafficRule,
} from './outbound'
import { privateLinkTarget } from './privateDns'
import { serviceTag } from './serviceTags'

const PLACES = ['custom-vnet', 'managed-vnet', 'aks', 'arc', 'hub']
const HOST = /^(\*\.)?([a-z0-9-]|\{\w+\}|\*)+(\.([a-z0-9-]|\{\w+\})+)+$/

describe('the traffic table', () => {
  it('holds each id once', () => {
    expect(new Set(TRAFFIC_RULES.map((rule) => rule.id)).size).toBe(TRAFFIC_RULES.length)
    expect(TRAFFIC_RULES).toHaveLength(245)
  })

  it.each(TRAFFIC_RULES.map((rule) => [rule.id, rule] as const))('%s is well formed', (_, rule) => {
    expect(['outbound', 'inbound', 'inCluster']).toContain(rule.direction)
    expect(['required', 'recommended', 'situational', 'legacy', 'info']).toContain(rule.necessity)
    expect(['TCP', 'UDP', 'Any']).toContain(rule.protocol)
    expect(['yes', 'no', 'unknown']).toContain(rule.write)
    expect(rule.appliesTo.length).toBeGreaterThan(0)
    for (const place of rule.appliesTo) expect(PLACES).toContain(place)
    expect(rule.clouds.length).toBeGreaterThan(0)
    for (const cloud of rule.clouds) expect(CLOUD_IDS).toContain(cloud)
    for (const ports of rule.ports) expect(ports).toMatch(/^(\*|\d+(-\d+)?)$/)
    expect(rule.source.date).toMatch(/^20\d\d-\d\d/)
    expect(rule.purpose).not.toBe('')
  })

  it('names only known service tags, with a region only where the tag has one', () => {
    for (const end of TRAFFIC_RULES.flatMap((rule) => [rule.from, rule.to])) {
      if (end.kind !== 'serviceTag') continue
      expect(serviceTag(end.tag)?.name).toBe(end.tag)
      if (end.regional === true) expect(serviceTag(end.tag)?.regional).toBe(true)
    }
  })

  it('writes hosts as hosts', () => {
    for (const { id, to } of TRAFFIC_RULES) {
      if (to.kind !== 'fqdn') continue
      expect(to.hosts.length, id).toBeGreaterThan(0)
      for (const host of to.hosts) if (host !== '{userFqdn}') expect(host, id).toMatch(HOST)
    }
  })

  it('points private endpoint rows at known sub-resources', () => {
    const types = [
      'MachineLearningServices/workspaces',
      'Storage/storageAccounts',
      'KeyVault/vaults',
      'ContainerRegistry/registries',
    ]
    for (const { id, to } of TRAFFIC_RULES) {
      if (to.kind !== 'privateEndpoint' || to.groupId === undefined || to.groupId.startsWith('{')) continue
      const known = types.some(
        (type) => privateLinkTarget(`Microsoft.${type}`, to.groupId ?? '') !== undefined,
      )
      expect(known, id).toBe(true)
    }
  })
})

describe('queries', () => {
  it('gives the base set of a custom network', () => {
    const base = outboundRules({ appliesTo: 'custom-vnet', scenario: 'base', cloud: 'AzurePublic' })
    expect(base.map((rule) => (rule.to.kind === 'serviceTag' ? rule.to.tag : rule.to.kind)).sort()).toEqual([
      'AzureActiveDirectory',
      'AzureFrontDoor.FirstParty',
      'AzureFrontDoor.Frontend',
      'AzureMachineLearning',
      'AzureMachineLearning',
      'AzureResourceManager',
      'BatchNodeManagement',
      'MicrosoftContainerRegistry',
      'Storage',
    ])
  })

  it('knows that 21Vianet needs no Front Door front end', () => {
    const china = outboundRules({ scenario: 'base', cloud: 'AzureChina' })
    expect(china.map((rule) => rule.id)).not.toContain('out-afd-frontend')
  })

  it('gives port 44224 for compute with a public IP address, and Batch only as legacy', () => {
    expect(inboundRules({ scenario: 'public-ip-compute' }).map((rule) => rule.ports)).toEqual([['44224']])
    expect(inboundRules({ scenario: 'public-ip-compute-legacy', necessity: 'required' })).toEqual([])
  })

  it('fills what it knows and leaves the rest standing', () => {
    expect(fillPlaceholders('{a}.{b}', { a: 'x' })).toBe('x.{b}')
    const rule = trafficRule('fqdn-aml-nbblob-pub')
    expect(rule && hostsOf(rule, { storage: 'stml' })).toEqual(['stml.blob.core.windows.net'])
  })

  it('holds the two hosts of the Python package index', () => {
    const sets = hostSets('AzurePublic')
    expect(sets.find((set) => set.id === 'pythonIndex')?.hosts).toEqual(['pypi.org', '*.pythonhosted.org'])
  })
})
