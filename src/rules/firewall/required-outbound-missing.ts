import { serviceTag } from '../../facts/serviceTags'
import { azureFirewall } from '../../kinds/azureFirewall'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { DiagramBuilder } from '../../model/builder'
import type { Topology } from '../../model/topology'
import { hostsIn } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import {
  blockedReports,
  OUTBOUND_REQUIREMENTS,
  REQUIRED_OUTBOUND,
  type BlockedWords,
} from '../requiredOutbound'
import { withRequired, type FirewallRow } from '../firewallRows'
import { blockedByFirewall } from '../../reachability/passage'
import { addEgressRoute, addHub, addNetwork, addTraining, firewallRule } from '../scenes'
import type { Blocked } from '../../reachability/subnetNeeds'

export const firewallRequiredOutboundMissing = defineRule({
  id: 'firewall/required-outbound-missing',
  title: 'Firewall blocks required traffic',
  ...REQUIRED_OUTBOUND,
  why: 'A firewall denies what no rule allows; compute and clusters fail when a destination that the documents require is missing.',
  requirements: [...OUTBOUND_REQUIREMENTS, 'EGR-033', 'EGR-034'],
  claims: ['automl-asset-host', 'key-vault-tag'],
  decides:
    'Follows each documented destination along the effective route of the subnet and asks the firewall it meets: network rules first, then application rules. A service tag may be replaced by the documented hosts.',
  exceptions:
    'Recommended hosts have a rule of their own. Storage traffic of subnets with the Microsoft.Storage service endpoint does not pass the firewall. Appliances whose rules are not drawn are not judged.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const [firewall, all] of blockedByFirewall(topology)) {
      const blocked = all.filter(
        (one) =>
          (one.need.necessity === 'required' || one.need.to.type === 'tag') &&
          (settings.isolation !== 'exfiltration' || !isStorageOfComputes(topology, one)),
      )
      yield* blockedReports(topology, firewall.node, blocked, (some) => words(topology, firewall.node, some))
    }
  },
  examples: {
    bad: [
      example('A firewall without rules', (b) => behindFirewall(b)),
      example('Rules for another subnet', (b) =>
        behindFirewall(b, [
          firewallRule({ sources: ['10.9.0.0/24'], destinations: ['*'], ports: '*', protocols: ['Any'] }),
        ]),
      ),
    ],
    good: [
      example('Everything of Azure is allowed', (b) =>
        behindFirewall(b, [firewallRule({ destinations: ['AzureCloud'], protocols: ['Any'], ports: '*' })]),
      ),
      example('No route leads to the firewall', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet)
      }),
    ],
  },
})

/** Against exfiltration computes reach storage over the service endpoint, never by the firewall: that it is missing is told there. */
function isStorageOfComputes(topology: Topology, { need, segment }: Blocked): boolean {
  return (
    need.to.type === 'tag' &&
    need.to.tag.split('.')[0] === STORAGE?.name &&
    hostsIn(topology, segment.node, 'compute').length > 0
  )
}

const STORAGE = serviceTag('Storage')

function words(topology: Topology, id: NodeId, blocked: readonly Blocked[]): BlockedWords {
  const firewall = topology.as(azureFirewall, topology.node(id))
  const rules = firewall && withRequired(firewall.properties.rules, blocked)
  return {
    message: (count, subnets, list) =>
      `${topology.node(id)?.name} does not let ${subnets} out to ${count}: ${list}`,
    how: 'Allow service tags by network rules and hosts by application rules.',
    fix: (count) =>
      rules
        ? new Edit(topology)
            .set(id, { rules })
            .safe(count === 1 ? 'Add the missing rule' : `Add rules for the ${count} destinations`)
        : guide('Make room before the first deny collection'),
  }
}

function behindFirewall(b: DiagramBuilder, rules: readonly FirewallRow[] = []): void {
  const { vnet, subnet } = addNetwork(b)
  addTraining(b, subnet)
  addHub(b, vnet, { rules })
  addEgressRoute(b, subnet)
}
