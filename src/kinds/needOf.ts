import { fillPlaceholders, type Placeholders, type TrafficRule } from '../facts/outbound'
import { regionalTag } from '../facts/serviceTags'
import type { NodeId } from '../model/diagram'
import type { Need } from '../model/network'

interface Where {
  readonly node: NodeId
  /** Segment or managed network that the traffic starts or ends in. */
  readonly place: NodeId
  readonly region: string
}

/**
 * The needs that a documented row makes at a place: one for each host, or one for the tag at the far end. Rows that name
 * neither, and hosts whose placeholders stay empty, make none.
 */
export function needsOf(
  rule: TrafficRule,
  { node, place, region }: Where,
  necessity: Need['necessity'],
  values: Placeholders = {},
): readonly Need[] {
  const direction = rule.direction === 'inbound' ? 'inbound' : 'outbound'
  const far = direction === 'inbound' ? rule.from : rule.to
  const base = {
    node,
    place,
    direction,
    protocol: ({ TCP: 'tcp', UDP: 'udp', Any: 'any' } as const)[rule.protocol],
    ports: rule.ports.length === 0 ? '*' : rule.ports.join(','),
    necessity,
    reason: rule.purpose,
    source: rule.source,
  } as const
  if (far.kind === 'serviceTag') {
    const tag = far.regional === true ? regionalTag(far.tag, region) : far.tag
    return [{ ...base, to: { type: 'tag', tag } }]
  }
  if (far.kind !== 'fqdn') return []
  return far.hosts
    .map((host) => fillPlaceholders(host, { region, ...values }))
    .filter((host) => !host.includes('{'))
    .map((fqdn) => ({ ...base, to: { type: 'fqdn', fqdn } }))
}
