import { cite } from '../../facts/source'
import { subnetKind } from '../../facts/subnets'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { fromPorts } from '../../lib/portSet'
import * as portSet from '../../lib/portSet'
import type { Fix, Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import type { Segment } from '../../model/network'
import { defineRule } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { askFilter } from '../../reachability/filters'
import { Edit } from '../edit'
import { each } from '../each'
import { example } from '../example'
import { isSharedAcross, ownGroup } from '../groupFixes'
import { addGroup, addNetwork, addTraining } from '../scenes'
import type { SecurityRow } from '../securityRows'
import { hostsIn, segments } from '../../reachability/lookups'

/** Ports over which people administer machines. */
const ADMINISTRATION = fromPorts([22, 3389])

export const openToInternet = defineRule({
  id: 'nsg/open-to-internet',
  title: 'Open to the internet',
  severity: { public: 'warning', private: 'error', exfiltration: 'error' },
  profile: 'recommended',
  why: 'A rule for any source admits everybody as soon as something in the subnet has a public address; administration ports are scanned within minutes.',
  source: cite('virtual-network/network-security-groups-overview', 'Security rules'),
  peers: [
    'Azure.NSG.AnyInboundSource',
    'CKV_AZURE_9',
    'CKV_AZURE_10',
    'CKV_AZURE_77',
    'CKV_AZURE_160',
    'AZU-0047',
    'AZU-0048',
    'AZU-0050',
    'AZU-0074',
  ],
  decides:
    'Asks the inbound rules by priority which ports the internet reaches. Without a public address in the subnet it is a warning.',
  exceptions:
    'Subnets of Bastion, Application Gateway and other platform services, whose front door is meant.',
  check: each(segments, function* (topology, segment): Iterable<Report> {
    const group = topology.as(networkSecurityGroup, topology.node(segment.filter))
    if (!group || subnetKind(segment.role)?.dedicated) return
    const answer = askFilter(topology, segment, {
      direction: 'Inbound',
      remote: { type: 'tag', tag: 'Internet' },
      protocol: 'any',
      ports: portSet.everything,
    })
    const opening = group.properties.rules.filter(isOpening)
    if (portSet.isEmpty(answer.allowed) || opening.length === 0) return
    const hosts = hostsIn(topology, segment.node)
    const exposed = hosts.some(({ publicIp, type }) => publicIp || type === 'loadBalancer')
    const admin = portSet.intersect(answer.allowed, ADMINISTRATION)
    const named = portSet.isEmpty(admin) ? answer.allowed : admin
    const all = portSet.formatPorts(answer.allowed) === '*'
    const list = portSet.formatPorts(named)
    const text = all ? 'every port' : `${/[,-]/.test(list) ? 'ports' : 'port'} ${list}`
    const rules = group.properties.rules.map((row) =>
      opening.includes(row) ? { ...row, sources: ['VirtualNetwork'] } : row,
    )
    yield {
      element: group.id,
      field: 'rules',
      detail: segment.node,
      ...(exposed ? {} : { severity: 'warning' as const }),
      related: [{ id: segment.node, role: 'subnet' }],
      message: `${group.name} lets the internet reach ${text} in ${topology.node(segment.node)?.name} (${opening.map(({ name }) => name).join(', ')})`,
      how: 'Name the sources that need it: VirtualNetwork, a service tag or prefixes.',
      fixes: [admitNetwork(topology, segment, group, rules)],
    }
  }),
  examples: {
    bad: [
      example('SSH for everybody', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet, { publicIp: true })
        addGroup(b, subnet, [
          { name: 'AllowSsh', direction: 'Inbound', sources: ['Internet'], protocol: 'Tcp', ports: '22' },
        ])
      }),
      example('Any source without a public address', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addGroup(b, subnet, [{ name: 'AllowAny', direction: 'Inbound', ports: '443', protocol: 'Tcp' }])
      }),
    ],
    good: [
      example('From the network alone', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addGroup(b, subnet, [{ direction: 'Inbound', sources: ['VirtualNetwork'], ports: '22' }])
      }),
      example('An earlier rule denies', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addGroup(b, subnet, [
          { direction: 'Inbound', access: 'Deny', sources: ['Internet'] },
          { direction: 'Inbound', sources: ['*'], ports: '22' },
        ])
      }),
    ],
  },
})

function isOpening(row: SecurityRow): boolean {
  return (
    row.direction === 'Inbound' &&
    row.access === 'Allow' &&
    row.sources.some((text) => ['*', 'internet', '0.0.0.0/0', '::/0'].includes(text.toLowerCase()))
  )
}

/** A group that Bastion or another service shares keeps its rules; the subnet gets its own. */
function admitNetwork(
  topology: Topology,
  segment: Segment,
  group: NodeView<unknown>,
  rules: readonly SecurityRow[],
): Fix {
  return isSharedAcross(topology, group, segment)
    ? ownGroup(topology, segment, group, rules).choice(
        'Give it a group of its own that admits VirtualNetwork',
      )
    : new Edit(topology).set(group.id, { rules: [...rules] }).choice('Admit VirtualNetwork alone')
}
