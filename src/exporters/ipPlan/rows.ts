import { addressBits, formatAddress } from '../../lib/ip'
import { lastAddress, nthAddress, parseCidr } from '../../lib/cidr'
import type { NodeId } from '../../model/diagram'
import type { Segment, Space } from '../../model/network'
import type { IpPlan, PlannedSpace, PlannedSubnet } from '../../model/plan'
import type { Topology } from '../../model/topology'
import { parseResourceId, type ResourceId } from '../synthesize/resourceId'

/** A cell: text, or a number that stays one. */
export type Cell = string | number

/** One column of the subnet sheet. */
export interface Column {
  readonly heading: string
  readonly align?: 'right'
  /** Shown in the Markdown table too, which is for reading; the CSV has all. */
  readonly brief?: true
  cell(row: SubnetRow): Cell
}

/** What a row of the subnet sheet is made of. */
export interface SubnetRow {
  readonly space: PlannedSpace
  readonly subnet: PlannedSubnet
  readonly spaceFacts: Space | undefined
  readonly segment: Segment | undefined
  readonly topology: Topology
}

/** Every planned subnet of all virtual networks. */
export function subnetRows(plan: IpPlan, topology: Topology): readonly SubnetRow[] {
  const spaces = new Map(topology.spaces.map((space) => [space.node, space]))
  const segments = new Map(topology.segments.map((segment) => [segment.node, segment]))
  return plan.spaces.flatMap((space) =>
    space.subnets.map((subnet): SubnetRow => ({
      space,
      subnet,
      spaceFacts: spaces.get(space.node),
      segment: segments.get(subnet.node),
      topology,
    })),
  )
}

/** The columns that network teams use, from the outermost container inwards. */
export const SUBNET_COLUMNS: readonly Column[] = [
  {
    heading: 'Subscription',
    cell: ({ space, topology }) => placeOf(space.node, topology)?.subscription ?? '',
  },
  {
    heading: 'Resource group',
    cell: ({ space, topology }) => placeOf(space.node, topology)?.resourceGroup ?? '',
  },
  { heading: 'Region', cell: ({ space }) => space.region },
  { heading: 'Network', brief: true, cell: ({ space }) => space.name },
  { heading: 'Address space', cell: ({ space }) => space.prefixes.map(({ prefix }) => prefix).join(', ') },
  { heading: 'Peered with', cell: ({ space, topology }) => namesOf(peersOf(space.node, topology), topology) },
  { heading: 'DNS servers', cell: ({ spaceFacts }) => spaceFacts?.dnsServers.join(', ') || 'Azure-provided' },
  { heading: 'Subnet', brief: true, cell: ({ subnet }) => subnet.name },
  { heading: 'Role', brief: true, cell: ({ subnet }) => subnet.role },
  { heading: 'Environment', cell: ({ topology }) => topology.diagram.settings.naming.environment },
  {
    heading: 'Status',
    cell: ({ subnet, topology }) =>
      topology.node(subnet.node)?.owner.mode === 'existing' ? 'deployed' : 'planned',
  },
  { heading: 'CIDR', brief: true, cell: ({ subnet }) => subnet.prefix },
  { heading: 'Mask', cell: ({ subnet }) => maskOf(subnet.prefix) },
  { heading: 'Azure-reserved', cell: ({ subnet }) => reservedOf(subnet) },
  { heading: 'First usable', brief: true, cell: ({ subnet }) => subnet.firstUsable },
  { heading: 'Last usable', brief: true, cell: ({ subnet }) => subnet.lastUsable },
  { heading: 'Total', align: 'right', cell: ({ subnet }) => count(subnet.total) },
  { heading: 'Usable', align: 'right', brief: true, cell: ({ subnet }) => count(subnet.usable) },
  { heading: 'Planned', align: 'right', brief: true, cell: ({ subnet }) => subnet.planned },
  { heading: 'Peak', align: 'right', brief: true, cell: ({ subnet }) => subnet.peak },
  { heading: 'Free', align: 'right', brief: true, cell: ({ subnet }) => count(subnet.free) },
  {
    heading: 'Utilisation %',
    align: 'right',
    brief: true,
    cell: ({ subnet }) => percent(subnet),
  },
  { heading: 'Level', cell: ({ subnet }) => subnet.level },
  {
    heading: 'Demand',
    cell: ({ subnet }) => subnet.demands.map(({ name, reason }) => `${name}: ${reason}`).join('; '),
  },
  { heading: 'NSG', brief: true, cell: ({ segment, topology }) => nameOf(segment?.filter, topology) },
  {
    heading: 'Route table',
    brief: true,
    cell: ({ segment, topology }) => nameOf(segment?.routeTable, topology),
  },
  { heading: 'NAT gateway', cell: ({ segment, topology }) => nameOf(segment?.natGateway, topology) },
  { heading: 'Delegation', cell: ({ segment }) => segment?.delegation ?? '' },
  { heading: 'Service endpoints', cell: ({ segment }) => segment?.serviceEndpoints.join(', ') ?? '' },
  {
    heading: 'Service endpoint policies',
    cell: ({ segment, topology }) => namesOf(segment?.endpointPolicies ?? [], topology),
  },
  { heading: 'Private endpoint policies', cell: ({ segment }) => segment?.privateEndpointPolicies ?? '' },
  {
    heading: 'Private subnet',
    cell: ({ segment }) => (segment === undefined ? '' : segment.defaultOutbound ? 'no' : 'yes'),
  },
]

