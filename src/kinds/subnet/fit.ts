import { subnetKind } from '../../facts/subnets'
import { nextFree } from '../../lib/allocate'
import { formatCidr } from '../../lib/cidr'
import type { Properties } from '../../model/diagram'
import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import { readPrefixes } from '../readAddresses'
import { textOf, textsOf } from '../stored'
import type { subnetFields } from './fields'

type Values = PropertiesOf<typeof subnetFields>

/** Size of a new subnet whose role has no documented one; a person changes it as the plan grows. */
const USUAL_LENGTH = 26

/** The next free prefix of the virtual network in the size that the role's documents advise, and the delegation they demand. */
export function fit(graph: Graph, parent: NodeView | undefined, given: Properties): Partial<Values> {
  const documented = subnetKind(textOf(given, 'role'))
  const { delegation } = documented ?? {}
  const length = documented?.recommended ?? USUAL_LENGTH
  const prefix = parent && freePrefix(graph, parent, length)
  return {
    ...(prefix !== undefined && { prefix }),
    ...(delegation !== undefined &&
      delegation !== 'none' && { delegation: delegation as Values['delegation'] }),
  }
}

function freePrefix(graph: Graph, network: NodeView, length: number): string | undefined {
  const taken = graph
    .childrenOf(network)
    .flatMap((child) => readPrefixes(child.id, 'prefix', [textOf(child.properties, 'prefix')]).values)
  const prefixes = readPrefixes(network.id, 'prefixes', textsOf(network.properties, 'prefixes')).values
  const found = nextFree(prefixes, taken, { family: 4, length })
  return found && formatCidr(found)
}
