import { parseCidr, type Cidr } from '../lib/cidr'

/** The prefix written in a test, which has to be canonical. */
export function cidrOf(text: string): Cidr {
  const parsed = parseCidr(text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}