/** One row an address that the plan expects. */
export const ADDRESS_HEADINGS = [
  'Address',
  'Resource',
  'Leads to',
  'Sub-resource',
  'Subnet',
  'Network',
  'Assignment',
  'Private DNS zones',
] as const

export function addressRows(rows: readonly SubnetRow[]): readonly (readonly Cell[])[] {
  return rows.flatMap(({ space, subnet, topology }) => {
    const endpoints = new Map(topology.privateEndpoints.map((endpoint) => [endpoint.node, endpoint]))
    return subnet.addresses.map(({ node, address, fixed }): readonly Cell[] => {
      const endpoint = endpoints.get(node)
      return [
        address,
        nameOf(node, topology),
        nameOf(endpoint?.target, topology),
        endpoint?.groupId ?? '',
        subnet.name,
        space.name,
        fixed ? 'static' : 'dynamic',
        namesOf(endpoint?.zones ?? [], topology),
      ]
    })
  })
}

/** Address spaces with what is left of each prefix. */
export const SPACE_HEADINGS = [
  'Network',
  'Type',
  'Region',
  'Prefix',
  'Total',
  'In subnets',
  'Free',
  'Free blocks',
] as const

export function spaceRows(plan: IpPlan): readonly (readonly Cell[])[] {
  return plan.spaces.flatMap(({ name, type, region, prefixes }) =>
    prefixes.map(({ prefix, total, allocated, free }): readonly Cell[] => [
      name,
      type === 'site' ? 'site' : 'virtual network',
      region,
      prefix,
      count(total),
      count(allocated),
      count(total - allocated),
      free.join(', '),
    ]),
  )
}

export const OVERLAP_HEADINGS = ['Network', 'Prefix', 'Overlaps with', 'Its prefix', 'Common'] as const

export function overlapRows({ overlaps }: IpPlan, topology: Topology): readonly (readonly Cell[])[] {
  return overlaps.map(({ a, b, intersection }): readonly Cell[] => [
    nameOf(a.node, topology),
    a.prefix,
    nameOf(b.node, topology),
    b.prefix,
    intersection,
  ])
}

/** Numbers beyond what a spreadsheet keeps exactly stay text. */
function count(value: bigint): Cell {
  const exact = value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= -BigInt(Number.MAX_SAFE_INTEGER)
  return exact ? Number(value) : value.toString()
}

/** Of a subnet without a usable address there is no share. */
function percent({ usable, utilisation }: PlannedSubnet): Cell {
  return usable === 0n ? '' : Math.round(utilisation * 1000) / 10
}

/** Where a thing that exists already stands; what is planned goes where the person deploys it to. */
function placeOf(node: NodeId, topology: Topology): ResourceId | undefined {
  const owner = topology.node(node)?.owner
  return owner?.mode === 'existing' ? parseResourceId(owner.resourceId) : undefined
}

function nameOf(node: NodeId | undefined, topology: Topology): string {
  return node === undefined ? '' : (topology.node(node)?.name ?? node)
}

function namesOf(nodes: readonly NodeId[], topology: Topology): string {
  return nodes.map((node) => nameOf(node, topology)).join(', ')
}

function peersOf(space: NodeId, topology: Topology): readonly NodeId[] {
  return topology.adjacencies.flatMap(({ type, a, b }) => {
    if (type !== 'peering') return []
    return a === space ? [b] : b === space ? [a] : []
  })
}

function maskOf(prefix: string): string {
  const cidr = parseCidr(prefix)
  if (!cidr.ok || cidr.value.family === 6) return ''
  const bits = BigInt(addressBits[4])
  const value = ((1n << bits) - 1n) ^ ((1n << (bits - BigInt(cidr.value.length))) - 1n)
  return formatAddress({ family: 4, value })
}

/** Azure keeps the first four addresses and the last one; of a smaller subnet, all. */
function reservedOf({ prefix, reserved, family, usable }: PlannedSubnet): string {
  const cidr = parseCidr(prefix)
  const first = cidr.ok && family === 4 ? nthAddress(cidr.value, 0) : undefined
  if (!cidr.ok || !first || reserved < 2) return ''
  const last = formatAddress(lastAddress(cidr.value))
  if (usable === 0n) return `${formatAddress(first)}–${last}`
  const edge = nthAddress(cidr.value, reserved - 2)
  return edge ? `${formatAddress(first)}–${formatAddress(edge)}, ${last}` : ''
}
