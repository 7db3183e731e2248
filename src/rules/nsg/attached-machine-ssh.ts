import { inboundRules } from '../../facts/outbound'
import { cite } from '../../facts/source'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { virtualMachine } from '../../kinds/virtualMachine'
import * as portSet from '../../lib/portSet'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { askFilter } from '../../reachability/filters'
import { segmentOf } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addGroup, addNetwork } from '../scenes'
import { withAllowed } from '../securityRows'

const ROW = inboundRules({ scenario: 'attached-vm-hdinsight' })[0]
const FROM = ROW?.from.kind === 'serviceTag' ? ROW.from.tag : ''

export const attachedMachineSsh = defineRule({
  id: 'nsg/attached-machine-ssh',
  title: 'Service cannot reach the attached machine',
  severity: 'warning',
  profile: 'recommended',
  why: 'Azure Machine Learning drives an attached machine over SSH, and supports Ubuntu alone.',
  source:
    ROW?.source ??
    cite('machine-learning/how-to-secure-training-vnet', 'Virtual machine or HDInsight cluster'),
  requirements: ['TRN-020'],
  decides: 'Asks the inbound rules of the subnet for the documented flow, and looks at the operating system.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const ports = portSet.parsePorts(ROW?.ports.join(',') ?? '')
    if (!ports.ok) return
    for (const node of topology.nodesOf(virtualMachine)) {
      if (node.properties.purpose !== 'attached') continue
      if (node.properties.os !== 'Linux') {
        yield {
          element: node.id,
          field: 'os',
          message: `${node.name} is attached and runs ${node.properties.os}; only Ubuntu is supported`,
          how: 'Choose Linux.',
          fixes: [new Edit(topology).set(node.id, { os: 'Linux' }).choice('Choose Linux')],
        }
      }
      const segment = segmentOf(topology, node.parent ?? undefined)
      const group = topology.as(networkSecurityGroup, topology.node(segment?.filter))
      if (!segment || !group) continue
      const { denied } = askFilter(topology, segment, {
        direction: 'Inbound',
        remote: { type: 'tag', tag: FROM },
        protocol: 'tcp',
        ports: ports.value,
      })
      if (portSet.isEmpty(denied)) continue
      const text = portSet.formatPorts(denied)
      const rules = withAllowed(group.properties.rules, [
        {
          name: `Allow${FROM}In`,
          direction: 'Inbound',
          protocol: 'Tcp',
          sources: [FROM],
          destinations: ['VirtualNetwork'],
          ports: text,
        },
      ])
      yield {
        element: group.id,
        field: 'rules',
        detail: node.id,
        related: [{ id: node.id, role: 'attached machine' }],
        message: `${group.name} denies port ${text} from ${FROM}, over which ${node.name} is driven`,
        how: `Allow inbound TCP ${text} from ${FROM}.`,
        fixes: [
          rules
            ? new Edit(topology).set(group.id, { rules }).choice(`Allow ${FROM} in`)
            : guide('Make room before the first deny rule'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('SSH denied', (b) => attached(b, [])),
      example('Windows', (b) => attached(b, undefined, 'Windows')),
    ],
    good: [
      example('SSH from the service', (b) =>
        attached(b, [{ direction: 'Inbound', sources: ['AzureMachineLearning'], ports: '22' }]),
      ),
    ],
  },
})

function attached(
  b: DiagramBuilder,
  rules: Parameters<typeof addGroup>[2] | undefined,
  os: 'Linux' | 'Windows' = 'Linux',
): void {
  const { subnet } = addNetwork(b)
  b.add(virtualMachine, 'vm-train', { purpose: 'attached', os }, { in: subnet })
  if (rules) addGroup(b, subnet, rules)
}
