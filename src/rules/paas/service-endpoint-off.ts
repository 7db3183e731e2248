import { SERVICE_ENDPOINT_OF_TYPE } from '../../facts/serviceEndpoints'
import { cite } from '../../facts/source'
import { storageAccount } from '../../kinds/storageAccount'
import { subnet } from '../../kinds/subnet'
import { serviceEndpointGrant } from '../../links/serviceEndpointGrant'
import { joinList } from '../../lib/text'
import type { DiagramBuilder } from '../../model/builder'
import type { PropertiesOf } from '../../model/fields'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'

export const serviceEndpointOff = defineRule({
  id: 'paas/service-endpoint-off',
  title: 'Admitted subnet lacks the service endpoint',
  severity: 'error',
  profile: 'correctness',
  why: 'A subnet rule works by the service endpoint of the subnet, and a template that names a subnet without it is refused.',
  source: cite('virtual-network/virtual-network-service-endpoints-overview', 'service list'),
  requirements: ['PAAS-010'],
  decides: 'Compares each subnet rule with the service endpoints of the subnet.',
  exceptions: 'Subnets that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const told = new Set<string>()
    for (const link of topology.linksOf(serviceEndpointGrant)) {
      const place = topology.as(subnet, link.from)
      const service = SERVICE_ENDPOINT_OF_TYPE[topology.resourceTypeOf(link.to) ?? '']
      if (!place || service === undefined || place.owner.mode === 'existing') continue
      if (told.has(`${place.id} ${service}`) || isOn(place.properties, service)) continue
      told.add(`${place.id} ${service}`)
      const admitting = topology
        .linksFrom(place, serviceEndpointGrant.id)
        .map(({ to }) => to)
        .filter((to) => SERVICE_ENDPOINT_OF_TYPE[topology.resourceTypeOf(to) ?? ''] === service)
      yield {
        element: place.id,
        field: 'serviceEndpoints',
        detail: service,
        related: admitting.map(({ id }) => ({ id, role: 'admits the subnet' })),
        message: `${joinList(admitting.map(({ name }) => name))} ${admitting.length === 1 ? 'admits' : 'admit'} ${place.name}, which has no service endpoint ${service}`,
        how: `Turn ${service} on for the subnet.`,
        fixes: [
          new Edit(topology)
            .set(place.id, { serviceEndpoints: [...place.properties.serviceEndpoints, service] })
            .safe(`Turn ${service} on`),
        ],
      }
    }
  },
  examples: {
    bad: [example('Rule without the endpoint', (b) => addGrant(b, []))],
    good: [example('Rule with the endpoint', (b) => addGrant(b, ['Microsoft.Storage']))],
  },
})

function isOn(place: PropertiesOf<(typeof subnet)['fields']>, service: string): boolean {
  return place.serviceEndpoints.some((one) => one.trim().toLowerCase().startsWith(service.toLowerCase()))
}

function addGrant(b: DiagramBuilder, serviceEndpoints: readonly string[]): void {
  const { subnet: place } = addNetwork(b, '10.1.0.0/20', { serviceEndpoints })
  const storage = b.add(storageAccount, 'stmlprod001', { publicAccess: 'Selected', file: false })
  b.link(serviceEndpointGrant, place, storage)
}
