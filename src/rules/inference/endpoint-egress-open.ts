import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { managedNetwork } from '../../kinds/managedNetwork'
import { onlineEndpoint } from '../../kinds/onlineEndpoint'
import { workspaceOf } from '../../kinds/workspaceOf'
import { managedNetworkOf } from '../../links/managedNetworkOf'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { segmentOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged, addOnlineEndpoint } from '../managedScenes'
import { addNetwork } from '../scenes'
import { isolatingNetwork, managedNetworkOfWorkspace, membersOf } from '../workspaces'

const SECURE = 'machine-learning/concept-secure-online-endpoint'

export const endpointEgressOpen = defineRule({
  id: 'inference/endpoint-egress-open',
  title: 'Deployments reach out over public networks',
  severity: 'error',
  profile: 'correctness',
  why: 'Deployments of a managed online endpoint stand on machines of Microsoft: a network of your own does not hold them, and without a managed network everything they send goes over public addresses.',
  source: cite(SECURE, 'Secure outbound access with workspace managed virtual network'),
  requirements: ['INF-001', 'INF-008', 'INF-011'],
  claims: ['online-endpoints-custom-vnet'],
  decides:
    'Looks for an isolating managed network of the workspace, or the legacy switch, behind each managed online endpoint. One layout of the documents shows online endpoints beside a network of one’s own; the newer comparison calls that unsupported but for the legacy method, and that holds here.',
  exceptions:
    'Where public is fine, unless the workspace is shut to public networks: then deployments without isolation cannot reach it.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const endpoint of topology.nodesOf(onlineEndpoint)) {
      const workspace = workspaceOf(endpoint, topology)
      if (!workspace || endpoint.properties.legacyEgressPrivate) continue
      if (isolatingNetwork(topology, workspace.id)) continue
      const shut = workspace.properties.publicAccess === 'Disabled'
      if (settings.isolation === 'public' && !shut) continue
      const network = managedNetworkOfWorkspace(topology, workspace.id)
      const managed = new Edit(topology)
      if (network) managed.set(network.id, { isolation: 'AllowOnlyApprovedOutbound' })
      else
        managed.link(managedNetworkOf, managed.add(managedNetwork, 'Managed network', {}, null), workspace.id)
      yield {
        element: endpoint.id,
        related: [{ id: workspace.id, role: 'workspace' }],
        message: shut
          ? `Deployments of ${endpoint.name} go out over public networks, from which ${workspace.name} is shut`
          : `Deployments of ${endpoint.name} go out over public networks: ${workspace.name} has no isolating managed network`,
        how: 'Give the workspace a managed network, score on AKS in your network, or use the legacy method.',
        ...(shut ? { source: cite(SECURE, 'Appendix') } : {}),
        fixes: [
          // Computes in a network of one's own cannot stay there beside a managed one.
          ...(membersOf(topology, workspace.id).some(({ parent }) => segmentOf(topology, parent ?? undefined))
            ? []
            : [managed.choice(network ? `Isolate ${network.name}` : 'Add a managed network')]),
          new Edit(topology).set(endpoint.id, { legacyEgressPrivate: true }).choice('Use the legacy method'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Online endpoint of a workspace without a managed network', (b) => {
        addNetwork(b)
        addOnlineEndpoint(b, b.add(amlWorkspace, 'mlw-prod'))
      }),
      example(
        'Public is fine, but the workspace is shut',
        (b) => {
          addNetwork(b)
          addOnlineEndpoint(b, b.add(amlWorkspace, 'mlw-prod', { publicAccess: 'Disabled' }), {
            publicAccess: 'Enabled',
          })
        },
        { isolation: 'public' },
      ),
    ],
    good: [
      example('Managed network', (b) => {
        const { workspace, managed } = addManaged(b)
        addOnlineEndpoint(b, workspace, {}, managed)
      }),
      example('Legacy method', (b) => {
        addOnlineEndpoint(b, b.add(amlWorkspace, 'mlw-prod'), { legacyEgressPrivate: true })
      }),
      example(
        'Public is fine',
        (b) => {
          addOnlineEndpoint(b, b.add(amlWorkspace, 'mlw-prod', { publicAccess: 'Enabled' }))
        },
        { isolation: 'public' },
      ),
    ],
  },
})
