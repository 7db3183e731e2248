import { cite } from '../facts/source'
import { dnsPrivateResolver } from '../kinds/dnsPrivateResolver'
import { definePattern } from '../model/pattern'
import { forbidden, required } from './parts/clauses'
import { finish } from './parts/finish'
import { addSite, forwardsTo } from './parts/site'
import { hubWithServer } from './parts/nameServers'
import {
  gatewayPresent,
  serverAsksAzure,
  siteForwards,
  siteNotToPlatform,
  zonesAtServer,
} from './parts/nameClauses'
import { networkParameters } from './parts/parameters'
import { cidr } from '../model/fields'

const DNS = cite('machine-learning/how-to-custom-dns', 'Example: Custom DNS Server hosted on-premises')
const RESOLVER = cite('dns/dns-private-resolver-overview', 'Inbound endpoints')

export const dnsCustomOnprem = definePattern({
  id: 'dns-custom-onprem',
  title: 'Names: servers on-premises',
  summary: 'Servers on site forward the service names to a resolver in the hub, which asks Azure DNS.',
  group: 'dns',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: DNS,
  parameters: {
    ...networkParameters,
    siteSpace: cidr('On-premises address space', '192.168.0.0/16'),
  },
  clauses: [
    required(
      'site-forwards',
      'Forwarders on site lead to a DNS server in Azure',
      DNS,
      ['dns/forwarder-missing'],
      siteForwards,
    ),
    required(
      'azure-server',
      'The server in Azure asks 168.63.129.16',
      RESOLVER,
      ['dns/private-zone-unreachable'],
      serverAsksAzure,
    ),
    required(
      'zones',
      'Zones linked to the network of that server',
      DNS,
      ['dns/private-zone-unreachable'],
      zonesAtServer,
    ),
    required('gateway', 'ExpressRoute or VPN gateway', DNS, ['hybrid/site-unconnected'], gatewayPresent),
    forbidden(
      'platform-address',
      'Forwarder on site straight to 168.63.129.16',
      DNS,
      ['dns/azure-dns-from-site'],
      siteNotToPlatform,
    ),
  ],
  build: (parameters) => {
    const drawing = hubWithServer(
      parameters,
      'DNS on-premises',
      (b, subnet, inboundAddress) => {
        b.add(dnsPrivateResolver, 'dnspr-hub', { inboundAddress }, { in: subnet })
      },
      { gateway: true, subnetRole: 'resolverInbound' },
    )
    addSite(drawing.b, drawing.hub, drawing.plan, {
      prefix: parameters.siteSpace,
      forwards: forwardsTo(drawing.server, drawing.resources, parameters.region),
    })
    return finish(drawing.b)
  },
})
