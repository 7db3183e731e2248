import { PRIVATE_RANGES } from '../../facts/addressSpace'
import { nextFree } from '../../lib/allocate'
import { formatCidr } from '../../lib/cidr'
import type { PropertiesOf } from '../../model/fields'
import type { Graph } from '../../model/graph'
import { readPrefixes } from '../readAddresses'
import { textsOf } from '../stored'
import type { virtualNetworkFields } from './fields'

/** Size of a new virtual network, as the portal proposes it. */
const USUAL_LENGTH = 16

/** A prefix that no other network or site of the drawing uses, so that any two can be peered. */
export function fit(graph: Graph): Partial<PropertiesOf<typeof virtualNetworkFields>> {
  const taken = graph.nodes.flatMap(
    (node) => readPrefixes(node.id, 'prefixes', textsOf(node.properties, 'prefixes')).values,
  )
  const space = readPrefixes('', 'prefixes', PRIVATE_RANGES.rfc1918).values
  const free = nextFree(space, taken, { family: 4, length: USUAL_LENGTH }, 'firstFit')
  return free ? { prefixes: [formatCidr(free)] } : {}
}
