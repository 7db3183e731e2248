import { ON_PREMISES_GATEWAY } from '../../facts/isolation'
import { cite } from '../../facts/source'
import { applicationGateway } from '../../kinds/applicationGateway'
import { PRIVATE_LINK } from '../../kinds/applicationGateway/frontEnds'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import { parseDnsName } from '../../lib/suffix'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { addManaged } from '../managedScenes'
import { addNetwork } from '../scenes'

const { fewestLabels: LABELS, longestName: LONGEST } = ON_PREMISES_GATEWAY

export const gatewayNameUnfit = defineRule({
  id: 'managed-network/gateway-name-unfit',
  title: 'Name behind the gateway does not fit',
  severity: 'error',
  profile: 'correctness',
  why: 'Jobs call the servers behind the gateway by these names: they have three labels or more, and the certificates of the listeners are made for them.',
  source: cite('machine-learning/how-to-access-on-premises-resources', 'Configure private link'),
  requirements: ['MNG-018', 'MNG-019'],
  decides:
    'Looks for the names that a private endpoint rule to an Application Gateway carries and counts their labels, and the characters of the gateway’s name together with that of its private link configuration.',
  exceptions: 'Whether the certificates match cannot be told from a drawing.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const link of topology.linksOf(managedPrivateEndpoint)) {
      if (!topology.as(applicationGateway, link.to)) continue
      const length = link.to.name.length + PRIVATE_LINK.length
      if (length > LONGEST) {
        yield {
          element: link.to.id,
          message: `The name of ${link.to.name} and that of its private link configuration have ${length} characters together; ${LONGEST} is the most`,
          how: 'Give the gateway a shorter name.',
          source: ON_PREMISES_GATEWAY.source,
          fixes: [guide('Rename the gateway')],
        }
      }
      if (link.properties.fqdns.length === 0) {
        yield {
          element: link.from.id,
          detail: link.to.id,
          related: [{ id: link.to.id, role: 'gateway' }],
          severity: 'warning',
          message: `The private endpoint rule to ${link.to.name} names no host by which jobs call the servers behind it`,
          how: 'Give the rule the names of these servers, such as data.corp.example.',
          fixes: [guide('Name the servers')],
        }
      }
      for (const name of link.properties.fqdns) {
        const parsed = parseDnsName(name.trim())
        if (parsed.ok && parsed.value.split('.').length >= LABELS) continue
        yield {
          element: link.from.id,
          detail: `${link.to.id} ${name.trim().toLowerCase()}`,
          related: [{ id: link.to.id, role: 'gateway' }],
          message: parsed.ok
            ? `The name ${name.trim()} for ${link.to.name} has ${parsed.value.split('.').length} labels; ${LABELS} are needed`
            : `“${name}” for ${link.to.name} is no host name`,
          how: 'Use a name such as data.corp.example.',
          fixes: [guide('Change the name')],
        }
      }
    }
  },
  examples: {
    bad: [example('Two labels', (b) => addName(b, 'data.example')), example('No name', (b) => addName(b))],
    good: [example('Three labels', (b) => addName(b, 'data.corp.example'))],
  },
})

function addName(b: DiagramBuilder, ...fqdns: readonly string[]): void {
  const { managed } = addManaged(b)
  const { subnet } = addNetwork(b, '10.1.0.0/20', { name: 'snet-agw', role: 'applicationGateway' })
  const gateway = b.add(applicationGateway, 'agw-onprem', { privateLink: true }, { in: subnet })
  b.link(managedPrivateEndpoint, managed, gateway, {
    groupId: 'appGwPrivateFrontendIpIPv4',
    fqdns,
  })
}
