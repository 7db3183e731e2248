import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { Edit, guide } from '../edit'
import { example } from '../example'
import {
  blockedReports,
  OUTBOUND_REQUIREMENTS,
  REQUIRED_OUTBOUND,
  type BlockedWords,
} from '../requiredOutbound'
import { blockedByFilter } from '../../reachability/passage'
import { addGroup, addNat, addNetwork, addTraining } from '../scenes'
import { rowsForTags, withAllowed } from '../securityRows'
import type { Blocked } from '../../reachability/subnetNeeds'

export const nsgRequiredOutboundMissing = defineRule({
  id: 'nsg/required-outbound-missing',
  title: 'Security group blocks required traffic',
  ...REQUIRED_OUTBOUND,
  why: 'Compute cannot be created, start jobs or pull images when a destination that the documents require is blocked.',
  requirements: [...OUTBOUND_REQUIREMENTS, 'EGR-015'],
  claims: ['key-vault-tag'],
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
    for (const [filter, blocked] of byGroup)
      yield* blockedReports(topology, filter, blocked, (some) => words(topology, filter, some))
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

function words(topology: Topology, filter: NodeId, blocked: readonly Blocked[]): BlockedWords {
  const group = topology.as(networkSecurityGroup, topology.node(filter))
  const rules = [...new Set(blocked.flatMap(({ by }) => by ?? []))]
  const rows = group && withAllowed(group.properties.rules, rowsForTags(blocked))
  return {
    message: (count, subnets, list) => `${group?.name} blocks ${count} of ${subnets}: ${list}`,
    how: `Allow them outbound before ${rules.join(' and ')}.`,
    fix: (count) =>
      rows
        ? new Edit(topology)
            .set(filter, { rules: rows })
            .safe(count === 1 ? 'Add the missing rule' : `Add the ${count} missing rules`)
        : guide('Make room before the first deny rule'),
  }
}
