import { cite } from '../../facts/source'
import { onlineEndpoint } from '../../kinds/onlineEndpoint'
import { workspaceOf } from '../../kinds/workspaceOf'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged, addOnlineEndpoint } from '../managedScenes'
import { isolatingNetwork } from '../workspaces'

export const legacyFlagWithManagedNetwork = defineRule({
  id: 'inference/legacy-flag-with-managed-network',
  title: 'Legacy isolation beside a managed network',
  severity: 'error',
  profile: 'correctness',
  why: 'The older flag of deployments and the managed network of the workspace exclude each other: with the network the flag must stay unset.',
  source: cite(
    'machine-learning/concept-secure-online-endpoint',
    'Secure outbound access with workspace managed virtual network',
  ),
  requirements: ['INF-002'],
  decides: 'Looks for the legacy switch on online endpoints of workspaces with an isolating managed network.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const endpoint of topology.nodesOf(onlineEndpoint)) {
      const network = isolatingNetwork(topology, workspaceOf(endpoint, topology)?.id)
      if (!endpoint.properties.legacyEgressPrivate || !network) continue
      yield {
        element: endpoint.id,
        field: 'legacyEgressPrivate',
        related: [{ id: network.id, role: 'managed network' }],
        message: `${endpoint.name} sets egress_public_network_access although its workspace has ${network.name}`,
        how: 'Leave the flag unset; the managed network isolates the deployments.',
        fixes: [new Edit(topology).set(endpoint.id, { legacyEgressPrivate: false }).safe('Unset the flag')],
      }
    }
  },
  examples: {
    bad: [
      example('Flag with a managed network', (b) => {
        const { workspace, managed } = addManaged(b)
        addOnlineEndpoint(b, workspace, { legacyEgressPrivate: true }, managed)
      }),
    ],
    good: [
      example('No flag', (b) => {
        const { workspace, managed } = addManaged(b)
        addOnlineEndpoint(b, workspace, {}, managed)
      }),
      example('Flag while isolation is off', (b) => {
        const { workspace } = addManaged(b, { isolation: 'Disabled' })
        addOnlineEndpoint(b, workspace, { legacyEgressPrivate: true })
      }),
    ],
  },
})
