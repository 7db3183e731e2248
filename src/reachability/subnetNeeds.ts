import { naturalCompare } from '../lib/naturalCompare'
import * as portSet from '../lib/portSet'
import type { PortSet } from '../lib/portSet'
import { memoEach } from '../model/derived'
import type { NodeId } from '../model/diagram'
import type { Host, Need, Segment } from '../model/network'
import type { Topology } from '../model/topology'
import { hostsIn, needsAt, segmentOf } from './lookups'

/** What things in a subnet have to reach, each destination once, and who needs it. */
export interface SubnetNeed {
  readonly need: Need
  readonly ports: PortSet
  readonly users: readonly NodeId[]
}

/** Subnets in which Azure ML computes stand; with `cluster` also those of Kubernetes clusters. */
export function segmentsWith(topology: Topology, ...types: readonly Host['type'][]): readonly Segment[] {
  return topology.segments.filter(({ node }) => hostsIn(topology, node, ...types).length > 0)
}

/** Everything that the things in a subnet need, in a stable order. */
export function needsOf(topology: Topology, segment: NodeId): readonly SubnetNeed[] {
  const found = segmentOf(topology, segment)
  return found ? needsOfSegment(topology, found) : []
}

const needsOfSegment = memoEach((topology: Topology, segment: Segment): readonly SubnetNeed[] => {
  const needs = new Map<string, { readonly need: Need; readonly users: NodeId[] }>()
  for (const need of needsAt(topology, segment.node)) {
    const key = [need.direction, need.necessity, destinationKey(need), need.protocol, need.ports].join(' ')
    const known = needs.get(key)
    if (known) known.users.push(need.node)
    else needs.set(key, { need, users: [need.node] })
  }
  return [...needs.values()].map(({ need, users }) => ({ need, users, ports: portsOf(need) }))
})

/** Needs towards public destinations: service tags and names. */
export function publicNeedsOf(topology: Topology, segment: NodeId): readonly SubnetNeed[] {
  return needsOf(topology, segment).filter(
    ({ need }) => need.direction === 'outbound' && need.to.type !== 'resource',
  )
}

function portsOf(need: Need): PortSet {
  const parsed = portSet.parsePorts(need.ports)
  return parsed.ok ? parsed.value : portSet.everything
}

function destinationKey({ to }: Need): string {
  return to.type === 'resource' ? `${to.node} ${to.groupId}` : destinationOf(to)
}

/** The tag or name of a public destination. */
export function destinationOf(to: Need['to']): string {
  return to.type === 'tag' ? to.tag : to.type === 'fqdn' ? to.fqdn : ''
}

/** A need of which something does not pass, with the ports that do not. */
export interface Blocked extends SubnetNeed {
  readonly segment: Segment
  readonly denied: PortSet
  /** The rule that blocks, when one does. */
  readonly by?: string
}

const NAMED = 4

/** `AzureActiveDirectory 80,443, Storage.westeurope 443 and 2 more`, in natural order. */
export function describeBlocked(blocked: readonly Blocked[]): string {
  const texts = new Map<string, PortSet>()
  for (const { need, denied } of blocked) {
    const key = `${destinationOf(need.to)}${need.protocol === 'udp' ? ' UDP' : ''}`
    texts.set(key, portSet.union(texts.get(key) ?? [], denied))
  }
  const all = [...texts]
    .map(([destination, ports]) => `${destination} ${portSet.formatPorts(ports)}`)
    .sort(naturalCompare)
  const rest = all.length - NAMED
  return rest > 0 ? `${all.slice(0, NAMED).join(', ')} and ${rest} more` : all.join(', ')
}

/** How many different destinations are meant. */
export function countDestinations(needs: readonly Pick<SubnetNeed, 'need'>[]): number {
  return new Set(needs.map(({ need }) => destinationOf(need.to))).size
}

const HTTPS = 443

/** Without its main port a service does not work; other ports belong to parts of it that a design may do without. */
export function breaks({ ports, denied }: Pick<Blocked, 'ports' | 'denied'>): boolean {
  return portSet.equal(ports, denied) || portSet.has(denied, HTTPS)
}
