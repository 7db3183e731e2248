import { cite } from '../../facts/source'
import { applicationGateway } from '../../kinds/applicationGateway'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged } from '../managedScenes'
import { addNetwork } from '../scenes'

export const gatewayWithoutPrivateLink = defineRule({
  id: 'managed-network/gateway-without-private-link',
  title: 'Application Gateway without private link configuration',
  severity: 'error',
  profile: 'correctness',
  why: 'A managed network reaches an Application Gateway only through a private endpoint, and the gateway takes one only with a private link configuration on a private front end.',
  source: cite('machine-learning/how-to-access-on-premises-resources', 'Configure Azure Application Gateway'),
  requirements: ['MNG-017'],
  decides:
    'Looks at the private link switch and the front end of each Application Gateway that a private endpoint rule of a managed network leads to.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const gateway of topology.nodesOf(applicationGateway)) {
      const link = topology.linksTo(gateway, managedPrivateEndpoint.id)[0]
      const { privateLink, frontend } = gateway.properties
      if (!link || (privateLink && frontend !== 'public')) continue
      const related = [{ id: link.from.id, role: 'reaches it by private endpoint' }]
      const edit = new Edit(topology)
      yield privateLink
        ? {
            element: gateway.id,
            field: 'frontend',
            related,
            message: `${gateway.name} has a public front end alone, which private link does not serve`,
            how: 'Give it a private front end as well.',
            fixes: [edit.set(gateway.id, { frontend: 'both' }).choice('Add a private front end')],
          }
        : {
            element: gateway.id,
            field: 'privateLink',
            related,
            message: `${gateway.name} has no private link configuration, but ${link.from.name} has a private endpoint rule to it`,
            how: 'Turn the private link configuration on.',
            fixes: [
              frontend === 'public'
                ? edit
                    .set(gateway.id, { privateLink: true, frontend: 'both' })
                    .choice('Turn private link on with a private front end')
                : edit.set(gateway.id, { privateLink: true }).safe('Turn private link on'),
            ],
          }
    }
  },
  examples: {
    bad: [
      example('No configuration', (b) => addGateway(b, { privateLink: false })),
      example('Public front end', (b) => addGateway(b, { privateLink: true, frontend: 'public' })),
    ],
    good: [example('Private link on the private front end', (b) => addGateway(b, { privateLink: true }))],
  },
})

function addGateway(
  b: DiagramBuilder,
  properties: { readonly privateLink: boolean; readonly frontend?: 'public' | 'both' },
): void {
  const { managed } = addManaged(b)
  const { subnet } = addNetwork(b, '10.1.0.0/20', { name: 'snet-agw', role: 'applicationGateway' })
  const gateway = b.add(applicationGateway, 'agw-onprem', properties, { in: subnet })
  b.link(managedPrivateEndpoint, managed, gateway, { groupId: 'appGwPrivateFrontendIpIPv4' })
}
