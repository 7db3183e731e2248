import { parseCidr, type Cidr } from '../lib/cidr'
import { parseCidrLoose } from '../lib/cidrLoose'
import { formatAddress, parseAddress } from '../lib/ip'
import type { NodeId } from '../model/diagram'
import type { Gap } from '../model/network'

/** What could be read of a field, and a gap for each text that could not. Empty texts are not set yet: neither. */
export interface Reading<T> {
  readonly values: readonly T[]
  readonly gaps: readonly Gap[]
}

/** Reads address prefixes of a field, strictly. */
export function readPrefixes(node: NodeId, field: string, texts: readonly string[]): Reading<Cidr> {
  return readEach(node, field, texts, (text) => {
    const parsed = parseCidr(text)
    return parsed.ok ? { value: parsed.value } : { problem: parsed.error.message }
  })
}

/** Reads single addresses of a field and gives them back in canonical notation. */
export function readAddresses(node: NodeId, field: string, texts: readonly string[]): Reading<string> {
  return readEach(node, field, texts, (text) => {
    const parsed = parseAddress(text)
    return parsed.ok ? { value: formatAddress(parsed.value) } : { problem: parsed.error.message }
  })
}

/**
 * Why a text of a rule's source or destination is no address, range or prefix although it looks like one; undefined for
 * addresses, for `*`, and for names (service tags, hosts), which are judged elsewhere.
 */
export function addressProblem(text: string): string | undefined {
  if (!/^[\d.:/\s-]*$/.test(text) && !text.includes('/') && !text.includes('::')) return undefined
  const parsed = parseCidrLoose(text)
  return parsed.ok ? undefined : parsed.error.message
}

function readEach<T>(
  node: NodeId,
  field: string,
  texts: readonly string[],
  read: (text: string) => { readonly value: T } | { readonly problem: string },
): Reading<T> {
  const values: T[] = []
  const gaps: Gap[] = []
  for (const text of texts) {
    if (text.trim() === '') continue
    const outcome = read(text.trim())
    if ('value' in outcome) values.push(outcome.value)
    else gaps.push({ node, field, message: `“${text}” cannot be read: ${outcome.problem}` })
  }
  return { values, gaps }
}
