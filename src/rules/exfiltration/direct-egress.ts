import { cite } from '../../facts/source'
import * as portSet from '../../lib/portSet'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { PUBLIC } from '../../reachability/addressClasses'
import { egressOf, type Egress } from '../../reachability/egress'
import { askFilter } from '../../reachability/filters'
import { SECURITY_RULE_PRIORITY } from '../../facts/networkSemantics'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { freeName, rowsForTags, withAllowed, type SecurityRow } from '../securityRows'
import { addGroup, addNat } from '../scenes'
import { AGAINST_EXFILTRATION, addStorageWay } from '../storageScenes'
import { publicNeedsOf, segmentsWith } from '../../reachability/subnetNeeds'

const DIRECT: readonly Egress['type'][] = ['natGateway', 'publicIp', 'defaultOutbound']

export const directEgress = defineRule({
  id: 'exfiltration/direct-egress',
  title: 'Computes reach the whole internet',
  severity: { public: 'off', private: 'off', exfiltration: 'error' },
  profile: 'correctness',
  why: 'Whoever can reach any address can send data there; traffic that no firewall sees has to be held by the security group.',
  source: cite(
    'machine-learning/how-to-prevent-data-loss-exfiltration',
    '2. Allow inbound and outbound network traffic > Outbound',
  ),
  requirements: ['EXF-011'],
  peers: ['AML-SEC-exfil'],
  decides:
    'Looks at subnets with computes that leave by NAT gateway, own address or default outbound access, and asks their group whether public addresses in general may be reached.',
  exceptions:
    'A group that lets out the documented service tags and denies the internet: the documents allow it beside a service endpoint policy.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of segmentsWith(topology, 'compute')) {
      const way = egressOf(topology, segment.node)
      if (!DIRECT.includes(way.type)) continue
      const answer = askFilter(topology, segment, {
        direction: 'Outbound',
        remote: { type: 'addresses', set: PUBLIC },
        protocol: 'tcp',
        ports: portSet.everything,
      })
      if (portSet.isEmpty(answer.allowed)) continue
      const node = topology.node(segment.node)
      const group = topology.as(networkSecurityGroup, topology.node(segment.filter))
      yield {
        element: segment.node,
        related: [
          ...('node' in way ? [{ id: way.node, role: 'way out' }] : []),
          ...(group ? [{ id: group.id, role: 'lets it out' }] : []),
        ],
        message: group
          ? `${node?.name} reaches the whole internet past any firewall: ${answer.allowedBy} of ${group.name} lets it out`
          : `${node?.name} reaches the whole internet past any firewall: it has no security group`,
        how: 'Deny the internet in the group after the documented service tags, or route 0.0.0.0/0 to a firewall.',
        fixes: [
          group
            ? closeFix(topology, segment, group.id, group.properties.rules)
            : guide('Add a security group first'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example(
        'NAT gateway and default rules',
        (b) => {
          const { subnet } = addStorageWay(b)
          addNat(b, subnet)
          addGroup(b, subnet, [])
        },
        AGAINST_EXFILTRATION,
      ),
    ],
    good: [
      example(
        'Service tags alone',
        (b) => {
          const { subnet } = addStorageWay(b)
          addNat(b, subnet)
          addGroup(b, subnet, [
            { name: 'AllowAml', destinations: ['AzureMachineLearning'] },
            { name: 'DenyInternet', access: 'Deny', priority: 4000, destinations: ['Internet'] },
          ])
        },
        AGAINST_EXFILTRATION,
      ),
      example('Nothing drawn as way out', (b) => void addStorageWay(b), AGAINST_EXFILTRATION),
    ],
  },
})

/** The documented tags stay open, the rest of the internet is denied. */
function closeFix(topology: Topology, segment: Segment, id: string, rows: readonly SecurityRow[]) {
  const needs = publicNeedsOf(topology, segment.node).map((one) => ({ ...one, segment, denied: one.ports }))
  const allowed = withAllowed(rows, rowsForTags(needs))
  const taken = new Set(rows.filter((row) => row.direction === 'Outbound').map(({ priority }) => priority))
  let priority = CLOSING
  while (taken.has(priority) && priority < SECURITY_RULE_PRIORITY.max) priority++
  if (!allowed || rows.some((row) => row.access === 'Allow' && row.direction === 'Outbound' && isOpen(row)))
    return guide('Narrow the rules that let the internet be reached')
  const deny: SecurityRow = {
    name: freeName(allowed, 'DenyInternet'),
    direction: 'Outbound',
    priority,
    access: 'Deny',
    protocol: '*',
    sources: ['*'],
    sourcePorts: '*',
    destinations: ['Internet'],
    ports: '*',
  }
  return new Edit(topology)
    .set(id, { rules: [...allowed, deny] })
    .choice('Allow the documented tags and deny the internet')
}

const CLOSING = 4000

function isOpen({ destinations }: SecurityRow): boolean {
  return destinations.some((text) => ['*', 'internet', '0.0.0.0/0'].includes(text.toLowerCase()))
}
