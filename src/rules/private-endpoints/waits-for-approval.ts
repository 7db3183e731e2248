import { cite } from '../../facts/source'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { privateLink } from '../../links/privateLink'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addVault } from '../privateScenes'

export const waitsForApproval = defineRule({
  id: 'private-endpoints/waits-for-approval',
  title: 'Private endpoint waits for approval',
  severity: 'warning',
  profile: 'recommended',
  why: 'Until the owner of the target approves the connection, the endpoint has an address and passes no traffic.',
  source: cite('private-link/private-endpoint-overview', 'Private endpoint properties'),
  requirements: ['PAAS-031'],
  decides:
    'Reads the state of the connection as it is drawn, and whether the target is in another tenant, whose owner approves by hand.',
  exceptions: 'Targets in another tenant that are drawn as waiting: that they wait is known.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(privateEndpoint)) {
      const { approval, foreignTenant } = node.properties
      if ((approval === 'manual') === foreignTenant) continue
      const target = topology.targets(node, privateLink.id)[0]
      yield {
        element: node.id,
        field: 'approval',
        ...(target ? { related: [{ id: target.id, role: 'target' }] } : {}),
        ...(foreignTenant
          ? {
              message: `${node.name} is to be approved with the deployment, but its target is in another tenant, whose owner approves by hand`,
              how: 'Draw the connection as waiting, and plan the approval after the deployment.',
              fixes: [
                new Edit(topology)
                  .set(node.id, { approval: 'manual' })
                  .safe('Draw it as waiting for approval'),
              ],
            }
          : {
              message: `${node.name} passes nothing until its connection${target ? ` to ${target.name}` : ''} is approved`,
              how: 'Deploy it with the right to approve, or plan the approval after the deployment.',
              fixes: [
                new Edit(topology).set(node.id, { approval: 'auto' }).choice('Approve with the deployment'),
              ],
            }),
      }
    }
  },
  examples: {
    bad: [
      example('Connection that waits', (b) => endpoint(b, 'manual')),
      example('Target in another tenant, approved with the deployment', (b) => endpoint(b, 'auto', true)),
    ],
    good: [
      example('Connection approved with the deployment', (b) => endpoint(b, 'auto')),
      example('Target in another tenant that is known to wait', (b) => endpoint(b, 'manual', true)),
    ],
  },
})

function endpoint(b: DiagramBuilder, approval: 'auto' | 'manual', foreignTenant = false): void {
  const { endpoints, vault } = addVault(b)
  b.link(
    privateLink,
    b.add(privateEndpoint, 'pep-kv', { groupId: 'vault', approval, foreignTenant }, { in: endpoints }),
    vault,
  )
}
