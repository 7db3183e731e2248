import { cite } from '../../facts/source'
import { applicationGateway } from '../../kinds/applicationGateway'
import { PRIVATE_FRONT_END } from '../../kinds/applicationGateway/contribute'
import { managedNetwork } from '../../kinds/managedNetwork'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { endpointsOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged } from '../managedScenes'
import { addNetwork } from '../scenes'

export const gatewayWithoutRule = defineRule({
  id: 'managed-network/gateway-without-rule',
  title: 'Nobody uses the gateway’s private link',
  severity: 'warning',
  profile: 'recommended',
  why: 'Servers on a site are reached from a managed network only by a private endpoint rule that leads to the gateway.',
  source: cite('machine-learning/how-to-access-on-premises-resources', 'Configure private link'),
  requirements: ['MNG-016'],
  claims: ['managed-network-on-premises'],
  decides:
    'Looks for a private endpoint, or a rule of a managed network, that leads to each Application Gateway with a private link configuration.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const networks = topology
      .nodesOf(managedNetwork)
      .filter((network) => network.properties.isolation !== 'Disabled')
    for (const gateway of topology.nodesOf(applicationGateway)) {
      if (!gateway.properties.privateLink || networks.length === 0) continue
      if (topology.linksTo(gateway, managedPrivateEndpoint.id).length > 0) continue
      if (endpointsOf(topology, gateway.id).length > 0) continue
      yield {
        element: gateway.id,
        message: `${gateway.name} has a private link configuration, and nothing leads to it`,
        how: 'Add a private endpoint rule of the managed network to the gateway.',
        fixes: networks
          .slice(0, 2)
          .map((network) =>
            new Edit(topology)
              .link(managedPrivateEndpoint, network.id, gateway.id, { groupId: PRIVATE_FRONT_END })
              .choice(`Add a rule of ${network.name}`),
          ),
      }
    }
  },
  examples: {
    bad: [example('No rule', (b) => addGateway(b, false))],
    good: [example('Rule of the managed network', (b) => addGateway(b, true))],
  },
})

function addGateway(b: DiagramBuilder, rule: boolean): void {
  const { managed } = addManaged(b)
  const { subnet } = addNetwork(b, '10.1.0.0/20', { name: 'snet-agw', role: 'applicationGateway' })
  const gateway = b.add(applicationGateway, 'agw-onprem', { privateLink: true }, { in: subnet })
  if (rule) b.link(managedPrivateEndpoint, managed, gateway, { groupId: PRIVATE_FRONT_END })
}
