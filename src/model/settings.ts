/** Azure clouds by the names that the resource manager gives them. */
export type CloudId = 'AzurePublic' | 'AzureGovernment' | 'AzureChina'

/** What the design must guarantee; severities depend on it. */
export type Isolation = 'public' | 'private' | 'exfiltration'

/** Which network hosts the computes: Microsoft's managed network, the customer's own, or whichever the drawing shows. */
export type NetworkModel = 'either' | 'managed' | 'custom'

export type Severity = 'error' | 'warning' | 'info'

/** Rule sets: what cannot work by the documents; the default; everything, opinions too. */
export type Profile = 'correctness' | 'recommended' | 'all'

/** Parts of names in the order of the Cloud Adoption Framework: `<abbr>-<workload>-<environment>-<region>-<instance>`. */
export interface Naming {
  readonly workload: string
  readonly environment: string
  readonly instance: string
}

export interface Settings {
  readonly cloud: CloudId
  /** Region name as the resource manager writes it, `westeurope`. */
  readonly region: string
  readonly isolation: Isolation
  readonly network: NetworkModel
  readonly naming: Naming
  readonly tags: Readonly<Record<string, string>>
  readonly profile: Profile
  /** Severity per rule id that replaces the rule's own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
}

export const DEFAULT_SETTINGS: Settings = {
  cloud: 'AzurePublic',
  region: 'westeurope',
  isolation: 'private',
  network: 'either',
  naming: { workload: 'ml', environment: 'prod', instance: '001' },
  tags: {},
  profile: 'recommended',
  severities: {},
}
