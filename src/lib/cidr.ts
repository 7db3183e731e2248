import { addressBits, formatAddress, parseAddress, type Address, type Family } from './ip'
import { err, ok, type Result } from './result'

/**
 * An address prefix: the block of `2^(bits - length)` addresses starting at `base`. Always canonical: the bits of `base`
 * after `length` are zero. Two prefixes either nest or are disjoint.
 */
export interface Cidr {
  readonly family: Family
  readonly base: bigint
  readonly length: number
}

/** Why a text is not an address prefix, worded for a person. */
export type CidrError =
  | { readonly code: 'CIDR_SYNTAX'; readonly message: string }
  | {
      readonly code: 'CIDR_HOST_BITS'
      readonly message: string
      /** The prefix that contains the address, in canonical notation. */
      readonly suggestion: string
    }

/** 39 characters of an IPv6 address, a slash and three digits. */
const longestCidr = 43

const powers: readonly bigint[] = Array.from({ length: 129 }, (_, i) => 1n << BigInt(i))

/**
 * Reads an address prefix strictly, like `10.0.0.0/16` or `fd00:1::/64`. An address with bits set after the prefix
 * length is refused with `CIDR_HOST_BITS` and the canonical prefix as suggestion; it is never rewritten silently.
 */
export function parseCidr(text: string): Result<Cidr, CidrError> {
  if (text.trim() === '') return syntax('An address prefix such as 10.0.0.0/16 is missing.')
  if (text.length > longestCidr) return syntax('This is too long for an address prefix.')
  const slash = text.indexOf('/')
  if (slash < 0) return syntax('The prefix length is missing, as in 10.0.0.0/16.')
  const address = parseAddress(text.slice(0, slash))
  if (!address.ok) return syntax(address.error.message)
  const length = parsePrefixLength(text.slice(slash + 1), address.value.family)
  if (length === undefined) {
    return syntax(`The prefix length is a whole number from 0 to ${addressBits[address.value.family]}.`)
  }
  const cidr = cidrContaining(address.value, length)
  if (cidr.base === address.value.value) return ok(cidr)
  const suggestion = formatCidr(cidr)
  const message = `${text} has bits set after its prefix length. The prefix that contains it is ${suggestion}.`
  return err({ code: 'CIDR_HOST_BITS', message, suggestion })
}

/** The canonical notation of a prefix. `parseCidr` reads it back to an equal prefix. */
export function formatCidr({ family, base, length }: Cidr): string {
  return `${formatAddress({ family, value: base })}/${length}`
}

/** A prefix length in digits without leading zeros, or undefined when it is none of this family. */
export function parsePrefixLength(text: string, family: Family): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,2})$/.test(text)) return undefined
  const length = Number(text)
  return length <= addressBits[family] ? length : undefined
}

/** The prefix of the given length that contains the address. */
export function cidrContaining({ family, value }: Address, length: number): Cidr {
  const hostBits = BigInt(addressBits[family] - length)
  return { family, base: (value >> hostBits) << hostBits, length }
}

/** The number of addresses in the block. */
export function cidrSize({ family, length }: Cidr): bigint {
  return powers[addressBits[family] - length] ?? 0n
}

export function firstAddress({ family, base }: Cidr): Address {
  return { family, value: base }
}

export function lastAddress(cidr: Cidr): Address {
  return { family: cidr.family, value: cidr.base + cidrSize(cidr) - 1n }
}

/** The address `index` places after the first, or undefined outside the block. */
export function nthAddress(cidr: Cidr, index: number): Address | undefined {
  const offset = BigInt(index)
  return offset >= 0n && offset < cidrSize(cidr)
    ? { family: cidr.family, value: cidr.base + offset }
    : undefined
}

/** True when `inner` lies in `outer`; a prefix contains itself. Families never contain each other. */
export function containsCidr(outer: Cidr, inner: Cidr): boolean {
  return outer.length <= inner.length && containsAddress(outer, { family: inner.family, value: inner.base })
}

export function containsAddress(cidr: Cidr, address: Address): boolean {
  return (
    cidr.family === address.family &&
    (cidr.base ^ address.value) >> BigInt(addressBits[cidr.family] - cidr.length) === 0n
  )
}

/** True when both share an address. Prefixes nest or are disjoint, so the shared part is the longer one. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.length <= b.length ? containsCidr(a, b) : containsCidr(b, a)
}

export function sameCidr(a: Cidr, b: Cidr): boolean {
  return a.family === b.family && a.length === b.length && a.base === b.base
}

/** Orders by family, then address, then the larger block first, so a parent stands before its children. */
export function compareCidrs(a: Cidr, b: Cidr): number {
  if (a.family !== b.family) return a.family - b.family
  if (a.base !== b.base) return a.base < b.base ? -1 : 1
  return a.length - b.length
}

function syntax(message: string): Result<never, CidrError> {
  return err({ code: 'CIDR_SYNTAX', message })
}
