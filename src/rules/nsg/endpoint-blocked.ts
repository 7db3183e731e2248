import { cite } from '../../facts/source'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { fromCidrs } from '../../lib/cidrSet'
import { naturalCompare } from '../../lib/naturalCompare'
import * as portSet from '../../lib/portSet'
import type { PortSet } from '../../lib/portSet'
import { joinList } from '../../lib/text'
import type { DiagramBuilder } from '../../model/builder'
import { memoAll } from '../../model/derived'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { askFilter } from '../../reachability/filters'
import { endpointsOf, segmentOf, segments, spaceOf } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addUser, addVault } from '../privateScenes'
import { peers } from '../reach'
import { addGroup } from '../scenes'
import { withAllowed, type NewRow } from '../securityRows'
import { needsOf } from '../../reachability/subnetNeeds'

/** Traffic to a private endpoint that a group does not let pass. */
interface Refusal {
  readonly group: NodeId
  readonly direction: 'Inbound' | 'Outbound'
  readonly from: Segment
  readonly endpoint: NodeId
  readonly ports: PortSet
}

export const endpointBlocked = defineRule({
  id: 'nsg/endpoint-blocked',
  title: 'Security group blocks private endpoints',
  severity: 'error',
  profile: 'correctness',
  why: 'Compute speaks to its workspace, storage, vault and registry over private endpoints: HTTPS, and SMB for file shares.',
  source: cite(
    'machine-learning/how-to-access-azureml-behind-firewall',
    'Basic configuration > Outbound traffic',
  ),
  requirements: ['EGR-014', 'TRN-005'],
  decides:
    'Asks the outbound rules of the computes’ subnet, and the inbound rules of the endpoints’ subnet where network policies are on, for every sub-resource that the computes use.',
  exceptions:
    'Rules on the subnet of private endpoints without network policies: they do not act. Endpoints in networks that are not peered.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const groups = new Map<string, Refusal[]>()
    for (const refusal of refusals(topology).flat()) {
      const key = `${refusal.group} ${refusal.direction}`
      groups.set(key, [...(groups.get(key) ?? []), refusal])
    }
    for (const refused of groups.values()) yield report(topology, refused)
  },
  examples: {
    bad: [
      example('Deny everything without the network itself', (b) =>
        withVault(b, [{ name: 'DenyAll', access: 'Deny', priority: 4000 }]),
      ),
      example('Deny one’s own network on 443', (b) =>
        withVault(b, [{ access: 'Deny', destinations: ['10.1.1.0/26'], protocol: 'Tcp', ports: '443' }]),
      ),
    ],
    good: [
      example('The network itself stays open', (b) =>
        withVault(b, [
          { name: 'AllowVnet', destinations: ['VirtualNetwork'] },
          { name: 'DenyAll', access: 'Deny', priority: 4000 },
        ]),
      ),
      example('Default rules', (b) => withVault(b, [])),
    ],
  },
})

const refusals = memoAll(segments, (topology: Topology, from: Segment): readonly Refusal[] => {
  const refused: Refusal[] = []
  // Without address space the tag of the network means nothing yet: that is told of the network.
  if (spaceOf(topology, from.space)?.prefixes.length === 0) return refused
  const near = peers(topology, from.space)
  for (const { need, ports } of needsOf(topology, from.node)) {
    if (need.to.type !== 'resource' || need.direction !== 'outbound') continue
    for (const endpoint of endpointsOf(topology, need.to.node, need.to.groupId)) {
      const place = segmentOf(topology, endpoint.segment)
      if (!place || (place.space !== from.space && !near.has(place.space))) continue
      const ask = (segment: Segment, direction: 'Inbound' | 'Outbound', far: Segment) =>
        askFilter(topology, segment, {
          direction,
          remote: { type: 'addresses', set: fromCidrs(far.prefixes) },
          protocol: need.protocol,
          ports,
        })
      const out = ask(from, 'Outbound', place)
      if (from.filter !== undefined && isDenied(out))
        refused.push({
          group: from.filter,
          direction: 'Outbound',
          from,
          endpoint: endpoint.node,
          ports: out.denied,
        })
      if (place.filter === undefined || !actsOnGroups(place)) continue
      const into = ask(place, 'Inbound', from)
      if (isDenied(into))
        refused.push({
          group: place.filter,
          direction: 'Inbound',
          from,
          endpoint: endpoint.node,
          ports: into.denied,
        })
    }
  }
  return refused
})

function isDenied({ denied, partial }: ReturnType<typeof askFilter>): boolean {
  return !portSet.isEmpty(denied) && !partial
}

function actsOnGroups({ privateEndpointPolicies }: Segment): boolean {
  return privateEndpointPolicies === 'NetworkSecurityGroupEnabled' || privateEndpointPolicies === 'Enabled'
}

function report(topology: Topology, refused: readonly Refusal[]): Report {
  const [first] = refused as [Refusal, ...Refusal[]]
  const group = topology.as(networkSecurityGroup, topology.node(first.group))
  const nameOf = (id: NodeId) => topology.node(id)?.name ?? id
  const ports = refused.reduce<PortSet>((all, one) => portSet.union(all, one.ports), [])
  const endpoints = [...new Set(refused.map(({ endpoint }) => endpoint))]
  const places = [...new Set(refused.map(({ from }) => from.node))]
  const names = endpoints.map(nameOf).sort(naturalCompare)
  const shown =
    names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more private endpoints`] : names
  const row: NewRow = {
    name: first.direction === 'Outbound' ? 'AllowPrivateEndpoints' : 'AllowClientsIn',
    direction: first.direction,
    protocol: 'Tcp',
    sources: ['VirtualNetwork'],
    destinations: ['VirtualNetwork'],
    ports: portSet.formatPorts(ports),
  }
  const rules = group && withAllowed(group.properties.rules, [row])
  return {
    element: first.group,
    field: 'rules',
    detail: first.direction,
    related: [
      ...places.map((id) => ({ id, role: 'computes' })),
      ...endpoints.map((id) => ({ id, role: 'private endpoint' })),
    ],
    message: `${group?.name} blocks TCP ${portSet.formatPorts(ports)} from ${joinList(places.map(nameOf))} to ${joinList(shown)}`,
    how: 'Allow these ports within VirtualNetwork before the rule that denies.',
    fixes: [
      rules
        ? new Edit(topology).set(first.group, { rules }).safe('Allow private endpoints within the network')
        : guide('Make room before the first deny rule'),
    ],
  }
}

function withVault(b: DiagramBuilder, rules: Parameters<typeof addGroup>[2]): void {
  const { training, endpoints, vault } = addVault(b)
  addEndpoint(b, endpoints, vault, 'vault')
  addUser(b, training, vault)
  addGroup(b, training, rules)
}
