import { cite } from '../facts/source'
import { dnsPrivateResolver } from '../kinds/dnsPrivateResolver'
import { cidr } from '../model/fields'
import { definePattern } from '../model/pattern'
import { clientPath } from './parts/accessClauses'
import { required } from './parts/clauses'
import { finish } from './parts/finish'
import { hubWithServer } from './parts/nameServers'
import { networkParameters } from './parts/parameters'
import { addSite, forwardsTo } from './parts/site'

const CONNECT = cite('machine-learning/includes/machine-learning-connect-secure-workspace')

export const clientAccess = definePattern({
  id: 'client-access',
  title: 'Ways in for people',
  summary:
    'ExpressRoute or VPN for offices, Bastion with a jump host for everybody else, and names that resolve on both.',
  group: 'inbound',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: CONNECT,
  parameters: { ...networkParameters, siteSpace: cidr('On-premises address space', '192.168.0.0/16') },
  clauses: [
    required(
      'path',
      'VPN gateway, ExpressRoute, or Bastion with a jump host',
      CONNECT,
      ['hybrid/no-client-path'],
      clientPath,
    ),
  ],
  build: (parameters) => {
    const drawing = hubWithServer(
      parameters,
      'ways in for people',
      (b, subnet, inboundAddress) => {
        b.add(dnsPrivateResolver, 'dnspr-hub', { inboundAddress }, { in: subnet })
      },
      { gateway: true, subnetRole: 'resolverInbound' },
    )
    addSite(drawing.b, drawing.hub, drawing.plan, {
      prefix: parameters.siteSpace,
      type: 'ExpressRoute',
      forwards: forwardsTo(drawing.server, drawing.resources, parameters.region),
    })
    return finish(drawing.b)
  },
})
