import { cite } from '../../facts/source'
import { FORBIDDEN_RANGES, type AddressRange, type RangeScope } from '../../facts/addressSpace'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { formatCidr, type Cidr } from '../../lib/cidr'
import { parseCidrLoose } from '../../lib/cidrLoose'
import { fromCidrs, overlaps, type CidrSet } from '../../lib/cidrSet'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import type { Host, Space } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { segmentOf, spaceOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addNetwork, addTraining } from '../scenes'

export const forbiddenRange = defineRule({
  id: 'addressing/forbidden-range',
  title: 'Reserved address range used',
  severity: 'error',
  profile: 'correctness',
  why: 'Addresses that the platform, container hosts or AKS use themselves cannot be reached over the network: they never leave the machine.',
  source: cite('virtual-network/virtual-networks-faq', 'What address ranges can I use in my VNets?'),
  requirements: ['NET-020', 'TRN-013', 'INF-023'],
  decides:
    'Compares address spaces, networks with computes, AKS networks, AKS ranges and resolver subnets with the documented ranges for each.',
  exceptions: 'A range that older editions advise to avoid is a warning.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const claim of claims(topology)) {
      for (const range of FORBIDDEN) {
        if (!range.row.scopes.includes(claim.scope) || !overlaps(range.set, fromCidrs([claim.prefix])))
          continue
        const node = topology.node(claim.element)
        const soft = range.row.severity === 'should' || range.row.confidence === 'old-copy'
        if (!node) continue
        yield {
          element: node.id,
          field: claim.field,
          detail: range.row.range,
          ...(soft ? { severity: 'warning' as const } : {}),
          message: `${node.name} ${formatCidr(claim.prefix)} meets ${range.row.range}: ${range.row.why}`,
          how: 'Choose a private prefix that does not touch it.',
          source: range.row.source,
          fixes: [guide('Choose another prefix')],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Computes in the range of the container bridge', (b) => {
        const { subnet: place } = addNetwork(b, '172.17.0.0/16', { prefix: '172.17.0.0/24' })
        addTraining(b, place)
      }),
      example('Computes beside the range of the container bridge', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20', '172.17.0.0/24'] })
        const place = b.add(
          subnet,
          'snet-training',
          { role: 'training', prefix: '10.1.0.0/24' },
          { in: vnet },
        )
        addTraining(b, place)
      }),
      example('Address space of link-local addresses', (b) => {
        b.add(virtualNetwork, 'vnet-ml', { prefixes: ['169.254.0.0/24'] })
      }),
      example('Service range of AKS that AKS keeps', (b) => {
        const { subnet: place } = addNetwork(b, '10.1.0.0/20', { role: 'scoring' })
        b.add(kubernetesCluster, 'aks-scoring', { serviceCidr: '172.30.0.0/16' }, { in: place })
      }),
    ],
    good: [
      example('Private addresses', (b) => {
        const { subnet: place } = addNetwork(b)
        addTraining(b, place)
      }),
      example('The bridge range in a network without computes', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-pe', { prefixes: ['172.17.0.0/24'] })
        b.add(subnet, 'snet-pe', { role: 'privateEndpoints', prefix: '172.17.0.0/26' }, { in: vnet })
      }),
    ],
  },
})

interface Claim {
  readonly element: NodeId
  readonly field: string
  readonly prefix: Cidr
  readonly scope: RangeScope
}

const FORBIDDEN: readonly { readonly row: AddressRange; readonly set: CidrSet }[] = FORBIDDEN_RANGES.map(
  (row) => {
    const parsed = parseCidrLoose(row.range)
    return { row, set: fromCidrs(parsed.ok ? parsed.value.cidrs : []) }
  },
)

function claims(topology: Topology): readonly Claim[] {
  const of = (place: NodeId, scope: RangeScope): readonly Claim[] =>
    (segmentOf(topology, place)?.prefixes ?? []).map((prefix) => ({
      element: place,
      field: 'prefix',
      prefix,
      scope,
    }))
  return [
    ...topology.spaces
      .filter(({ type }) => type === 'vnet')
      .flatMap(({ node, prefixes }) =>
        prefixes.map((prefix) => ({
          element: node,
          field: 'prefixes',
          prefix,
          scope: 'virtualNetwork' as const,
        })),
      ),
    ...networksOf(topology, 'compute').flatMap((space) => networkClaims(space, 'amlCompute')),
    ...networksOf(topology, 'cluster').flatMap((space) => networkClaims(space, 'aksVirtualNetwork')),
    ...topology.segments
      .filter(({ role }) => role === 'resolverInbound' || role === 'resolverOutbound')
      .flatMap(({ node }) => of(node, 'dnsResolver')),
    ...topology.ranges.flatMap(({ node, field, type, prefix }) =>
      type === 'clientPool'
        ? []
        : [
            {
              element: node,
              field,
              prefix,
              scope: type === 'pod' ? ('aksPod' as const) : ('aksService' as const),
            },
          ],
    ),
  ]
}

/** Virtual networks in which hosts of the type stand. */
function networksOf(topology: Topology, type: Host['type']): readonly Space[] {
  const hosts = topology.hosts.filter((host) => host.type === type)
  const found = hosts.map(({ place }) => spaceOf(topology, segmentOf(topology, place)?.space))
  return [...new Set(found)].flatMap((space) => (space?.type === 'vnet' ? [space] : []))
}

/** Computes and clusters want their whole network clear: what has such an address in it is out of their reach. */
function networkClaims(space: Space, scope: RangeScope): readonly Claim[] {
  return space.prefixes.map((prefix) => ({ element: space.node, field: 'prefixes', prefix, scope }))
}
