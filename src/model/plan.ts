import type { Source } from '../lib/source'
import type { NodeId } from './diagram'

/** Who uses which addresses: computed from the topology, shown in the IP plan and read by rules. */
export interface IpPlan {
  readonly spaces: readonly PlannedSpace[]
  readonly overlaps: readonly Overlap[]
}

export interface PlannedSpace {
  readonly node: NodeId
  readonly name: string
  readonly type: 'vnet' | 'site'
  readonly region: string
  readonly prefixes: readonly PlannedPrefix[]
  readonly subnets: readonly PlannedSubnet[]
}

/** One address prefix of a space with what is left of it. */
export interface PlannedPrefix {
  readonly prefix: string
  readonly family: 4 | 6
  readonly total: bigint
  readonly allocated: bigint
  /** Maximal aligned free blocks, lowest first. */
  readonly free: readonly string[]
}

export interface PlannedSubnet {
  readonly node: NodeId
  readonly name: string
  readonly role: string
  readonly prefix: string
  readonly family: 4 | 6
  readonly total: bigint
  /** Kept by Azure: 5 in IPv4. */
  readonly reserved: number
  readonly usable: bigint
  readonly planned: number
  readonly peak: number
  /** `usable - planned`, negative when it does not fit. */
  readonly free: bigint
  /** `peak / usable`, 0…; above 1 it does not fit. */
  readonly utilisation: number
  readonly level: 'ok' | 'tight' | 'critical' | 'over'
  readonly firstUsable: string
  readonly lastUsable: string
  readonly demands: readonly PlannedDemand[]
  readonly addresses: readonly PlannedAddress[]
  /** Longest prefix that holds peak demand (IPv4). */
  readonly neededLength: number
}

export interface PlannedDemand {
  readonly node: NodeId
  readonly name: string
  readonly planned: number
  readonly peak: number
  readonly reason: string
  readonly source: Source
}

/** An address that the plan expects: fixed by the drawing, or the next free one in the order in which Azure assigns. */
export interface PlannedAddress {
  readonly node: NodeId
  readonly address: string
  readonly fixed: boolean
}

export interface Overlap {
  readonly a: { readonly node: NodeId; readonly prefix: string }
  readonly b: { readonly node: NodeId; readonly prefix: string }
  readonly intersection: string
  readonly relation: 'equal' | 'contains' | 'contained'
  /** Spaces on the way from one to the other; empty when they are the same space. */
  readonly path: readonly NodeId[]
  readonly type: 'withinSpace' | 'peered' | 'siblingSpokes' | 'domain' | 'site' | 'range'
}
