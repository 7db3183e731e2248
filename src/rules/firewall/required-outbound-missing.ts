import { serviceTag } from '../../facts/serviceTags'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { DiagramBuilder } from '../../model/builder'
import type { Topology } from '../../model/topology'
import { hostsIn } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { withRequired, type FirewallRow } from '../firewallRows'
import { blockedByFirewall } from '../../reachability/passage'
import { addEgressRoute, addHub, addNetwork, addTraining, firewallRule } from '../scenes'
import { breaks, countDestinations, describeBlocked, type Blocked } from '../../reachability/subnetNeeds'

export const firewallRequiredOutboundMissing = defineRule({
  id: 'firewall/required-outbound-missing',
  title: 'Firewall blocks required traffic',
  severity: 'error',
  profile: 'correctness',
  why: 'A firewall denies what no rule allows; compute and clusters fail when a destination that the documents require is missing.',
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
    'EGR-033',
    'EGR-034',
  ],
  peers: ['ALZ D07.23'],
  decides:
    'Follows each documented destination along the effective route of the subnet and asks the firewall it meets: network rules first, then application rules. A service tag may be replaced by the documented hosts.',
  exceptions:
    'Recommended hosts have a rule of their own. Storage traffic of subnets with the Microsoft.Storage service endpoint does not pass the firewall. Appliances whose rules are not drawn are not judged.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const [firewall, all] of blockedByFirewall(topology)) {
      const blocked = all.filter(
        (one) => settings.isolation !== 'exfiltration' || !isStorageOfComputes(topology, one),
      )
      const fatal = blocked.filter((one) => one.need.necessity === 'required' && breaks(one))
      const rest = blocked.filter(
        (one) => !fatal.includes(one) && (one.need.necessity === 'required' || one.need.to.type === 'tag'),
      )
      if (fatal.length > 0) yield report(topology, firewall.node, fatal, 'required')
      if (rest.length > 0)
        yield { ...report(topology, firewall.node, rest, 'recommended'), severity: 'warning' }
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

function report(
  topology: Topology,
  id: NodeId,
  blocked: readonly Blocked[],
  detail: 'required' | 'recommended',
): Report {
  const firewall = topology.as(azureFirewall, topology.node(id))
  const places = [...new Set(blocked.map(({ segment }) => segment.node))]
  const names = places.map((place) => topology.node(place)?.name).join(', ')
  const count = countDestinations(blocked)
  const rules = firewall && withRequired(firewall.properties.rules, blocked)
  return {
    element: id,
    field: 'rules',
    detail,
    related: places.map((place) => ({ id: place, role: 'subnet' })),
    message: `${topology.node(id)?.name} does not let ${names} out to ${count} ${detail} ${count === 1 ? 'destination' : 'destinations'}: ${describeBlocked(blocked)}`,
    how: 'Allow service tags by network rules and hosts by application rules.',
    fixes: [
      rules
        ? new Edit(topology)
            .set(id, { rules })
            .safe(count === 1 ? 'Add the missing rule' : `Add rules for the ${count} destinations`)
        : guide('Make room before the first deny collection'),
    ],
  }
}

function behindFirewall(b: DiagramBuilder, rules: readonly FirewallRow[] = []): void {
  const { vnet, subnet } = addNetwork(b)
  addTraining(b, subnet)
  addHub(b, vnet, { rules })
  addEgressRoute(b, subnet)
}
