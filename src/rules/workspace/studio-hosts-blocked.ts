import { trafficRule } from '../../facts/outbound'
import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { virtualMachine } from '../../kinds/virtualMachine'
import { client } from '../../kinds/client'
import * as portSet from '../../lib/portSet'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { askFilter } from '../../reachability/filters'
import { segmentOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addGroup, addNetwork } from '../scenes'

const ROW = trafficRule('out-studio-afd')
const TAG = ROW?.to.kind === 'serviceTag' ? ROW.to.tag : undefined
const PORTS = portSet.parsePorts(ROW?.ports.join(',') ?? '')

export const studioHostsBlocked = defineRule({
  id: 'workspace/studio-hosts-blocked',
  title: 'Browser in the network cannot load studio',
  severity: 'warning',
  profile: 'recommended',
  why: 'Studio is a web site on public addresses of Front Door: a browser on a jump host loads it from there, whatever private endpoints the workspace has.',
  source:
    ROW?.source ??
    cite(
      'machine-learning/how-to-enable-studio-virtual-network',
      'Access the studio from a resource inside the VNet',
    ),
  requirements: ['STU-005'],
  decides:
    'Asks the security group of each subnet with a jump host or a client for the service tag that the documents name for studio.',
  exceptions: 'Subnets without a security group, and ways past firewalls, which are asked elsewhere.',
  *check({ topology }: RuleContext): Iterable<Report> {
    if (TAG === undefined || !PORTS.ok || topology.nodesOf(amlWorkspace).length === 0) return
    for (const { node: id, place } of topology.hosts) {
      const node = topology.node(id)
      const segment = segmentOf(topology, place)
      if (!node || segment?.filter === undefined) continue
      const purpose = topology.as(virtualMachine, node)?.properties.purpose
      const studio = topology.as(client, node)?.properties.use !== 'scoring'
      if (purpose !== 'jumpHost' && !(node.kind === client.id && studio)) continue
      const { denied, deniedBy, partial } = askFilter(topology, segment, {
        direction: 'Outbound',
        remote: { type: 'tag', tag: TAG },
        protocol: 'tcp',
        ports: PORTS.value,
      })
      if (partial || portSet.isEmpty(denied)) continue
      yield {
        element: node.id,
        related: [{ id: segment.filter, role: 'security group' }],
        message: `The browser on ${node.name} cannot load studio: ${deniedBy ?? 'a rule'} of ${topology.node(segment.filter)?.name} denies ${TAG}`,
        how: `Allow ${TAG} ${portSet.formatPorts(PORTS.value)} outbound.`,
        fixes: [guide('Add a rule that allows it')],
      }
    }
  },
  examples: {
    bad: [example('Internet denied', (b) => addJump(b, true))],
    good: [
      example('Default rules', (b) => addJump(b, false)),
      example('No workspace', (b) => {
        const { subnet } = addNetwork(b)
        addGroup(b, subnet, [{ access: 'Deny', destinations: ['Internet'] }])
        b.add(virtualMachine, 'vm-jump', {}, { in: subnet })
      }),
    ],
  },
})

function addJump(b: DiagramBuilder, denied: boolean): void {
  const { subnet } = addNetwork(b, '10.1.0.0/20', { name: 'snet-jump', role: 'jumpHost' })
  addGroup(b, subnet, denied ? [{ access: 'Deny', destinations: ['Internet'] }] : [])
  b.add(virtualMachine, 'vm-jump', {}, { in: subnet })
  b.add(amlWorkspace, 'mlw-prod')
}
