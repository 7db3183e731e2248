import { cite } from '../../facts/source'
import { joinList } from '../../lib/text'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { managedNetwork } from '../../kinds/managedNetwork'
import { sqlDatabase } from '../../kinds/sqlDatabase'
import { managedNetworkOf } from '../../links/managedNetworkOf'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import { workspaceDatastore } from '../../links/workspaceDatastore'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { uncoveredUses } from '../managedReach'
import { addCluster, addManaged } from '../managedScenes'

export const requiredEndpointMissing = defineRule({
  id: 'managed-network/required-endpoint-missing',
  title: 'Private endpoint rule missing',
  severity: 'error',
  profile: 'correctness',
  why: 'Computes in a managed network reach a service with its public door shut, or open to selected networks, only by a private endpoint rule.',
  source: cite('machine-learning/how-to-managed-network', 'Private endpoints'),
  requirements: ['INB-005', 'INB-010'],
  peers: ['AI-LZ AI.110'],
  decides:
    'Compares what the computes in a managed network use of the workspace, its resources and datastores with the private endpoint rules, those that the service makes itself included: for all four in the approved-only mode, and for those with public access off with internet outbound.',
  exceptions:
    'Services with an open public door; in the approved-only mode these have a rule of their own. A workspace for selected addresses needs the rule to itself, because no automatic one is made while its public access is on.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const { space, door, groupId, users } of uncoveredUses(topology)) {
      const target = topology.node(door.node)
      const network = topology.as(managedNetwork, topology.node(space.node))
      if (!target || !network || door.publicAccess === 'all') continue
      const names = users.flatMap((id) => topology.node(id)?.name ?? [])
      yield {
        element: network.id,
        detail: `${door.node} ${groupId}`,
        related: [{ id: target.id, role: 'target' }, ...users.map((id) => ({ id, role: 'uses it' }))],
        message: `${network.name} has no private endpoint rule for ${groupId} of ${target.name}, which ${joinList(names.slice(0, 3))} ${names.length === 1 ? 'uses' : 'use'}`,
        how: `Add a private endpoint rule for ${groupId}.`,
        ...(topology.as(amlWorkspace, target)
          ? {
              source: cite(
                'machine-learning/how-to-managed-network',
                'Scenario: Enable access from selected IP Addresses',
              ),
            }
          : {}),
        fixes: [
          new Edit(topology)
            .link(managedPrivateEndpoint, network.id, target.id, { groupId })
            .choice(`Add a private endpoint rule for ${groupId} of ${target.name}`),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Database without a rule', (b) => void addDatabase(b)),
      example('Workspace for selected addresses', (b) => {
        const { workspace, managed } = selectedWorkspace(b)
        addCluster(b, workspace, managed)
      }),
    ],
    good: [
      example('Database with a rule', (b) => {
        const { managed, database } = addDatabase(b)
        b.link(managedPrivateEndpoint, managed, database, { groupId: 'sqlServer' })
      }),
      example('Workspace and resources that the service serves', (b) => {
        const { workspace, managed } = addManaged(b)
        addCluster(b, workspace, managed)
      }),
    ],
  },
})

function addDatabase(b: DiagramBuilder) {
  const { workspace, managed } = addManaged(b)
  addCluster(b, workspace, managed)
  const database = b.add(sqlDatabase, 'sql-features')
  b.link(workspaceDatastore, workspace, database)
  return { managed, database }
}

function selectedWorkspace(b: DiagramBuilder) {
  const workspace = b.add(amlWorkspace, 'mlw-prod', { publicAccess: 'Selected', ipRules: ['203.0.113.10'] })
  const managed = b.add(managedNetwork, 'Managed network', { isolation: 'AllowInternetOutbound' })
  b.link(managedNetworkOf, managed, workspace)
  return { workspace, managed }
}
