import { nextFree } from '../../lib/allocate'
import { allocateBatch } from '../../lib/allocateBatch'
import { formatCidr, nthAddress, parseCidr, type Cidr } from '../../lib/cidr'
import { formatAddress } from '../../lib/ip'

/** A virtual network to cut out of the address space, with the lengths of its subnets. */
export interface NetworkRequest {
  readonly subnets: Readonly<Record<string, number>>
}

export interface NetworkPlan {
  readonly prefix: string
  readonly subnets: Readonly<Record<string, string>>
}

/**
 * Cuts virtual networks, and their subnets, out of one address space. What finds no room stays empty, and the findings of
 * the drawing say so; nothing is moved into somebody else's addresses.
 */
export function planNetworks<K extends string>(
  space: string,
  networks: Readonly<Record<K, NetworkRequest>>,
): Readonly<Record<K, NetworkPlan>> {
  const ids = Object.keys(networks) as K[]
  const placed = cut(
    space,
    Object.fromEntries(ids.map((id) => [id, lengthFor(Object.values(networks[id].subnets))])),
  )
  return Object.fromEntries(
    ids.map((id) => {
      const prefix = placed[id] ?? ''
      const subnets = cut(prefix, networks[id].subnets)
      return [
        id,
        {
          prefix,
          subnets: Object.fromEntries(
            Object.keys(networks[id].subnets).map((name) => [name, subnets[name] ?? '']),
          ),
        },
      ]
    }),
  ) as Record<K, NetworkPlan>
}

/** The n-th address of a prefix as text, empty for an empty prefix. Azure keeps the first four. */
export function hostAddress(prefix: string, index: number): string {
  const parsed = parseCidr(prefix)
  const address = parsed.ok ? nthAddress(parsed.value, index) : undefined
  return address ? formatAddress(address) : ''
}

/** The prefix length of a subnet for so many addresses with 30 % head-room, Azure's five included. */
export function lengthForHosts(hosts: number, shortest = 16, longest = 27): number {
  const wanted = Math.ceil(hosts * 1.3) + 5
  const length = 32 - Math.ceil(Math.log2(wanted))
  return Math.max(shortest, Math.min(longest, length))
}

/** One quarter of a network stays free for growth. */
function lengthFor(lengths: readonly number[]): number {
  const addresses = lengths.reduce((sum, length) => sum + 2 ** (32 - length), 0)
  return Math.min(24, 32 - Math.ceil(Math.log2(addresses * 1.25)))
}

/** Cuts in the order given, so that a reader finds the hub and training first; where that leaves no room, by size. */
function cut(space: string, lengths: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  const parsed = parseCidr(space)
  if (!parsed.ok) return {}
  const requests = Object.entries(lengths).map(([id, length]) => ({ id, length }))
  const placed = inOrder(parsed.value, requests) ?? bySize(parsed.value, requests)
  return Object.fromEntries(placed.map(({ id, cidr }) => [id, formatCidr(cidr)]))
}

interface Request {
  readonly id: string
  readonly length: number
}

type Placed = readonly { readonly id: string; readonly cidr: Cidr }[]

function inOrder(space: Cidr, requests: readonly Request[]): Placed | undefined {
  const placed: { id: string; cidr: Cidr }[] = []
  for (const { id, length } of requests) {
    const taken = placed.map(({ cidr }) => cidr)
    const cidr = nextFree([space], taken, { family: 4, length }, 'firstFit')
    if (!cidr) return undefined
    placed.push({ id, cidr })
  }
  return placed
}

function bySize(space: Cidr, requests: readonly Request[]): Placed {
  return allocateBatch({ family: 4, prefixes: [space], taken: [], requests }).placed
}

/** A small network: half of its space for private endpoints, a quarter for people. */
export function mainNetworkPlan(prefix: string): NetworkPlan {
  const length = Number(prefix.split('/')[1])
  const subnets = { 'snet-pe-main': Math.min(length + 1, 29), 'snet-people': Math.min(length + 2, 29) }
  const placed = cut(prefix, subnets)
  return {
    prefix,
    subnets: Object.fromEntries(Object.keys(subnets).map((name) => [name, placed[name] ?? ''])),
  }
}
