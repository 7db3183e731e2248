import { AKS_SERVICE_RANGE } from '../../facts/addressDemand'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { containsAddress, formatCidr, nthAddress, parseCidr, type Cidr } from '../../lib/cidr'
import { formatAddress, parseAddress, sameAddress, type Address } from '../../lib/ip'
import type { Fix, Report } from '../../model/finding'
import type { NodeId } from '../../model/diagram'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { addAks } from '../aksScenes'
import { Edit, guide } from '../edit'
import { example } from '../example'

/** Where most clusters have their DNS service: at the tenth address. */
const CUSTOMARY = 10

export const aksServiceRangeUnfit = defineRule({
  id: 'inference/aks-service-range-unfit',
  title: 'Service range of AKS does not fit',
  severity: 'error',
  profile: 'correctness',
  why: 'AKS refuses a service range that is too wide, and a DNS service address outside the range or at its first address, which belongs to the API server.',
  source: AKS_SERVICE_RANGE.source,
  decides:
    'Compares the service range with the widest that AKS accepts, and the DNS service address with it.',
  exceptions:
    'Clusters that exist already. Ranges that collide with others or that AKS keeps have rules of their own.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const { id, name, owner, properties } of topology.nodesOf(kubernetesCluster)) {
      const range = parseCidr(properties.serviceCidr)
      const address = parseAddress(properties.dnsServiceIp)
      if (owner.mode === 'existing' || !range.ok) continue
      const text = formatCidr(range.value)
      if (range.value.length <= AKS_SERVICE_RANGE.longerThan)
        yield {
          element: id,
          field: 'serviceCidr',
          message: `${name} has the service range ${text}; it has to be smaller than /${AKS_SERVICE_RANGE.longerThan}`,
          how: `Choose a range of /${AKS_SERVICE_RANGE.longerThan + 1} or smaller.`,
          fixes: [guide('Choose a smaller range')],
        }
      const problem = address.ok ? problemOf(range.value, address.value) : undefined
      if (address.ok && problem)
        yield {
          element: id,
          field: 'dnsServiceIp',
          message: `${name} has its DNS service at ${formatAddress(address.value)}, ${problem} ${text}`,
          how: 'Choose an address of the service range after its first.',
          fixes: [moveFix(topology, id, range.value)],
        }
    }
  },
  examples: {
    bad: [
      example('DNS service outside the range', (b) => {
        addAks(b, { serviceCidr: '100.65.0.0/16', dnsServiceIp: '10.2.0.10' })
      }),
      example('DNS service at the first address', (b) => {
        addAks(b, { serviceCidr: '100.65.0.0/16', dnsServiceIp: '100.65.0.1' })
      }),
      example('Range too wide', (b) => {
        addAks(b, { serviceCidr: '100.64.0.0/12', dnsServiceIp: '100.64.0.10', podCidr: '10.244.0.0/16' })
      }),
    ],
    good: [
      example('DNS service in the range', (b) => {
        addAks(b, { serviceCidr: '100.65.0.0/16', dnsServiceIp: '100.65.0.10' })
      }),
    ],
  },
})

function problemOf(range: Cidr, address: Address): string | undefined {
  if (!containsAddress(range, address)) return 'outside its service range'
  const first = nthAddress(range, 1)
  return first && sameAddress(first, address) ? 'the first address of its service range' : undefined
}

function moveFix(topology: Topology, id: NodeId, range: Cidr): Fix {
  const address = nthAddress(range, CUSTOMARY)
  if (!address) return guide('Choose a wider service range')
  const text = formatAddress(address)
  return new Edit(topology).set(id, { dnsServiceIp: text }).choice(`Put it at ${text}`)
}
