import { cite } from '../../facts/source'
import { natGateway } from '../../kinds/natGateway'
import { publicIp } from '../../kinds/publicIp'
import { publicIpAssociation } from '../../links/publicIpAssociation'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const publicAddressUnused = defineRule({
  id: 'paas/public-address-unused',
  title: 'Public address of nothing',
  severity: 'warning',
  profile: 'recommended',
  why: 'A Standard address is billed from the day it is made, used or not, and each one is one more to guard.',
  source: cite('includes/azure-virtual-network-limits', 'Public IP address limits'),
  peers: ['Azure.PublicIP.IsAttached', 'VNET-SEC-limit-pip'],
  decides: 'Looks for the element that each drawn address belongs to.',
  exceptions: 'Addresses that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const address of topology.nodesOf(publicIp)) {
      if (address.owner.mode === 'existing') continue
      if (topology.targets(address, publicIpAssociation.id).length > 0) continue
      yield {
        element: address.id,
        message: `${address.name} belongs to nothing`,
        how: 'Associate it with what needs it, or remove it.',
        fixes: [new Edit(topology).remove(address.id).choice('Remove it')],
      }
    }
  },
  examples: {
    bad: [example('Alone', (b) => void b.add(publicIp, 'pip-old'))],
    good: [
      example('Of a NAT gateway', (b) => {
        b.link(publicIpAssociation, b.add(publicIp, 'pip-nat'), b.add(natGateway, 'ng-egress'))
      }),
    ],
  },
})
