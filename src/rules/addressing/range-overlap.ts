import { AKS_SERVICE_RANGE } from '../../facts/addressDemand'
import { PRIVATE_RANGES } from '../../facts/addressSpace'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { formatCidr, nthAddress, parseCidr } from '../../lib/cidr'
import { formatAddress } from '../../lib/ip'
import type { Fix, Report } from '../../model/finding'
import type { ReservedRange } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'
import { freeBlock } from './freeBlock'

const WORDS = { pod: 'pod range', service: 'service range', clientPool: 'client pool' } as const

export const rangeOverlap = defineRule({
  id: 'addressing/range-overlap',
  title: 'Inner range collides with the network',
  severity: 'error',
  profile: 'correctness',
  why: 'Pods, services and VPN clients take addresses that are routed inside; a network with the same addresses can no longer be reached from there.',
  source: AKS_SERVICE_RANGE.source,
  requirements: ['NET-001', 'NET-002', 'INF-024'],
  decides:
    'Compares pod and service ranges of AKS and client pools of gateways with each other and with every network and site in the same routing domain.',
  exceptions: 'Pod and service ranges of different clusters may be the same.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const { type, a, b, intersection } of context.plan.overlaps) {
      if (type !== 'range') continue
      const range = rangeAt(context, a) ?? rangeAt(context, b)
      const other = range && range.node === a.node && formatCidr(range.prefix) === a.prefix ? b : a
      const [node, holder] = [topology.node(range?.node), topology.node(other.node)]
      if (!range || !node || !holder) continue
      yield {
        element: node.id,
        field: range.field,
        detail: `${holder.id} ${intersection}`,
        related: holder.id === node.id ? [] : [{ id: holder.id, role: 'uses the same addresses' }],
        message: `The ${WORDS[range.type]} ${formatCidr(range.prefix)} of ${node.name} overlaps ${holder.id === node.id ? 'its other range' : holder.name} ${other.prefix}`,
        how: 'Choose a range that nothing connected uses; the shared range of carriers is a common choice.',
        fixes: moveFix(context, range),
      }
    }
  },
  examples: {
    bad: [example('Services with addresses of the network', (b) => cluster(b, '10.1.8.0/22', '10.1.8.10'))],
    good: [
      example('Services with addresses of their own', (b) => cluster(b, '100.65.0.0/16', '100.65.0.10')),
    ],
  },
})

function rangeAt({ topology }: RuleContext, side: { readonly node: string; readonly prefix: string }) {
  return topology.ranges.find(({ node, prefix }) => node === side.node && formatCidr(prefix) === side.prefix)
}

/** The DNS service address keeps its place in a service range that moves. */
function moveFix(context: RuleContext, range: ReservedRange): readonly Fix[] {
  const free = freeBlock(context, PRIVATE_RANGES.shared, range.prefix.length)
  if (!free) return [guide('Choose another range')]
  const parsed = parseCidr(free)
  const dns = parsed.ok ? nthAddress(parsed.value, DNS_SERVICE_INDEX) : undefined
  const properties = {
    [range.field]: free,
    ...(range.type === 'service' && dns ? { dnsServiceIp: formatAddress(dns) } : {}),
  }
  return [new Edit(context.topology).set(range.node, properties).choice(`Move it to ${free}`)]
}

/** The tenth address of the service range, as AKS examples have it; the first is taken by the API server. */
const DNS_SERVICE_INDEX = 10

function cluster(
  b: Parameters<Parameters<typeof example>[1]>[0],
  serviceCidr: string,
  dnsServiceIp: string,
): void {
  const { subnet } = addNetwork(b, '10.1.0.0/20', { role: 'scoring' })
  b.add(
    kubernetesCluster,
    'aks-scoring',
    { serviceCidr, dnsServiceIp, podCidr: '100.64.0.0/16' },
    { in: subnet },
  )
}
