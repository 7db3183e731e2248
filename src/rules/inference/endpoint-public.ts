import { cite } from '../../facts/source'
import { onlineEndpoint } from '../../kinds/onlineEndpoint'
import { workspaceOf } from '../../kinds/workspaceOf'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged, addOnlineEndpoint } from '../managedScenes'

export const onlineEndpointPublic = defineRule({
  id: 'inference/endpoint-public',
  title: 'Online endpoint answers on the internet',
  severity: { public: 'off', private: 'warning', exfiltration: 'error' },
  profile: 'recommended',
  why: 'An online endpoint has a switch of its own: with public access on it is scored from everywhere although its workspace is shut.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Managed online endpoints'),
  requirements: ['INF-003'],
  claims: ['selected-ips-online-endpoint'],
  decides:
    'Looks at the public access of each online endpoint. Addresses that the workspace lists limit it; documents disagree whether they do, and the table of the newest one says that they do.',
  exceptions: 'Endpoints whose workspace lists the addresses that may call.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const endpoint of topology.nodesOf(onlineEndpoint)) {
      if (endpoint.properties.publicAccess !== 'Enabled') continue
      const workspace = workspaceOf(endpoint, topology)
      if ((workspace?.properties.ipRules.length ?? 0) > 0) continue
      yield {
        element: endpoint.id,
        field: 'publicAccess',
        message: `${endpoint.name} is scored from the internet: its public network access is on`,
        how: 'Turn it off; callers come in by the private endpoint of the workspace.',
        fixes: [
          new Edit(topology).set(endpoint.id, { publicAccess: 'Disabled' }).safe('Turn public access off'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Public endpoint of a workspace with a managed network', (b) => {
        const { workspace, managed } = addManaged(b)
        addOnlineEndpoint(b, workspace, { publicAccess: 'Enabled' }, managed)
      }),
    ],
    good: [
      example('Private endpoint of the workspace alone', (b) => {
        const { workspace, managed } = addManaged(b)
        addOnlineEndpoint(b, workspace, { publicAccess: 'Disabled' }, managed)
      }),
    ],
  },
})
