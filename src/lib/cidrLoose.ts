import { cidrContaining, formatCidr, parsePrefixLength, type Cidr, type CidrError } from './cidr'
import { cidrsOfRange } from './cidrRange'
import { addressBits, formatAddress, parseAddress, type Address } from './ip'
import { err, ok, type Result } from './result'

/** What a loosely written address block means. */
export interface LooseCidr {
  /** The fewest prefixes that cover it, in ascending order; at least one. */
  readonly cidrs: readonly Cidr[]
  /** False when the text was not already canonical: show the prefixes instead of adopting them silently. */
  readonly exact: boolean
}

/** Two full IPv6 addresses, a dash, and some spaces. */
const longestLoose = 100

/**
 * Reads address blocks as people paste them: a prefix with surrounding spaces or host bits, `a.b.c.d/m.m.m.m` with a
 * contiguous mask, a range `first-last`, or a single address. Octets with leading zeros stay refused.
 */
export function parseCidrLoose(text: string): Result<LooseCidr, CidrError> {
  if (text.length > longestLoose) return syntax('This is too long for an address prefix or range.')
  const trimmed = text.trim()
  const found = trimmed.includes('-') ? readRange(trimmed) : readBlock(trimmed)
  if (!found.ok) return found
  const [only, ...more] = found.value
  const exact = only !== undefined && more.length === 0 && formatCidr(only) === text
  return ok({ cidrs: found.value, exact })
}

/** The canonical notation of the one prefix that the text means, or undefined when it means none or several. */
export function canonicalCidr(text: string): string | undefined {
  const loose = parseCidrLoose(text)
  const [only, ...more] = loose.ok ? loose.value.cidrs : []
  return only && more.length === 0 ? formatCidr(only) : undefined
}

function readBlock(text: string): Result<readonly Cidr[], CidrError> {
  const [before = '', after, ...more] = text.split('/')
  if (more.length > 0) return syntax('An address prefix has one slash.')
  const address = parseAddress(before.trim())
  if (!address.ok) return syntax(address.error.message)
  const length =
    after === undefined ? addressBits[address.value.family] : readLength(after.trim(), address.value)
  if (length === undefined) {
    return syntax(`"${after?.trim()}" is neither a prefix length nor a contiguous mask.`)
  }
  return ok([cidrContaining(address.value, length)])
}

function readRange(text: string): Result<readonly Cidr[], CidrError> {
  const [before = '', after = '', ...more] = text.split('-')
  if (more.length > 0) return syntax('An address range has one dash.')
  const first = parseAddress(before.trim())
  const last = parseAddress(after.trim())
  if (!first.ok) return syntax(first.error.message)
  if (!last.ok) return syntax(last.error.message)
  if (first.value.family !== last.value.family)
    return syntax('Both ends of a range have the same IP version.')
  if (first.value.value > last.value.value) {
    return syntax(`The range ends before it starts, at ${formatAddress(last.value)}.`)
  }
  return ok(cidrsOfRange(first.value.family, first.value.value, last.value.value))
}

function readLength(text: string, address: Address): number | undefined {
  if (address.family === 6 || !text.includes('.')) return parsePrefixLength(text, address.family)
  const mask = parseAddress(text)
  if (!mask.ok) return undefined
  const binary = mask.value.value.toString(2).padStart(32, '0')
  const ones = binary.indexOf('0') < 0 ? 32 : binary.indexOf('0')
  return binary.includes('1', ones) ? undefined : ones
}

function syntax(message: string): Result<never, CidrError> {
  return err({ code: 'CIDR_SYNTAX', message })
}
