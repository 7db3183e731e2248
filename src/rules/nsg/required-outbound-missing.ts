import { cite } from '../../facts/source'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { blockedByFilter } from '../../reachability/passage'
import { addGroup, addNat, addNetwork, addTraining } from '../scenes'
import { rowsForTags, withAllowed } from '../securityRows'
import { breaks, countDestinations, describeBlocked, type Blocked } from '../../reachability/subnetNeeds'

export const nsgRequiredOutboundMissing = defineRule({
  id: 'nsg/required-outbound-missing',
  title: 'Security group blocks required traffic',
  severity: 'error',
  profile: 'correctness',
  why: 'Compute cannot be created, start jobs or pull images when a destination that the documents require is blocked.',
  source: cite(
    'machine-learning/how-to-access-azureml-behind-firewall',
    'Basic configuration > Outbound traffic',
  ),
  requirements: [
    'EGR-006',
    'EGR-007',
    'EGR-008',
    'EGR-009',
    'EGR-010',
    'EGR-011',
    'EGR-012',
    'EGR-013',
    'EGR-015',
  ],
  peers: ['ALZ D07.23'],
  decides:
    'Evaluates the outbound rules of the subnet’s group by priority, default rules included, for each documented service tag, protocol and port.',
  exceptions:
    'Ports beside 443 that serve single features (RStudio, IntelliSense) and recommended destinations are warnings.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const byGroup = new Map<NodeId, Blocked[]>()
    for (const one of blockedByFilter(topology)) {
      const filter = one.segment.filter ?? ''
      byGroup.set(filter, [...(byGroup.get(filter) ?? []), one])
    }
    for (const [filter, blocked] of byGroup) {
      const fatal = blocked.filter((one) => one.need.necessity === 'required' && breaks(one))
      const rest = blocked.filter((one) => !fatal.includes(one))
      if (fatal.length > 0) yield report(topology, filter, fatal, 'required')
      if (rest.length > 0) yield { ...report(topology, filter, rest, 'recommended'), severity: 'warning' }
    }
  },
  examples: {
    bad: [
      example('Internet denied, Microsoft Entra ID forgotten', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addNat(b, subnet)
        addGroup(b, subnet, [
          { name: 'AllowAml', destinations: ['AzureMachineLearning'], protocol: '*' },
          { name: 'DenyInternet', access: 'Deny', priority: 4000, destinations: ['Internet'] },
        ])
      }),
      example('RStudio port left out', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addNat(b, subnet)
        addGroup(b, subnet, [
          { name: 'Aml', destinations: ['AzureMachineLearning'], protocol: 'Tcp', ports: '443,18881' },
          { name: 'AmlUdp', destinations: ['AzureMachineLearning'], protocol: 'Udp', ports: '5831' },
          { name: 'DenyAml', access: 'Deny', destinations: ['AzureMachineLearning'] },
        ])
      }),
    ],
    good: [
      example('Default rules let everything out', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addNat(b, subnet)
        addGroup(b, subnet, [])
      }),
      example('AzureCloud holds all of the tags', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addNat(b, subnet)
        addGroup(b, subnet, [
          { name: 'AllowAzure', destinations: ['AzureCloud'] },
          { name: 'DenyInternet', access: 'Deny', priority: 4000, destinations: ['Internet'] },
        ])
      }),
    ],
  },
})

function report(
  topology: Topology,
  filter: NodeId,
  blocked: readonly Blocked[],
  detail: 'required' | 'recommended',
): Report {
  const group = topology.as(networkSecurityGroup, topology.node(filter))
  const places = [...new Set(blocked.map(({ segment }) => segment.node))]
  const names = places.map((id) => topology.node(id)?.name).join(', ')
  const count = countDestinations(blocked)
  const rules = [...new Set(blocked.flatMap(({ by }) => by ?? []))]
  const rows = group && withAllowed(group.properties.rules, rowsForTags(blocked))
  return {
    element: filter,
    field: 'rules',
    detail,
    related: places.map((id) => ({ id, role: 'subnet' })),
    message: `${group?.name} blocks ${count} ${detail} ${count === 1 ? 'destination' : 'destinations'} of ${names}: ${describeBlocked(blocked)}`,
    how: `Allow them outbound before ${rules.join(' and ')}.`,
    fixes: [
      rows
        ? new Edit(topology)
            .set(filter, { rules: rows })
            .safe(count === 1 ? 'Add the missing rule' : `Add the ${count} missing rules`)
        : guide('Make room before the first deny rule'),
    ],
  }
}
