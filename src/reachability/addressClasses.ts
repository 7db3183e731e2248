import { SYSTEM_ROUTES } from '../facts/networkSemantics'
import { fromCidrs, subtract, everything, type CidrSet } from '../lib/cidrSet'
import { parseCidr, type Cidr } from '../lib/cidr'

function prefixes(texts: readonly string[]): readonly Cidr[] {
  return texts.map((text) => {
    const parsed = parseCidr(text)
    if (!parsed.ok) throw new Error(`not a prefix: ${text}`)
    return parsed.value
  })
}

/** The ranges that get a system route to nowhere unless a virtual network uses them. */
export const SYSTEM_DROP: readonly Cidr[] = prefixes(
  SYSTEM_ROUTES.filter((route) => route.nextHop === 'None').map((route) => route.prefix),
)

export const DEFAULT_V4: Cidr = { family: 4, base: 0n, length: 0 }

/** Addresses that never stand for a public host: private, carrier-grade, loopback, link-local, multicast, reserved. */
export const NON_PUBLIC: CidrSet = fromCidrs(
  prefixes([
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '224.0.0.0/3',
    'fc00::/7',
    'fe80::/10',
    'ff00::/8',
  ]),
)

/** All public unicast addresses. */
export const PUBLIC: CidrSet = subtract(everything, NON_PUBLIC)
