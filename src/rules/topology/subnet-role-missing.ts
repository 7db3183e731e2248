import { subnetKind } from '../../facts/subnets'
import { cite } from '../../facts/source'
import { abbreviation } from '../../facts/abbreviations'
import { nextFreePrefix } from '../../ipPlan/nextFree'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { batchEndpoint } from '../../kinds/batchEndpoint'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { onlineEndpoint } from '../../kinds/onlineEndpoint'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { segmentsIn } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { isRelay, peers } from '../reach'
import { addHub } from '../scenes'

/** The subnets of the documented spoke, each with the words for what it is for. */
const PARTS = [
  { role: 'training', name: 'training', use: 'computes' },
  { role: 'privateEndpoints', name: 'pe', use: 'private endpoints' },
  { role: 'scoring', name: 'scoring', use: 'inference' },
] as const

export const subnetRoleMissing = defineRule({
  id: 'topology/subnet-role-missing',
  title: 'Subnet of the documented layout missing',
  severity: 'warning',
  profile: 'recommended',
  why: 'The documented spoke keeps training, scoring and private endpoints apart, so that each has the filters and routes of its own traffic.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  peers: ['AML-SEC-managed-vnet'],
  decides:
    'Where the design hosts its computes in a network of its own: looks at each spoke behind a hub with a firewall for subnets with these roles.',
  exceptions:
    'A role that another spoke has; scoring unless all rules are asked for, or where the design has online or batch endpoints or an AKS cluster elsewhere.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology, settings } = context
    if (settings.network !== 'custom' || topology.nodesOf(amlWorkspace).length === 0) return
    const present = new Set(topology.segments.map(({ role }) => role))
    const missing = PARTS.filter(
      ({ role }) => !present.has(role) && (role !== 'scoring' || isUndecided(topology, settings)),
    )
    for (const spoke of missing.length > 0 ? spokesBehindFirewall(topology) : []) {
      for (const { role, name, use } of missing) {
        yield {
          element: spoke,
          detail: role,
          message: `${topology.node(spoke)?.name} has no subnet for ${use}`,
          how: `Add a subnet with the role ${name === 'pe' ? 'private endpoints' : name}.`,
          fixes: addSubnetFix(context, spoke, role, name),
        }
      }
    }
  },
  examples: {
    bad: [
      example('Spoke without a subnet for computes', (b) => spoke(b, ['scoring', 'privateEndpoints']), {
        network: 'custom',
      }),
    ],
    good: [
      example('Spoke with all three', (b) => spoke(b, ['training', 'privateEndpoints', 'scoring']), {
        network: 'custom',
      }),
      example(
        'Online endpoints in place of a scoring subnet',
        (b) => {
          spoke(b, ['training', 'privateEndpoints'])
          b.add(onlineEndpoint, 'oe-scoring')
        },
        { network: 'custom' },
      ),
    ],
  },
})

/** Inference may be left to another design, so that its place is asked for under all rules alone. */
function isUndecided(topology: Topology, { profile }: RuleContext['settings']): boolean {
  return (
    profile === 'all' &&
    topology.nodesOf(onlineEndpoint).length === 0 &&
    topology.nodesOf(batchEndpoint).length === 0 &&
    topology.nodesOf(kubernetesCluster).length === 0
  )
}

function spokesBehindFirewall(topology: Topology): readonly NodeId[] {
  return topology
    .nodesOf(virtualNetwork)
    .filter(
      ({ id, properties }) =>
        properties.role === 'spoke' && [...peers(topology, id)].some((hub) => isRelay(topology, hub)),
    )
    .map(({ id }) => id)
    .filter((id) => segmentsIn(topology, id).length > 0)
}

function addSubnetFix(
  { topology, plan }: RuleContext,
  network: NodeId,
  role: (typeof PARTS)[number]['role'],
  name: string,
): readonly Fix[] {
  const length = subnetKind(role)?.recommended ?? SMALL
  const prefix = nextFreePrefix(plan, network, length)
  if (prefix === undefined) return []
  const edit = new Edit(topology)
  edit.add(
    subnet,
    `${abbreviation('Microsoft.Network/virtualNetworks/subnets') ?? 'snet'}-${name}`,
    { role, prefix },
    network,
  )
  return [edit.choice(`Add a subnet ${prefix}`)]
}

/** Length for a subnet whose documents advise none: room for some dozen endpoints. */
const SMALL = 26

function spoke(b: DiagramBuilder, roles: readonly (typeof PARTS)[number]['role'][]): void {
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'], role: 'spoke' })
  roles.forEach((role, index) =>
    b.add(subnet, `snet-${role}`, { role, prefix: `10.1.${index}.0/24` }, { in: vnet }),
  )
  addHub(b, vnet)
  b.add(amlWorkspace, 'mlw-prod')
}
