import { cite } from '../../facts/source'
import { subnetKind } from '../../facts/subnets'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { endpointPolicyAssociation } from '../../links/endpointPolicyAssociation'
import { natAssociation } from '../../links/natAssociation'
import { nsgAssociation } from '../../links/nsgAssociation'
import { routeAssociation } from '../../links/routeAssociation'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { segmentOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { roleFix } from '../roleFix'

const ATTACHMENTS = [
  { relation: nsgAssociation, attachment: 'networkSecurityGroup', noun: 'a network security group' },
  { relation: routeAssociation, attachment: 'routeTable', noun: 'a route table' },
  { relation: natAssociation, attachment: 'natGateway', noun: 'a NAT gateway' },
  {
    relation: endpointPolicyAssociation,
    attachment: 'serviceEndpointPolicies',
    noun: 'a service endpoint policy',
  },
] as const

export const attachmentRefused = defineRule({
  id: 'topology/attachment-refused',
  title: 'Association that the subnet does not take',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure refuses the association, or the service in the subnet stops working with it.',
  source: cite('vpn-gateway/vpn-gateway-about-vpn-gateway-settings', 'Gateway subnet'),
  requirements: ['NET-006', 'NET-007', 'EGR-026'],
  peers: ['35f9c03a-cc27-418e-9c0c-539ff999d010'],
  decides: 'Compares what is associated with each subnet with what the documents forbid for its role.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const { relation, attachment, noun } of ATTACHMENTS) {
      for (const link of topology.linksOf(relation)) {
        const node = topology.as(subnet, link.from)
        const kind = node && subnetKind(node.properties.role)
        if (!node || kind?.[attachment] !== 'forbidden') continue
        const segment = segmentOf(topology, node.id)
        yield {
          element: node.id,
          detail: relation.id,
          related: [{ id: link.to.id, role: relation.label.toLowerCase() }],
          message: `${node.name} does not take ${noun}, but has ${link.to.name}`,
          how: `Detach ${link.to.name}.`,
          source: kind.source,
          fixes: [
            (segment && roleFix(topology, segment)) ??
              new Edit(topology).unlink(link.id).choice(`Detach ${link.to.name}`),
          ],
        }
      }
    }
  },
  examples: {
    bad: [example('Security group on the gateway subnet', (b) => filtered(b, 'GatewaySubnet', 'gateway'))],
    good: [example('Security group on a general subnet', (b) => filtered(b, 'snet-tools', 'general'))],
  },
})

function filtered(b: DiagramBuilder, name: string, role: 'gateway' | 'general'): void {
  const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'] })
  const place = b.add(subnet, name, { role, prefix: '10.0.0.0/27' }, { in: hub })
  b.link(nsgAssociation, place, b.add(networkSecurityGroup, 'nsg-one'))
}
