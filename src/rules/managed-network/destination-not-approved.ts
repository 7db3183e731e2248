import { cite } from '../../facts/source'
import { managedNetwork } from '../../kinds/managedNetwork'
import { sqlDatabase } from '../../kinds/sqlDatabase'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import { workspaceDatastore } from '../../links/workspaceDatastore'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { isApproved, uncoveredUses } from '../managedReach'
import { addCluster, addManaged, outboundRow } from '../managedScenes'

export const destinationNotApproved = defineRule({
  id: 'managed-network/destination-not-approved',
  title: 'Destination that no outbound rule allows',
  severity: 'error',
  profile: 'correctness',
  why: 'With approved outbound everything is refused that no rule names, services with an open public door too.',
  source: cite('machine-learning/how-to-managed-network', 'List of required rules'),
  decides:
    'Looks at services with an open public door that computes of an approved-only network use, and for a private endpoint, service tag or FQDN rule that covers them; rules that the service makes itself count.',
  exceptions: 'Networks with internet outbound, from which every open door is reached.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const use of uncoveredUses(topology)) {
      const { space, door, groupId, users } = use
      const target = topology.node(door.node)
      const network = topology.as(managedNetwork, topology.node(space.node))
      if (!target || !network || door.publicAccess !== 'all') continue
      if (space.isolation !== 'approvedOnly' || isApproved(context, use)) continue
      yield {
        element: network.id,
        detail: `${door.node} ${groupId}`,
        related: [{ id: target.id, role: 'destination' }, ...users.map((id) => ({ id, role: 'uses it' }))],
        message: `${network.name} lets nobody reach ${target.name}: no outbound rule names it`,
        how: `Add a private endpoint rule for ${groupId}, or a rule for its tag or name.`,
        fixes: [
          new Edit(topology)
            .link(managedPrivateEndpoint, network.id, target.id, { groupId })
            .choice(`Add a private endpoint rule for ${target.name}`),
        ],
      }
    }
  },
  examples: {
    bad: [example('Open database that no rule names', (b) => addDatabase(b, []))],
    good: [
      example('Rule for its service tag', (b) =>
        addDatabase(b, [outboundRow({ type: 'ServiceTag', destination: 'Sql.westeurope', ports: '1433' })]),
      ),
      example('Internet outbound', (b) => addDatabase(b, [], 'AllowInternetOutbound')),
    ],
  },
})

function addDatabase(
  b: DiagramBuilder,
  rules: readonly ReturnType<typeof outboundRow>[],
  isolation: 'AllowOnlyApprovedOutbound' | 'AllowInternetOutbound' = 'AllowOnlyApprovedOutbound',
): void {
  const { workspace, managed } = addManaged(b, { rules, isolation })
  addCluster(b, workspace, managed)
  b.link(workspaceDatastore, workspace, b.add(sqlDatabase, 'sql-features', { publicAccess: 'Enabled' }))
}
