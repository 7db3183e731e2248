/** Tiers of Azure Firewall. */
import { cite, type Source } from './source'

export type FirewallTier = 'Basic' | 'Standard' | 'Premium'

/** What a tier of Azure Firewall can do. */
export interface FirewallTierFeatures {
  readonly throughput: string
  readonly fqdnInNetworkRules: boolean
  readonly dnsProxy: boolean
  readonly tlsInspection: boolean
  readonly urlFiltering: boolean
  readonly intrusionDetection: boolean
  readonly webCategories: boolean
  /** Strongest threat intelligence mode. */
  readonly threatIntelligence: 'Alert' | 'Deny'
  readonly forcedTunnelling: boolean
  /** Whether the management interface is always there. */
  readonly managementAlways: boolean
  readonly source: Source
}

const TIERS = cite('firewall/features-by-sku', 'Feature comparison table')

export const FIREWALL_TIERS: Readonly<Record<FirewallTier, FirewallTierFeatures>> = {
  Basic: {
    throughput: '250 Mbps',
    fqdnInNetworkRules: false,
    dnsProxy: false,
    tlsInspection: false,
    urlFiltering: false,
    intrusionDetection: false,
    webCategories: false,
    threatIntelligence: 'Alert',
    forcedTunnelling: false,
    managementAlways: true,
    source: TIERS,
  },
  Standard: {
    throughput: '30 Gbps',
    fqdnInNetworkRules: true,
    dnsProxy: true,
    tlsInspection: false,
    urlFiltering: false,
    intrusionDetection: false,
    webCategories: true,
    threatIntelligence: 'Deny',
    forcedTunnelling: true,
    managementAlways: false,
    source: TIERS,
  },
  Premium: {
    throughput: '100 Gbps',
    fqdnInNetworkRules: true,
    dnsProxy: true,
    tlsInspection: true,
    urlFiltering: true,
    intrusionDetection: true,
    webCategories: true,
    threatIntelligence: 'Deny',
    forcedTunnelling: true,
    managementAlways: false,
    source: TIERS,
  },
}
