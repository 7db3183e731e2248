import { describe, expect, it } from 'vitest'
import { ABBREVIATIONS_SOURCE } from './abbreviations'
import { ADDRESS_DEMAND, AKS_PLUGINS } from './addressDemand'
import { ADDRESS_SPACE_FACTS, FORBIDDEN_RANGES } from './addressSpace'
import { API_VERSIONS_SOURCE } from './apiVersions'
import { CLOUD_FEATURES } from './cloudFeatures'
import { CLOUDS, CLOUD_IDS } from './clouds'
import { FIREWALL_TIERS } from './firewallTiers'
import {
  LEGACY_ENDPOINT_MATRIX,
  MANAGED_ENDPOINT_TARGETS,
  MANAGED_VERSUS_CUSTOM,
  MODE_TRANSITIONS,
  SELECTED_IPS_MATRIX,
  managedEndpointTarget,
  modeTransition,
} from './isolation'
import { LIMITS } from './limits'
import { NAME_RULES } from './naming'
import { NETWORK_FACTS, networkFact } from './networkFacts'
import { DEFAULT_SECURITY_RULES, PLATFORM_TRAFFIC } from './networkSemantics'
import { TRAFFIC_RULES } from './outbound'
import { DOCUMENTED_PATTERNS, documentedPattern } from './patterns'
import { PEER_RULES, PEERS, peerRule } from './peerRules'
import { INITIATIVES, POLICIES, policyDefinition, policyDefinitionId, policyInitiativeId } from './policies'
import { PRIVATE_LINK_TARGETS } from './privateDns'
import { reasonSource } from './reasons'
import { REGIONS, regionOf, regionsOf } from './regions'
import { REQUIRED_ROUTES } from './requiredRoutes'
import { REQUIREMENTS, requirement, requirementsOf } from './requirements'
import { SERVICE_ENDPOINTS } from './serviceEndpoints'
import { SERVICE_TAGS, SERVICE_TAG_FACTS } from './serviceTags'
import type { Source } from './source'
import { SUBNET_KINDS } from './subnets'
import { APPLICATION_GATEWAY_SUBNET_RULES, BASTION_SUBNET_RULES, securityRuleName } from './subnetSecurity'
import { SUPERSEDED_CLAIMS, supersededBehind } from './superseded'
import { DNS_FACTS, WORKSPACE_ALIASES, WORKSPACE_FORWARDING, WORKSPACE_RECORDS } from './workspaceDns'

interface Cited {
  readonly source: Source | undefined
  readonly alsoSources?: readonly Source[]
}

const TABLES: Readonly<Record<string, readonly Cited[]>> = {
  addressDemand: Object.values(ADDRESS_DEMAND),
  addressSpace: [...ADDRESS_SPACE_FACTS, ...FORBIDDEN_RANGES],
  aksPlugins: Object.values(AKS_PLUGINS),
  cloudFeatures: CLOUD_FEATURES,
  clouds: Object.values(CLOUDS),
  dns: [...DNS_FACTS, ...WORKSPACE_ALIASES, ...WORKSPACE_FORWARDING, ...WORKSPACE_RECORDS],
  firewallTiers: Object.values(FIREWALL_TIERS),
  isolation: [
    ...LEGACY_ENDPOINT_MATRIX,
    ...MANAGED_ENDPOINT_TARGETS,
    ...MANAGED_VERSUS_CUSTOM,
    ...MODE_TRANSITIONS,
    ...SELECTED_IPS_MATRIX,
  ],
  limits: Object.values(LIMITS),
  names: [{ source: ABBREVIATIONS_SOURCE }, { source: API_VERSIONS_SOURCE }, ...Object.values(NAME_RULES)],
  network: [...NETWORK_FACTS, ...PLATFORM_TRAFFIC, ...REQUIRED_ROUTES, ...SERVICE_ENDPOINTS],
  patterns: DOCUMENTED_PATTERNS.map(({ sources: [source, ...alsoSources] }) => ({ source, alsoSources })),
  peerRules: PEER_RULES,
  policies: [...POLICIES, ...INITIATIVES],
  privateLink: [...PRIVATE_LINK_TARGETS, ...PRIVATE_LINK_TARGETS.map((row) => row.addresses)],
  regions: REGIONS,
  requirements: REQUIREMENTS.filter((row) => row.confidence !== 'unverified'),
  serviceTags: [...SERVICE_TAGS, ...SERVICE_TAG_FACTS],
  subnets: SUBNET_KINDS,
  superseded: SUPERSEDED_CLAIMS.flatMap((row) => [{ source: row.olderSource }, { source: row.newerSource }]),
  traffic: TRAFFIC_RULES,
}

const DATE = /^(201[6-9]|202\d)-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/

describe('every row says where and when it was read', () => {
  it.each(Object.entries(TABLES))('%s', (_, rows) => {
    expect(rows.length).toBeGreaterThan(0)
    for (const { source, alsoSources = [] } of rows) {
      for (const cited of [source, ...alsoSources]) {
        expect(cited?.doc).toMatch(/\S/)
        expect(cited?.date).toMatch(DATE)
        if (cited?.url !== undefined) expect(() => new URL(cited.url ?? '')).not.toThrow()
      }
    }
  })
})

