import {
  cidrSize,
  compareCidrs,
  containsCidr,
  firstAddress,
  lastAddress,
  parseCidr,
  type Cidr,
} from '../../lib/cidr'
import { formatAddress } from '../../lib/ip'
import type { IpPlan, PlannedPrefix, PlannedSpace, PlannedSubnet } from '../../model/plan'

/** One line of the plan: a space, a prefix of it, a subnet in that, and what is free between. */
export type PlanRow =
  | { readonly type: 'space'; readonly key: string; readonly space: PlannedSpace }
  | {
      readonly type: 'prefix'
      readonly key: string
      readonly space: PlannedSpace
      readonly prefix: PlannedPrefix
      readonly parts: readonly Part[]
    }
  | {
      readonly type: 'subnet'
      readonly key: string
      readonly space: PlannedSpace
      readonly subnet: PlannedSubnet
      /** It lies in no prefix of its space. */
      readonly outside: boolean
    }
  | {
      readonly type: 'free'
      readonly key: string
      readonly first: string
      readonly last: string
      readonly total: bigint
      /** Maximal aligned blocks that the gap is made of. */
      readonly blocks: readonly string[]
    }

/** A stretch of a prefix: assigned to a subnet, or free. Shares of the prefix, 0…1. */
export interface Part {
  readonly from: number
  readonly share: number
  readonly subnet: PlannedSubnet | null
}

interface Item {
  readonly cidr: Cidr
  readonly subnet: PlannedSubnet | null
}

/** The plan as rows in order of addresses, gaps among them. */
export function planRows(plan: IpPlan): readonly PlanRow[] {
  return plan.spaces.flatMap((space): readonly PlanRow[] => {
    const placed = new Set<PlannedSubnet>()
    const prefixes = space.prefixes.flatMap((prefix) => rowsOfPrefix(space, prefix, placed))
    const outside = space.subnets.filter((subnet) => !placed.has(subnet))
    return [
      { type: 'space', key: space.node, space },
      ...prefixes,
      ...outside.map((subnet) => subnetRow(space, subnet, true)),
    ]
  })
}

function rowsOfPrefix(
  space: PlannedSpace,
  prefix: PlannedPrefix,
  placed: Set<PlannedSubnet>,
): readonly PlanRow[] {
  const whole = read(prefix.prefix)
  if (!whole) return []
  const items = itemsOf(space, prefix, whole)
  for (const { subnet } of items) if (subnet) placed.add(subnet)
  const key = `${space.node} ${prefix.prefix}`
  return [
    { type: 'prefix', key, space, prefix, parts: items.map((item) => partOf(item, whole)) },
    ...gathered(items).map((group): PlanRow => {
      const [first] = group
      const last = group.at(-1)
      if (!first || !last) throw new Error('a group of rows has at least one')
      if (first.subnet) return subnetRow(space, first.subnet, false)
      return {
        type: 'free',
        key: `${key} free ${formatAddress(firstAddress(first.cidr))}`,
        first: formatAddress(firstAddress(first.cidr)),
        last: formatAddress(lastAddress(last.cidr)),
        total: group.reduce((sum, { cidr }) => sum + cidrSize(cidr), 0n),
        blocks: group.map(({ cidr }) => `/${cidr.length}`),
      }
    }),
  ]
}

function itemsOf(space: PlannedSpace, prefix: PlannedPrefix, whole: Cidr): readonly Item[] {
  const subnets = space.subnets.flatMap((subnet): readonly Item[] => {
    const cidr = read(subnet.prefix)
    return cidr && cidr.family === whole.family && containsCidr(whole, cidr) ? [{ cidr, subnet }] : []
  })
  const free = prefix.free.flatMap((text): readonly Item[] => {
    const cidr = read(text)
    return cidr ? [{ cidr, subnet: null }] : []
  })
  return [...subnets, ...free].sort((a, b) => compareCidrs(a.cidr, b.cidr))
}

/** Free blocks that follow each other become one gap; each subnet stands alone. */
function gathered(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && item.subnet === null && last[0]?.subnet === null) last.push(item)
    else groups.push([item])
  }
  return groups
}

function partOf({ cidr, subnet }: Item, whole: Cidr): Part {
  const scale = 1_000_000n
  const share = (value: bigint) => Number((value * scale) / cidrSize(whole)) / Number(scale)
  return { from: share(cidr.base - whole.base), share: share(cidrSize(cidr)), subnet }
}

function subnetRow(space: PlannedSpace, subnet: PlannedSubnet, outside: boolean): PlanRow {
  return { type: 'subnet', key: `${subnet.node} ${subnet.family}`, space, subnet, outside }
}

function read(text: string): Cidr | undefined {
  const parsed = parseCidr(text)
  return parsed.ok ? parsed.value : undefined
}

/** The mask of an IPv4 prefix, `255.255.254.0`; nothing in IPv6, where nobody writes masks. */
export function maskOf(prefix: string): string {
  const cidr = read(prefix)
  if (!cidr || cidr.family === 6) return ''
  const all = (1n << 32n) - 1n
  return formatAddress({ family: 4, value: all ^ (cidrSize(cidr) - 1n) })
}

/** Counts as people read them: powers of two where the number is beyond reading. */
export function countWords(value: bigint): string {
  if (value < 1_000_000_000n) return value.toLocaleString('en')
  const exponent = value.toString(2).length - 1
  return value === 1n << BigInt(exponent) ? `2^${exponent}` : `≈ 2^${exponent}`
}
