/** How many addresses a private endpoint takes in its subnet. */
import { cite, type Confidence, type Source } from '../source'

export interface EndpointAddresses {
  /** Addresses of one endpoint; a lower bound when `exact` is false. */
  readonly count: number
  /** False when the documents give only a minimum, or nothing at all. */
  readonly exact: boolean
  /** Further addresses for each additional replica region of the target. */
  readonly perExtraReplica: number
  /** What each address stands for, where documented. */
  readonly detail: readonly string[]
  readonly confidence: Confidence
  readonly source: Source
}

function addresses(count: number, source: Source, more: Partial<EndpointAddresses> = {}): EndpointAddresses {
  return { count, exact: true, perExtraReplica: 0, detail: [], confidence: 'documented', source, ...more }
}

const ADDRESS_RULE = cite('private-link/private-endpoint-overview', 'Network security of private endpoints')

/** One endpoint reaches one sub-resource and takes one address, unless the service says otherwise. */
export const ONE = addresses(1, ADDRESS_RULE, { confidence: 'derived' })

/** No document read gives the number; one is the least it can be. */
export const UNVERIFIED = addresses(1, ADDRESS_RULE, { exact: false, confidence: 'unverified' })

export const WORKSPACE_ADDRESSES = addresses(
  3,
  cite('machine-learning/how-to-custom-dns', 'Find the IP addresses'),
  { detail: ['API and client-certificate names', 'notebooks name', 'wildcard name of online endpoints'] },
)

export const REGISTRY_ADDRESSES = addresses(
  2,
  cite('container-registry/container-registry-private-link', 'Get endpoint IP configuration'),
  { perExtraReplica: 1, detail: ['login server', 'data endpoint of the region'] },
)

export const MONITOR_ADDRESSES = addresses(
  11,
  cite('azure-monitor/logs/private-link-design', 'Requirements > Network subnet size'),
  { exact: false },
)
