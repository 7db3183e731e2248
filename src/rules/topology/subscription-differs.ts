import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { computeInstance } from '../../kinds/computeInstance'
import { keyVault } from '../../kinds/keyVault'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { workspaceOf } from '../../kinds/workspaceOf'
import { computeOf } from '../../links/computeOf'
import { workspaceResource } from '../../links/workspaceResource'
import type { DiagramBuilder } from '../../model/builder'
import type { Owner } from '../../model/diagram'
import type { Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { spaceOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'

const TRAINING = cite('machine-learning/how-to-secure-training-vnet', 'Prerequisites')
const ENDPOINTS = cite(
  'machine-learning/includes/machine-learning-managed-vnet-online-endpoint-limitations',
  'resource groups bullet',
)

export const subscriptionDiffers = defineRule({
  id: 'topology/subscription-differs',
  title: 'In another subscription than the workspace',
  severity: 'error',
  profile: 'correctness',
  why: 'The virtual network of computes, and the resources that a workspace with managed online endpoints stands on, belong to the subscription of the workspace.',
  source: TRAINING,
  requirements: ['PLC-003', 'PLC-014'],
  decides:
    'Compares the subscriptions in the resource ids of things that exist already; what the design deploys goes to one subscription by itself.',
  exceptions:
    'Where only one of the two exists already, the subscription of the deployment decides, which no drawing holds.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const [node, workspace, source] of pairs(topology)) {
      const [own, theirs] = [subscriptionOf(node), subscriptionOf(workspace)]
      if (own === undefined || theirs === undefined || own === theirs) continue
      yield {
        element: node.id,
        detail: workspace.id,
        related: [{ id: workspace.id, role: 'workspace' }],
        message: `${node.name} is in subscription ${own}, ${workspace.name} in ${theirs}`,
        how: `Use one that is in the subscription of ${workspace.name}.`,
        source,
        fixes: [guide('Reference one in the same subscription')],
      }
    }
  },
  examples: {
    bad: [
      example('Network of another subscription', (b) => instanceIn(b, SUBSCRIPTIONS[1])),
      example('Vault of another subscription', (b) => {
        const owner = existing('Microsoft.MachineLearningServices/workspaces/mlw-prod', SUBSCRIPTIONS[0])
        const workspace = b.add(amlWorkspace, 'mlw-prod', {}, { owner })
        const vault = b.add(
          keyVault,
          'kv-mlprod',
          {},
          { owner: existing('Microsoft.KeyVault/vaults/kv-mlprod', SUBSCRIPTIONS[1]) },
        )
        b.link(workspaceResource, workspace, vault)
      }),
    ],
    good: [example('Network of the same subscription', (b) => instanceIn(b, SUBSCRIPTIONS[0]))],
  },
})

/** Networks of computes, and resources of workspaces, each with the workspace. */
function* pairs(topology: Topology) {
  const told = new Set<string>()
  for (const host of topology.hosts) {
    const node = host.type === 'compute' ? topology.node(host.node) : undefined
    const workspace = node && workspaceOf(node, topology)
    const network = topology.node(spaceOf(topology, topology.node(host.place)?.parent ?? undefined)?.node)
    if (!workspace || !network || told.has(`${network.id} ${workspace.id}`)) continue
    told.add(`${network.id} ${workspace.id}`)
    yield [network, workspace, TRAINING] as const
  }
  for (const workspace of topology.nodesOf(amlWorkspace)) {
    for (const resource of topology.targets(workspace, workspaceResource.id))
      yield [resource, workspace, ENDPOINTS] as const
  }
}

function subscriptionOf({ owner }: Pick<NodeView<unknown>, 'owner'>): string | undefined {
  return owner.mode === 'existing'
    ? /^\/subscriptions\/([^/]+)\//i.exec(owner.resourceId)?.[1]?.toLowerCase()
    : undefined
}

const SUBSCRIPTIONS = [
  '00000000-0000-0000-0000-000000000001',
  '00000000-0000-0000-0000-000000000002',
] as const

function existing(path: string, subscription: string): Owner {
  return {
    mode: 'existing',
    resourceId: `/subscriptions/${subscription}/resourceGroups/rg-ml/providers/${path}`,
  }
}

function instanceIn(b: DiagramBuilder, subscription: string): void {
  const owner = existing('Microsoft.MachineLearningServices/workspaces/mlw-prod', SUBSCRIPTIONS[0])
  const workspace = b.add(amlWorkspace, 'mlw-prod', {}, { owner })
  const network = existing('Microsoft.Network/virtualNetworks/vnet-ml', subscription)
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] }, { owner: network })
  const place = b.add(subnet, 'snet-training', { role: 'training', prefix: '10.1.0.0/24' }, { in: vnet })
  b.link(computeOf, b.add(computeInstance, 'ci-data', {}, { in: place }), workspace)
}
