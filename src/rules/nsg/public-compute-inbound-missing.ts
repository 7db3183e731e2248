import { cite } from '../../facts/source'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import * as portSet from '../../lib/portSet'
import type { Report } from '../../model/finding'
import { defineRule } from '../../model/rule'
import { segments } from '../../reachability/lookups'
import { askFilter } from '../../reachability/filters'
import { Edit, guide } from '../edit'
import { each } from '../each'
import { example } from '../example'
import { addGroup, addNetwork, addTraining } from '../scenes'
import { rowsForTags, withAllowed } from '../securityRows'
import { describeBlocked, needsOf, type Blocked } from '../../reachability/subnetNeeds'

export const publicComputeInboundMissing = defineRule({
  id: 'nsg/public-compute-inbound-missing',
  title: 'Service cannot reach public compute',
  severity: 'error',
  profile: 'correctness',
  why: 'The service drives compute with a public IP address over an inbound connection; a group on the subnet that denies it overrules the one that the service makes on each node.',
  source: cite('machine-learning/how-to-access-azureml-behind-firewall', 'Basic configuration'),
  requirements: ['TRN-007'],
  peers: ['Azure.NSG.DenyAllInbound'],
  claims: ['batch-inbound-ports'],
  decides:
    'Evaluates the inbound rules of the group on each subnet with such compute. The ports of the older Batch communication are superseded and not asked for.',
  exceptions: 'Subnets without a group: the service makes one on each node.',
  check: each(segments, function* (topology, segment): Iterable<Report> {
    const group = topology.as(networkSecurityGroup, topology.node(segment.filter))
    if (!group) return
    const blocked = needsOf(topology, segment.node).flatMap((one): readonly Blocked[] => {
      if (one.need.direction !== 'inbound' || one.need.to.type !== 'tag') return []
      const { denied } = askFilter(topology, segment, {
        direction: 'Inbound',
        remote: { type: 'tag', tag: one.need.to.tag },
        protocol: one.need.protocol,
        ports: one.ports,
      })
      return portSet.isEmpty(denied) ? [] : [{ ...one, segment, denied }]
    })
    if (blocked.length === 0) return
    const what = describeBlocked(blocked)
    const rules = withAllowed(group.properties.rules, rowsForTags(blocked))
    yield {
      element: group.id,
      field: 'rules',
      detail: segment.node,
      related: [
        { id: segment.node, role: 'subnet' },
        ...blocked.flatMap(({ users }) => users.map((id) => ({ id, role: 'public IP address' }))),
      ],
      message: `${group.name} denies the inbound traffic that public compute in ${topology.node(segment.node)?.name} needs: ${what}`,
      how: `Allow inbound TCP from ${what}.`,
      fixes: [
        rules
          ? new Edit(topology).set(group.id, { rules }).safe(`Allow ${what} in`)
          : guide('Make room before the first deny rule'),
      ],
    }
  }),
  examples: {
    bad: [
      example(
        'A group without the inbound rule',
        (b) => {
          const { subnet } = addNetwork(b)
          addTraining(b, subnet, { publicIp: true })
          addGroup(b, subnet, [])
        },
        { isolation: 'public' },
      ),
    ],
    good: [
      example(
        'The service is let in',
        (b) => {
          const { subnet } = addNetwork(b)
          addTraining(b, subnet, { publicIp: true })
          addGroup(b, subnet, [
            { name: 'In', direction: 'Inbound', sources: ['AzureMachineLearning'], ports: '44224' },
          ])
        },
        { isolation: 'public' },
      ),
      example(
        'No group on the subnet',
        (b) => {
          addTraining(b, addNetwork(b).subnet, { publicIp: true })
        },
        { isolation: 'public' },
      ),
      example('No public address', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addGroup(b, subnet, [])
      }),
    ],
  },
})