describe('ids are unique', () => {
  it.each([
    ['cloud features', CLOUD_FEATURES.map((row) => row.id)],
    ['DNS facts', DNS_FACTS.map((row) => row.id)],
    ['network facts', NETWORK_FACTS.map((row) => row.id)],
    ['patterns', DOCUMENTED_PATTERNS.map((row) => row.id)],
    ['peer rules', PEER_RULES.map((row) => `${row.peer} ${row.id}`)],
    ['policies', POLICIES.map((row) => row.id)],
    ['regions', REGIONS.map((row) => row.name)],
    ['requirements', REQUIREMENTS.map((row) => row.id)],
    ['routes', REQUIRED_ROUTES.map((row) => row.id)],
    ['superseded claims', SUPERSEDED_CLAIMS.map((row) => row.id)],
  ] as const)('%s', (_, ids) => {
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('cross references resolve', () => {
  it('requirements name patterns, claims name requirements', () => {
    for (const { id, patterns } of REQUIREMENTS) {
      expect(patterns.length, id).toBeGreaterThan(0)
      for (const pattern of patterns) expect(documentedPattern(pattern), id).toBeDefined()
    }
    for (const id of SUPERSEDED_CLAIMS.flatMap((row) => row.requirements))
      expect(requirement(id), id).toBeDefined()
  })

  it('every superseded requirement is explained by a claim', () => {
    const superseded = REQUIREMENTS.filter((row) => row.confidence === 'superseded')
    expect(superseded.map((row) => row.id)).toEqual(['PLC-006', 'GOV-005'])
    for (const { id } of superseded) expect(supersededBehind(id).length).toBeGreaterThan(0)
    expect(requirementsOf('vnet-secured').map((row) => row.id)).not.toContain('PLC-006')
  })

  it('regions pair with known regions of their cloud', () => {
    for (const { name, pair, cloud } of REGIONS) {
      if (pair !== undefined) expect(regionOf(pair)?.cloud, name).toBe(cloud)
    }
    for (const cloud of CLOUD_IDS) expect(regionsOf(cloud).length).toBeGreaterThan(0)
    for (const { workspaceRegions = [], id } of Object.values(CLOUDS)) {
      for (const name of workspaceRegions) expect(regionOf(name)?.cloud).toBe(id)
    }
  })

  it('policies have ids that Azure takes, and an effect that they know', () => {
    for (const policy of POLICIES) {
      expect(policy.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      expect(policyDefinition(policy.id)).toBe(policy)
      expect(policyDefinitionId(policy)).toContain(policy.id)
      expect(policy.effects.length).toBeGreaterThan(0)
      expect(policy.effects.map((effect) => effect.toLowerCase())).toContain(
        policy.defaultEffect.toLowerCase(),
      )
      const changes = policy.effects.some((effect) => /modify|deployifnotexists/i.test(effect))
      if (changes) expect(policy.roles.length, policy.name).toBeGreaterThan(0)
    }
    for (const initiative of INITIATIVES) expect(policyInitiativeId(initiative)).toContain(initiative.id)
  })

  it('peer rules name known peers', () => {
    const peers = new Set(PEERS.map((peer) => peer.id))
    for (const { peer } of PEER_RULES) expect(peers).toContain(peer)
    expect(peerRule('psrule', 'Azure.ML.PublicAccess')?.designTime).toBe(true)
  })
})

describe('counts stay those of the documents read', () => {
  it.each([
    ['patterns', DOCUMENTED_PATTERNS.length, 35],
    ['requirements', REQUIREMENTS.length, 239],
    ['core requirements', REQUIREMENTS.filter((row) => row.tier === 'core').length, 145],
    ['contradictions', SUPERSEDED_CLAIMS.length, 23],
    ['peer rules', PEER_RULES.length, 528],
    ['policies', POLICIES.length, 109],
    ['Bastion rules', BASTION_SUBNET_RULES.length, 8],
    ['default security rules', DEFAULT_SECURITY_RULES.length, 6],
  ])('%s', (_, count, expected) => {
    expect(count).toBe(expected)
  })
})

describe('look-ups', () => {
  it('knows the switches of the isolation mode', () => {
    expect(modeTransition('Disabled', 'AllowOnlyApprovedOutbound')?.verdict).toBe('allowed')
    expect(modeTransition('AllowOnlyApprovedOutbound', 'AllowInternetOutbound')?.verdict).toBe('forbidden')
    expect(modeTransition('AllowInternetOutbound', 'AllowOnlyApprovedOutbound')?.verdict).toBe('doubtful')
    expect(modeTransition('Disabled', 'Disabled')).toBeUndefined()
  })

  it('knows the targets of managed private endpoints', () => {
    expect(managedEndpointTarget('microsoft.keyvault/VAULTS')?.service).toBe('Key Vault')
    expect(managedEndpointTarget('Microsoft.Network/virtualNetworks')).toBeUndefined()
  })

  it('names security rules as the documents do', () => {
    expect(BASTION_SUBNET_RULES.map(securityRuleName)).toContain('AllowGatewayManagerInbound')
    expect(APPLICATION_GATEWAY_SUBNET_RULES.filter((rule) => rule.necessity !== 'legacy')).toHaveLength(3)
  })

  it.each([
    ['ROUTE_PEERING', 'virtual-network/virtual-network-peering-overview'],
    ['ROUTE_NONE_SYSTEM', 'virtual-network/virtual-networks-udr-overview'],
    ['DNS_FALLBACK_INTERNET', 'dns/private-dns-fallback'],
    ['DNS_ZONE_NOT_LINKED', 'private-link/private-endpoint-dns'],
    ['INPUT_INVALID', undefined],
  ])('cites the law behind %s', (code, doc) => {
    expect(reasonSource(code)?.doc).toBe(doc)
  })

  it('gives statements by id', () => {
    expect(networkFact('peering-not-transitive')?.statement).toBe('Peering is not transitive.')
    expect(networkFact('nothing')).toBeUndefined()
  })
})
