import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { forbidden, required } from './parts/clauses'
import { finish } from './parts/finish'
import { noCustomDns, zonesLinkedEverywhere } from './parts/nameClauses'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

const DNS = cite('machine-learning/how-to-custom-dns', 'Introduction')

export const dnsAzureDefault = definePattern({
  id: 'dns-azure-default',
  title: 'Names: Azure DNS with linked zones',
  summary: 'No DNS servers of one’s own: private zones are linked to every network with clients or computes.',
  group: 'dns',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: DNS,
  parameters: networkParameters,
  clauses: [
    required(
      'zones-linked',
      'Private zones linked to every network with clients or computes',
      DNS,
      ['dns/private-zone-unreachable'],
      zonesLinkedEverywhere,
    ),
    forbidden('custom-servers', 'DNS servers of one’s own on those networks', DNS, [], noCustomDns),
  ],
  build: (parameters) => finish(privateNetwork(parameters, { title: 'Azure DNS', scoring: false }).b),
})
