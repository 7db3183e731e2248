import { compareCidrs, containsCidr, formatCidr, overlaps, sameCidr, type Cidr } from '../lib/cidr'
import type { NodeId } from '../model/diagram'
import type { Space } from '../model/network'
import type { Overlap } from '../model/plan'
import type { Topology } from '../model/topology'
import { pathBetween } from './domains'

interface Claim {
  readonly node: NodeId
  /** Space in whose routing domain the prefix counts. */
  readonly space: NodeId
  readonly prefix: Cidr
  readonly what: 'space' | 'segment' | 'range'
}

/** All pairs of prefixes that collide: in one space, between subnets of one space, and across a routing domain. */
export function findOverlaps(topology: Topology): readonly Overlap[] {
  const spaces = topology.spaces.filter((space) => space.type !== 'managed')
  const spaceById = new Map(spaces.map((space) => [space.node, space]))
  const spaceClaims: Claim[] = spaces.flatMap((space) =>
    space.prefixes.map((prefix) => ({ node: space.node, space: space.node, prefix, what: 'space' as const })),
  )
  const rangeClaims: Claim[] = topology.ranges.flatMap(({ node, prefix, space }) =>
    space === undefined ? [] : [{ node, space, prefix, what: 'range' as const }],
  )
  const segmentClaims: Claim[] = topology.segments.flatMap((segment) =>
    segment.prefixes.map((prefix) => ({
      node: segment.node,
      space: segment.space,
      prefix,
      what: 'segment' as const,
    })),
  )
  return [
    ...collisions([...spaceClaims, ...rangeClaims]).flatMap(([a, b]) =>
      acrossDomain(a, b, topology, spaceById),
    ),
    ...collisions(segmentClaims)
      .filter(([a, b]) => a.space === b.space && a.node !== b.node)
      .map(([a, b]) => overlapOf(a, b, 'withinSpace', [])),
  ]
}

/** Pairs that share an address, found by sorting: a prefix collides with those that follow it until one starts behind it. */
function collisions(claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  const sorted = [...claims].sort((a, b) => compareCidrs(a.prefix, b.prefix))
  const pairs: [Claim, Claim][] = []
  let open: Claim[] = []
  for (const claim of sorted) {
    open = open.filter((earlier) => overlaps(earlier.prefix, claim.prefix))
    for (const earlier of open) pairs.push([earlier, claim])
    open.push(claim)
  }
  return pairs
}

function acrossDomain(
  a: Claim,
  b: Claim,
  topology: Topology,
  spaces: ReadonlyMap<NodeId, Space>,
): readonly Overlap[] {
  if (a.what === 'range' && b.what === 'range' && a.node !== b.node) return []
  if (a.what === 'range' || b.what === 'range') {
    const path = pathBetween(topology, a.space, b.space)
    return path ? [overlapOf(a, b, 'range', path)] : []
  }
  if (a.node === b.node) return [overlapOf(a, b, 'withinSpace', [])]
  const path = pathBetween(topology, a.space, b.space)
  if (!path) return []
  const site = spaces.get(a.space)?.type === 'site' || spaces.get(b.space)?.type === 'site'
  if (site) return [overlapOf(a, b, 'site', path)]
  if (path.length === 2) return [overlapOf(a, b, 'peered', path)]
  return [overlapOf(a, b, path.length === 3 ? 'siblingSpokes' : 'domain', path)]
}

function overlapOf(a: Claim, b: Claim, type: Overlap['type'], path: readonly NodeId[]): Overlap {
  const inner = containsCidr(a.prefix, b.prefix) ? b.prefix : a.prefix
  return {
    a: { node: a.node, prefix: formatCidr(a.prefix) },
    b: { node: b.node, prefix: formatCidr(b.prefix) },
    intersection: formatCidr(inner),
    relation: sameCidr(a.prefix, b.prefix)
      ? 'equal'
      : containsCidr(a.prefix, b.prefix)
        ? 'contains'
        : 'contained',
    path,
    type,
  }
}
