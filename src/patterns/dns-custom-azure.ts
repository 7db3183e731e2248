import { cite } from '../facts/source'
import { dnsServer } from '../kinds/dnsServer'
import { definePattern } from '../model/pattern'
import { required } from './parts/clauses'
import { finish } from './parts/finish'
import { hubWithServer } from './parts/nameServers'
import {
  serverAsksAzure,
  serverInAzure,
  spokesUseServer,
  zoneGroups,
  zonesAtServer,
} from './parts/nameClauses'
import { networkParameters } from './parts/parameters'

const DNS = cite('machine-learning/how-to-custom-dns', 'Example: Custom DNS Server hosted in virtual network')

export const dnsCustomAzure = definePattern({
  id: 'dns-custom-azure',
  title: 'Names: DNS server in the hub',
  summary: 'A DNS server in the hub answers for all networks; zones are linked to the hub alone.',
  group: 'dns',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: DNS,
  parameters: networkParameters,
  clauses: [
    required('server', 'DNS server or resolver in the hub', DNS, ['dns/server-missing'], serverInAzure),
    required(
      'zones',
      'Zones linked to the network of the DNS server',
      DNS,
      ['dns/private-zone-unreachable'],
      zonesAtServer,
    ),
    required(
      'forwarding',
      'Forwarding to 168.63.129.16',
      DNS,
      ['dns/private-zone-unreachable'],
      serverAsksAzure,
    ),
    required('spokes', 'Spokes use the server', DNS, ['dns/private-zone-unreachable'], spokesUseServer),
    required(
      'zone-groups',
      'Private endpoints with zone integration',
      DNS,
      ['dns/zone-group-missing'],
      zoneGroups,
    ),
  ],
  build: (parameters) =>
    finish(
      hubWithServer(parameters, 'DNS server in the hub', (b, subnet, address) => {
        b.add(dnsServer, 'vm-dns', { address, upstream: 'azure' }, { in: subnet })
      }).b,
    ),
})
