import { networkFact } from '../../facts/networkFacts'
import { cite } from '../../facts/source'
import { AML_ENDPOINT_POLICY } from '../../facts/serviceEndpoints'
import { serviceEndpointPolicy } from '../../kinds/serviceEndpointPolicy'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { endpointPolicyAssociation } from '../../links/endpointPolicyAssociation'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { segmentOf, spaceOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'

export const policyRegion = defineRule({
  id: 'exfiltration/policy-region',
  title: 'Service endpoint policy of another region',
  severity: 'error',
  profile: 'correctness',
  why: 'A policy and the virtual network of its subnets are in the same region; Azure refuses the association otherwise.',
  source:
    networkFact('sep-same-region')?.source ??
    cite('virtual-network/virtual-network-service-endpoint-policies-overview', 'Limitations'),
  requirements: ['EXF-004'],
  decides:
    'Compares the region of each subnet’s network with the region of the design, in which policies are deployed.',
  exceptions: 'Policies that exist already: their region is not drawn.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const policy of topology.nodesOf(serviceEndpointPolicy)) {
      if (policy.owner.mode === 'existing') continue
      for (const link of topology.linksTo(policy, endpointPolicyAssociation.id)) {
        const segment = segmentOf(topology, link.from.id)
        const space = spaceOf(topology, segment?.space)
        if (!segment || !space || space.region === settings.region) continue
        yield {
          element: policy.id,
          detail: link.from.id,
          related: [{ id: link.from.id, role: `subnet in ${space.region}` }],
          message: `${policy.name} is deployed in ${settings.region}, but ${link.from.name} is in ${space.region}`,
          how: `Reference a policy of ${space.region} on the subnet instead.`,
          fixes: [new Edit(topology).unlink(link.id).choice(`Detach it from ${link.from.name}`)],
        }
      }
    }
  },
  examples: {
    bad: [example('Network in another region', (b) => inRegion(b, 'northeurope'))],
    good: [example('Network in the region of the design', (b) => inRegion(b, ''))],
  },
})

function inRegion(b: DiagramBuilder, region: string): void {
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'], region })
  const place = b.add(
    subnet,
    'snet-data',
    { prefix: '10.1.0.0/24', serviceEndpoints: [AML_ENDPOINT_POLICY.storageService] },
    { in: vnet },
  )
  b.link(endpointPolicyAssociation, place, b.add(serviceEndpointPolicy, 'se-data'))
}
