import { cloudFeature } from '../../facts/cloudFeatures'
import { PRIVATE_ENDPOINT_NETWORK_POLICIES } from '../../facts/subnets'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { CloudId } from '../../model/settings'
import { Edit } from '../edit'
import { example } from '../example'

const FEATURE = cloudFeature('nsgOnPrivateEndpoints')

export const policiesUnavailable = defineRule({
  id: 'private-endpoints/policies-unavailable',
  title: 'Security groups on endpoints not offered here',
  severity: 'info',
  profile: 'recommended',
  why: 'In this cloud the documents do not offer security groups on private endpoints: the setting is refused or has no effect.',
  source: FEATURE.source,
  requirements: ['NET-016'],
  decides:
    'Compares the network policies of subnets with what the cloud of the design offers by an edition of 2023.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    if (FEATURE.clouds[settings.cloud] !== 'unavailable') return
    for (const node of topology.nodesOf(subnet)) {
      const { privateEndpointPolicies: value } = node.properties
      if (value !== 'Enabled' && value !== 'NetworkSecurityGroupEnabled') continue
      yield {
        element: node.id,
        field: 'privateEndpointPolicies',
        message: `${node.name} filters private endpoints by security group, which this cloud does not offer`,
        how: 'Filter in the subnets of the clients instead.',
        fixes: [
          new Edit(topology)
            .set(node.id, { privateEndpointPolicies: PRIVATE_ENDPOINT_NETWORK_POLICIES.default })
            .choice('Turn policies off'),
        ],
      }
    }
  },
  examples: {
    bad: [example('Policies in Azure Government', filtered, cloud('AzureGovernment'))],
    good: [example('Policies in the public cloud', filtered, cloud('AzurePublic'))],
  },
})

function cloud(id: CloudId) {
  return { cloud: id }
}

function filtered(b: Parameters<Parameters<typeof example>[1]>[0]): void {
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
  b.add(
    subnet,
    'snet-pe',
    { role: 'privateEndpoints', prefix: '10.1.1.0/26', privateEndpointPolicies: 'Enabled' },
    { in: vnet },
  )
}
