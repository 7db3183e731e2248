import { LIMITS } from '../../facts/limits'
import { PRIVATE_ZONE_PREFIX } from '../../facts/privateDns'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import { dnsZoneLink } from '../../links/dnsZoneLink'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'
import { normalName } from '../zones'

export const registrationMisplaced = defineRule({
  id: 'dns/registration-misplaced',
  title: 'Machines register in the wrong zone',
  severity: 'warning',
  profile: 'correctness',
  why: 'A network registers its machines in one zone at most, and never in the zone of a platform service, where their names would hide those of resources.',
  source: LIMITS.autoregistrationZonesPerVnet.source,
  decides:
    'Looks at the links with auto-registration: at zones of private endpoints, and more than one in a network.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const registered = new Map<NodeId, number>()
    for (const link of topology.linksOf(dnsZoneLink)) {
      if (!link.properties.registration) continue
      const count = (registered.get(link.to.id) ?? 0) + 1
      registered.set(link.to.id, count)
      const service = normalName(link.from.name).startsWith(PRIVATE_ZONE_PREFIX)
      const beyond = count > LIMITS.autoregistrationZonesPerVnet.value
      if (!service && !beyond) continue
      yield {
        element: link.from.id,
        detail: link.to.id,
        related: [{ id: link.to.id, role: 'registers its machines here' }],
        ...(beyond ? { severity: 'error' as const } : {}),
        message: service
          ? `${link.to.name} registers its machines in ${link.from.name}, the zone of a platform service`
          : `${link.to.name} registers its machines in ${count} zones`,
        how: 'Turn auto-registration off for this link.',
        fixes: [
          new Edit(topology).setLink(link.id, { registration: false }).safe('Turn auto-registration off'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Registration in the zone of vaults', (b) => {
        const { vnet } = addNetwork(b)
        b.link(dnsZoneLink, b.add(privateDnsZone, 'privatelink.vaultcore.azure.net'), vnet, {
          registration: true,
        })
      }),
    ],
    good: [
      example('Registration in a zone of one’s own', (b) => {
        const { vnet } = addNetwork(b)
        b.link(dnsZoneLink, b.add(privateDnsZone, 'ml.contoso.internal'), vnet, { registration: true })
      }),
    ],
  },
})
