import { cite } from '../../facts/source'
import { BASTION_SUBNET_RULES, securityRuleName } from '../../facts/subnetSecurity'
import type { TrafficEnd, TrafficRule } from '../../facts/trafficRule'
import { subnetKind } from '../../facts/subnets'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { parseCidrLoose } from '../../lib/cidrLoose'
import { joinList } from '../../lib/text'
import * as portSet from '../../lib/portSet'
import type { DiagramBuilder } from '../../model/builder'
import type { Segment } from '../../model/network'
import type { Report } from '../../model/finding'
import { defineRule } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { segments } from '../../reachability/lookups'
import { askFilter, virtualNetworkOf, type Remote } from '../../reachability/filters'
import { sameTag } from '../../reachability/routes'
import { Edit, guide } from '../edit'
import { each } from '../each'
import { example } from '../example'
import { isSharedAcross, ownGroup } from '../groupFixes'
import { addGroup, addNetwork } from '../scenes'
import { withAllowed, type NewRow } from '../securityRows'

export const bastionIncomplete = defineRule({
  id: 'nsg/bastion-incomplete',
  title: 'Security group of Bastion is incomplete',
  severity: 'error',
  profile: 'correctness',
  why: 'Bastion refuses a security group that lacks one of its rules, and sessions fail when one is blocked.',
  source: cite('bastion/bastion-nsg', 'Network security groups (NSG)'),
  requirements: ['NET-008'],
  decides:
    'Looks for a rule of the group itself that allows each documented flow; default rules do not count, because the documents ask for the rules to be written.',
  exceptions: 'No group at all. The inbound rule for clients may name public prefixes instead of Internet.',
  check: each(segments, function* (topology, segment): Iterable<Report> {
    const group = topology.as(networkSecurityGroup, topology.node(segment.filter))
    if (segment.role !== BASTION || !group) return
    const missing = BASTION_SUBNET_RULES.filter((rule) => !isWritten(topology, segment, rule))
    if (missing.length === 0) return
    const rules = withAllowed(group.properties.rules, missing.map(rowFor))
    yield {
      element: group.id,
      field: 'rules',
      related: [{ id: segment.node, role: 'subnet' }],
      message: `${group.name} lacks ${missing.length} of the ${BASTION_SUBNET_RULES.length} rules that ${topology.node(segment.node)?.name} needs: ${joinList(missing.map(securityRuleName))}`,
      how: 'Add all documented rules, or detach the group.',
      fixes: [
        isSharedAcross(topology, group, segment)
          ? ownGroup(topology, segment, group, withAllowed([], BASTION_SUBNET_RULES.map(rowFor)) ?? []).safe(
              'Give it a group of its own with all rules',
            )
          : rules
            ? new Edit(topology).set(group.id, { rules }).safe('Add the missing rules')
            : guide('Make room before the first deny rule'),
      ],
    }
  }),
  examples: {
    bad: [
      example('An empty group', (b) => bastionGroup(b, [])),
      example('Clients cut off', (b) =>
        bastionGroup(b, [
          { name: 'DenyIn', access: 'Deny', direction: 'Inbound', priority: 4000 },
          ...BASTION_SUBNET_RULES.slice(1)
            .map(rowFor)
            .map((row, index) => ({ ...row, priority: 100 + index })),
        ]),
      ),
    ],
    good: [
      example('All eight rules', (b) => bastionGroup(b, BASTION_SUBNET_RULES.map(rowFor))),
      example('Clients of one public prefix', (b) =>
        bastionGroup(
          b,
          BASTION_SUBNET_RULES.map(rowFor).map((row) =>
            row.sources[0] === 'Internet' ? { ...row, sources: ['203.0.113.0/24'] } : row,
          ),
        ),
      ),
    ],
  },
})

const BASTION = subnetKind('bastion')?.role

/** A rule of the group allows the flow by the documented tag, and no earlier rule denies it. */
function isWritten(topology: Topology, segment: Segment, rule: TrafficRule): boolean {
  const direction = rule.direction === 'inbound' ? 'Inbound' : 'Outbound'
  const far = direction === 'Inbound' ? rule.from : rule.to
  const parsed = portSet.parsePorts(rule.ports.join(','))
  const ports = parsed.ok ? parsed.value : portSet.everything
  const rows = topology.as(networkSecurityGroup, topology.node(segment.filter))?.properties.rules ?? []
  const written = rows.some((row) => {
    const own = portSet.parsePorts(row.ports)
    const texts = direction === 'Inbound' ? row.sources : row.destinations
    return (
      row.direction === direction &&
      row.access === 'Allow' &&
      own.ok &&
      portSet.covers(own.value, ports) &&
      texts.some((text) => names(text, far, direction))
    )
  })
  if (!written || far.kind !== 'serviceTag') return written
  const { denied } = askFilter(topology, segment, {
    direction,
    remote: remoteOf(topology, segment, far.tag),
    protocol: rule.protocol === 'TCP' ? 'tcp' : 'any',
    ports,
  })
  return portSet.isEmpty(denied) || far.tag === INTERNET
}

const INTERNET = 'Internet'

/** The tag itself or anything at all; clients from the internet may be narrowed to public prefixes. */
function names(text: string, far: TrafficEnd, direction: 'Inbound' | 'Outbound'): boolean {
  if (text === '*' || far.kind !== 'serviceTag') return true
  if (sameTag(text, far.tag)) return true
  return far.tag === INTERNET && direction === 'Inbound' && parseCidrLoose(text).ok
}

function remoteOf(topology: Topology, segment: Segment, tag: string): Remote {
  return tag === 'VirtualNetwork'
    ? { type: 'addresses', set: virtualNetworkOf(topology, segment.space) }
    : { type: 'tag', tag }
}

function rowFor(rule: TrafficRule): NewRow {
  return {
    name: securityRuleName(rule),
    direction: rule.direction === 'inbound' ? 'Inbound' : 'Outbound',
    protocol: rule.protocol === 'TCP' ? 'Tcp' : '*',
    sources: [endText(rule.from)],
    destinations: [endText(rule.to)],
    ports: rule.ports.join(',') || '*',
  }
}

function endText(end: TrafficEnd): string {
  return end.kind === 'serviceTag' ? end.tag : '*'
}

function bastionGroup(b: DiagramBuilder, rules: Parameters<typeof addGroup>[2]): void {
  const place = addNetwork(b, undefined, {
    name: 'AzureBastionSubnet',
    role: 'bastion',
    prefix: '10.1.0.0/26',
  }).subnet
  addGroup(b, place, rules, 'nsg-bastion')
}
