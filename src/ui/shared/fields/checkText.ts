import { cidrSize, firstAddress, lastAddress, parseCidr } from '../../../lib/cidr'
import { canonicalCidr } from '../../../lib/cidrLoose'
import { formatAddress, parseAddress } from '../../../lib/ip'
import { parsePorts } from '../../../lib/portSet'

/** What is said of a text while it is typed; never in the way of typing. */
export interface TextCheck {
  readonly problem?: string
  /** A text that is right and means the same. */
  readonly suggestion?: string
  /** What the text says, when it is right. */
  readonly fact?: string
}

/** Large numbers by their power: an IPv6 prefix has more addresses than anyone reads. */
function sizeWords(length: number, bits: number, size: bigint): string {
  return bits === 128 ? `2^${bits - length} addresses` : `${size.toLocaleString('en')} addresses`
}

/**
 * Checks an address prefix.
 *
 * @param reserved addresses of a subnet that resources cannot have; absent outside subnets
 */
export function checkCidr(text: string, reserved?: number): TextCheck {
  if (text.trim() === '') return {}
  const read = parseCidr(text)
  if (read.ok) {
    const { family, length } = read.value
    const size = cidrSize(read.value)
    const range = `${formatAddress(firstAddress(read.value))} – ${formatAddress(lastAddress(read.value))}`
    const words = sizeWords(length, family === 6 ? 128 : 32, size)
    if (reserved === undefined || family === 6) return { fact: `${words}, ${range}` }
    const usable = size > BigInt(reserved) ? size - BigInt(reserved) : 0n
    return { fact: `${words}, ${usable.toLocaleString('en')} usable · ${range}` }
  }
  const suggestion = read.error.code === 'CIDR_HOST_BITS' ? read.error.suggestion : canonicalCidr(text)
  return { problem: read.error.message, ...(suggestion !== undefined && { suggestion }) }
}

export function checkIp(text: string): TextCheck {
  if (text.trim() === '') return {}
  const read = parseAddress(text.trim())
  return read.ok ? {} : { problem: read.error.message }
}

export function checkPorts(text: string): TextCheck {
  if (text.trim() === '') return {}
  const read = parsePorts(text)
  return read.ok ? {} : { problem: read.error.message }
}

/** Checks a whole number within limits. */
export function checkInteger(text: string, min: number, max: number): TextCheck {
  return readInteger(text, min, max) === undefined
    ? { problem: `A whole number from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}.` }
    : {}
}

/** The number that a text holds when it is a whole one within limits. */
export function readInteger(text: string, min: number, max: number): number | undefined {
  if (!/^\s*-?\d{1,15}\s*$/.test(text)) return undefined
  const value = Number(text)
  return value >= min && value <= max ? value : undefined
}

/** Texts of a list as they are pasted: separated by commas, semicolons or lines. Doubles are left out. */
export function splitList(text: string): readonly string[] {
  const parts = text.split(/[,;\n\t]+/).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}
