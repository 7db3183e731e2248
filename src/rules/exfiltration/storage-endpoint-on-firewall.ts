import { networkFact } from '../../facts/networkFacts'
import { outboundRules } from '../../facts/outbound'
import { AML_ENDPOINT_POLICY } from '../../facts/serviceEndpoints'
import { cite } from '../../facts/source'
import { subnet } from '../../kinds/subnet'
import { joinList } from '../../lib/text'
import { parsePorts } from '../../lib/portSet'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { egressOf } from '../../reachability/egress'
import { askFirewall } from '../../reachability/firewall'
import { segmentOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { hasStorageEndpoint } from '../../reachability/passage'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { azureFirewall } from '../../kinds/azureFirewall'
import { peering } from '../../links/peering'
import { addEgressRoute, addNetwork, addTraining } from '../scenes'
import { segmentsWith } from '../../reachability/subnetNeeds'

const HOSTS = outboundRules({ scenario: 'data-exfiltration-prevention', necessity: 'situational' }).filter(
  ({ to, write }) => to.kind === 'fqdn' && write === 'yes',
)

export const storageEndpointOnFirewall = defineRule({
  id: 'exfiltration/storage-endpoint-on-firewall',
  title: 'Storage endpoint on the firewall’s subnet',
  severity: 'warning',
  profile: 'recommended',
  why: 'With the service endpoint there, storage traffic of the computes goes through the firewall, which then has to open the storage hosts of every customer.',
  source:
    networkFact('se-fw-subnet')?.source ??
    cite('machine-learning/how-to-prevent-data-loss-exfiltration', 'Outbound (Firewall) warning'),
  requirements: ['EXF-010'],
  decides:
    'Looks for the storage service endpoint on the subnet of a firewall that computes are routed to, and whether the documented hosts pass it.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const firewall of topology.firewalls) {
      const place = segmentOf(topology, firewall.segment)
      const node = topology.as(subnet, topology.node(place?.node))
      if (!place || !node || !hasStorageEndpoint(place) || !firewall.rulesKnown) continue
      const served = segmentsWith(topology, 'compute').filter((segment) => {
        const way = egressOf(topology, segment.node)
        return way.type === 'firewall' && way.firewall === firewall && !hasStorageEndpoint(segment)
      })
      const hosts = HOSTS.flatMap(({ to }) => (to.kind === 'fqdn' ? to.hosts : []))
      const ports = parsePorts(HOSTS[0]?.ports.join(',') ?? '')
      const closed = hosts.filter((fqdn) =>
        served.some(
          ({ prefixes }) =>
            askFirewall(firewall, {
              sources: prefixes,
              to: { type: 'fqdn', fqdn },
              protocol: 'tcp',
              ports: ports.ok ? ports.value : [],
            }).verdict !== 'allow',
        ),
      )
      if (served.length === 0 || closed.length === 0) continue
      const serviceEndpoints = node.properties.serviceEndpoints.filter(
        (service) => !service.startsWith(AML_ENDPOINT_POLICY.storageService),
      )
      yield {
        element: node.id,
        field: 'serviceEndpoints',
        related: served.map((segment) => ({ id: segment.node, role: 'computes' })),
        message: `${node.name} has the storage service endpoint, but ${topology.node(firewall.node)?.name} does not let ${joinList(closed)} pass`,
        how: 'Move the service endpoint to the subnet of the computes, under a policy.',
        fixes: [
          new Edit(topology).set(node.id, { serviceEndpoints }).choice('Remove the service endpoint here'),
        ],
      }
    }
  },
  examples: {
    bad: [example('Endpoint beside the firewall', (b) => hubWith(b, [AML_ENDPOINT_POLICY.storageService]))],
    good: [example('No endpoint there', (b) => hubWith(b, []))],
  },
})

function hubWith(b: DiagramBuilder, serviceEndpoints: readonly string[]): void {
  const { vnet, subnet: training } = addNetwork(b)
  addTraining(b, training)
  const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/24'], role: 'hub' })
  const place = b.add(
    subnet,
    'AzureFirewallSubnet',
    { role: 'firewall', prefix: '10.0.0.0/26', serviceEndpoints },
    { in: hub },
  )
  b.add(azureFirewall, 'afw-hub', { privateIp: '10.0.0.4' }, { in: place })
  b.link(peering, hub, vnet)
  addEgressRoute(b, training)
}
