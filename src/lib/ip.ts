import { err, ok, type Result } from './result'

/** IP version. */
export type Family = 4 | 6

/** An IP address as an unsigned integer of 32 (family 4) or 128 (family 6) bits. */
export interface Address {
  readonly family: Family
  readonly value: bigint
}

/** Why a text is not an address in the strict notation this module reads. */
export type AddressProblem =
  | 'empty'
  | 'tooLong'
  | 'notAnAddress'
  | 'groupCount'
  | 'emptyGroup'
  | 'leadingZero'
  | 'outOfRange'
  | 'zoneId'
  | 'embeddedIpv4'

export interface AddressError {
  readonly code: 'ADDRESS_SYNTAX'
  readonly problem: AddressProblem
  /** One sentence for a person. */
  readonly message: string
}

/** Bits of an address of each family. */
export const addressBits: Readonly<Record<Family, number>> = { 4: 32, 6: 128 }

/** The longest legal notation has 39 characters (eight full IPv6 groups). */
const longestAddress = 39

const messages: Readonly<Record<AddressProblem, string>> = {
  empty: 'An IP address is missing.',
  tooLong: 'This is too long for an IP address.',
  notAnAddress: 'An IP address has only digits and dots (IPv4) or hexadecimal digits and colons (IPv6).',
  groupCount: 'An IPv4 address has four numbers, an IPv6 address eight groups or one "::".',
  emptyGroup: 'A part of the IP address is empty.',
  leadingZero: 'Leading zeros in an IPv4 address are ambiguous (some programs read them as octal).',
  outOfRange: 'Each number of an IPv4 address is at most 255, each IPv6 group has at most four digits.',
  zoneId: 'A zone id ("%…") has no meaning outside one machine.',
  embeddedIpv4: 'Write an IPv6 address in hexadecimal groups only, without an IPv4 tail.',
}

/**
 * Reads one IP address strictly: four decimal octets without leading zeros, or RFC 4291 hexadecimal groups with at most
 * one `::`. Short forms (`10.1`), zone ids, IPv4 tails and surrounding spaces are refused, because other programs read
 * them differently.
 */
export function parseAddress(text: string): Result<Address, AddressError> {
  const value = readAddress(text)
  return typeof value === 'string'
    ? err({ code: 'ADDRESS_SYNTAX', problem: value, message: messages[value] })
    : ok(value)
}

/** The address in its one canonical notation: dotted decimal, or RFC 5952 (always without an IPv4 tail). */
export function formatAddress({ family, value }: Address): string {
  return family === 4 ? formatIpv4(value) : formatIpv6(value)
}

/** Orders by family, then numerically. */
export function compareAddresses(a: Address, b: Address): number {
  if (a.family !== b.family) return a.family - b.family
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0
}

export function sameAddress(a: Address, b: Address): boolean {
  return a.family === b.family && a.value === b.value
}

function readAddress(text: string): Address | AddressProblem {
  if (text === '') return 'empty'
  if (text.length > longestAddress) return 'tooLong'
  if (text.includes('%')) return 'zoneId'
  return text.includes(':') ? readIpv6(text) : readIpv4(text)
}

function readIpv4(text: string): Address | AddressProblem {
  if (!/^[0-9.]+$/.test(text)) return 'notAnAddress'
  const octets = text.split('.')
  if (octets.length !== 4) return 'groupCount'
  let value = 0
  for (const octet of octets) {
    if (octet === '') return 'emptyGroup'
    if (octet.length > 1 && octet.startsWith('0')) return 'leadingZero'
    const number = Number(octet)
    if (number > 255) return 'outOfRange'
    value = value * 256 + number
  }
  return { family: 4, value: BigInt(value) }
}

function readIpv6(text: string): Address | AddressProblem {
  if (text.includes('.')) return 'embeddedIpv4'
  if (!/^[0-9a-fA-F:]+$/.test(text)) return 'notAnAddress'
  const [left = '', right, ...more] = text.split('::')
  if (more.length > 0) return 'groupCount'
  const head = left === '' ? [] : left.split(':')
  const tail = right === undefined || right === '' ? [] : right.split(':')
  const groups = [...head, ...tail]
  if (groups.includes('')) return 'emptyGroup'
  if (groups.some((group) => group.length > 4)) return 'outOfRange'
  const missing = 8 - groups.length
  if (right === undefined ? missing !== 0 : missing < 1) return 'groupCount'
  const zeros = Array.from({ length: missing }, () => '0')
  const hex = [...head, ...zeros, ...tail].map((group) => group.padStart(4, '0')).join('')
  return { family: 6, value: BigInt(`0x${hex}`) }
}

function formatIpv4(value: bigint): string {
  const number = Number(value)
  return [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255].join('.')
}

function formatIpv6(value: bigint): string {
  const digits = value.toString(16).padStart(32, '0')
  const groups = Array.from({ length: 8 }, (_, i) => Number.parseInt(digits.slice(i * 4, i * 4 + 4), 16))
  const run = longestZeroRun(groups)
  const hex = groups.map((group) => group.toString(16))
  if (run.length < 2) return hex.join(':')
  return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`
}

/** RFC 5952 section 4.2: the longest run of zero groups is shortened, the leftmost of equals. */
function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 }
  let start = 0
  groups.forEach((group, i) => {
    if (group !== 0) start = i + 1
    else if (i + 1 - start > best.length) best = { start, length: i + 1 - start }
  })
  return best
}
