import { outboundRules } from '../../facts/outbound'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { fromPorts } from '../../lib/portSet'
import type { FirewallFacts, Segment } from '../../model/network'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { egressOf } from '../../reachability/egress'
import { askFirewall } from '../../reachability/firewall'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { withRequired } from '../firewallRows'
import { blockedByFirewall } from '../../reachability/passage'
import { addEgressRoute, addHub, addNetwork, addTraining, firewallRule } from '../scenes'
import { describeBlocked, countDestinations, segmentsWith } from '../../reachability/subnetNeeds'
import { hostsIn } from '../../reachability/lookups'

const PACKAGES = outboundRules({ appliesTo: 'custom-vnet', scenario: 'packages', necessity: 'recommended' })
const HTTPS = fromPorts([443])

export const recommendedHostsMissing = defineRule({
  id: 'firewall/recommended-hosts-missing',
  title: 'Recommended hosts are blocked',
  severity: 'info',
  profile: 'all',
  why: 'Clusters get security updates, and jobs install packages, from hosts that the documents recommend; a private package feed does as well.',
  source: cite(
    'machine-learning/how-to-access-azureml-behind-firewall',
    'Recommended configuration for training and deploying models',
  ),
  requirements: ['EGR-016'],
  decides:
    'Asks the firewall on the way of each subnet for the recommended hosts, and whether any of the documented package hosts passes.',
  exceptions: 'Designs with a package feed of their own; images that hold all packages.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const [firewall, blocked] of blockedByFirewall(topology)) {
      const node = topology.as(azureFirewall, topology.node(firewall.node))
      const hosts = blocked.filter(({ need }) => need.necessity !== 'required' && need.to.type === 'fqdn')
      if (!node || hosts.length === 0) continue
      const rules = withRequired(node.properties.rules, hosts)
      yield {
        element: node.id,
        field: 'rules',
        detail: 'updates',
        message: `${node.name} blocks ${countDestinations(hosts)} recommended hosts: ${describeBlocked(hosts)}`,
        how: 'Allow them, or update images by other means.',
        fixes: [
          rules
            ? new Edit(topology).set(node.id, { rules }).choice('Allow them')
            : guide('Make room before the first deny collection'),
        ],
      }
    }
    for (const segment of segmentsWith(topology, 'compute')) {
      const way = egressOf(topology, segment.node)
      if (way.type !== 'firewall' || !way.firewall.rulesKnown || packagesPass(way.firewall, segment)) continue
      yield {
        element: way.firewall.node,
        field: 'rules',
        detail: `packages ${segment.node}`,
        related: packageUsers(topology, segment),
        message: `${topology.node(way.firewall.node)?.name} lets no package host pass for ${topology.node(segment.node)?.name}`,
        how: 'Allow the package hosts in use, or run a private feed.',
        fixes: [guide('Add the package hosts that jobs use')],
      }
    }
  },
  examples: {
    bad: [
      example('No package hosts', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet, { rules: [firewallRule({ destinations: ['AzureMachineLearning'] })] })
        addEgressRoute(b, subnet)
      }),
    ],
    good: [
      example('The Python index', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet, { rules: [firewallRule({ type: 'application', destinations: ['pypi.org'] })] })
        addEgressRoute(b, subnet)
      }),
    ],
  },
})

function packageUsers(topology: Topology, segment: Segment) {
  return hostsIn(topology, segment.node, 'compute').map(({ node }) => ({
    id: node,
    role: 'installs packages',
  }))
}

function packagesPass(firewall: FirewallFacts, segment: Segment): boolean {
  const hosts = PACKAGES.flatMap(({ to }) => (to.kind === 'fqdn' ? to.hosts : []))
  return hosts.some(
    (fqdn) =>
      askFirewall(firewall, {
        sources: segment.prefixes,
        to: { type: 'fqdn', fqdn },
        protocol: 'tcp',
        ports: HTTPS,
      }).verdict === 'allow',
  )
}
