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
  decides: 'Reads the state of the connection as it is drawn.',
  exceptions: 'Targets in another tenant, whose owner always approves by hand.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(privateEndpoint)) {
      if (node.properties.approval !== 'manual' || node.properties.foreignTenant) continue
      const target = topology.targets(node, privateLink.id)[0]
      yield {
        element: node.id,
        field: 'approval',
        ...(target ? { related: [{ id: target.id, role: 'target' }] } : {}),
        message: `${node.name} passes nothing until its connection${target ? ` to ${target.name}` : ''} is approved`,
        how: 'Deploy it with the right to approve, or plan the approval after the deployment.',
        fixes: [new Edit(topology).set(node.id, { approval: 'auto' }).choice('Approve with the deployment')],
      }
    }
  },
  examples: {
    bad: [example('Connection that waits', (b) => endpoint(b, 'manual'))],
    good: [example('Connection approved with the deployment', (b) => endpoint(b, 'auto'))],
  },
})

function endpoint(b: DiagramBuilder, approval: 'auto' | 'manual'): void {
  const { endpoints, vault } = addVault(b)
  b.link(
    privateLink,
    b.add(privateEndpoint, 'pep-kv', { groupId: 'vault', approval }, { in: endpoints }),
    vault,
  )
}
