import { cite } from '../../facts/source'
import { managedNetwork } from '../../kinds/managedNetwork'
import { onlineEndpoint } from '../../kinds/onlineEndpoint'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged, addOnlineEndpoint } from '../managedScenes'
import { membersOf } from '../workspaces'
import { workspaceOf } from '../../kinds/workspaceOf'

export const provisionedLate = defineRule({
  id: 'managed-network/provisioned-late',
  title: 'Managed network not provisioned before online endpoints',
  severity: 'warning',
  profile: 'recommended',
  why: 'The private endpoints of a managed network exist once it is provisioned, which takes long and happens with the first compute unless it is asked for; an online deployment does not start it.',
  source: cite('machine-learning/how-to-managed-network', 'Manually provision a managed VNet'),
  requirements: ['MNG-010'],
  decides: 'Looks at when the managed network is provisioned, for workspaces with a managed online endpoint.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const network of topology.nodesOf(managedNetwork)) {
      const { isolation, provisioning } = network.properties
      if (isolation === 'Disabled' || provisioning !== 'onDemand') continue
      const workspace = workspaceOf(network, topology)
      const endpoint = workspace
        ? membersOf(topology, workspace.id).find((member) => member.kind === onlineEndpoint.id)
        : undefined
      if (!endpoint) continue
      yield {
        element: network.id,
        field: 'provisioning',
        related: [{ id: endpoint.id, role: 'online endpoint' }],
        message: `${network.name} is provisioned with the first compute, and ${endpoint.name} does not wait for one`,
        how: 'Provision it when the workspace is made.',
        fixes: [
          new Edit(topology)
            .set(network.id, { provisioning: 'explicit' })
            .safe('Provision it when the workspace is made'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Online endpoint, provisioned with the first compute', (b) => {
        const { workspace, managed } = addManaged(b, { provisioning: 'onDemand' })
        addOnlineEndpoint(b, workspace, {}, managed)
      }),
    ],
    good: [
      example('Provisioned with the workspace', (b) => {
        const { workspace, managed } = addManaged(b, { provisioning: 'explicit' })
        addOnlineEndpoint(b, workspace, {}, managed)
      }),
      example('No online endpoint', (b) => addManaged(b, { provisioning: 'onDemand' })),
    ],
  },
})
