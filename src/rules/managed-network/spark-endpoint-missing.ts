import { cite } from '../../facts/source'
import { managedNetwork } from '../../kinds/managedNetwork'
import { storageAccount } from '../../kinds/storageAccount'
import { workspaceOf } from '../../kinds/workspaceOf'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import { workspaceResource } from '../../links/workspaceResource'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged } from '../managedScenes'

export const sparkEndpointMissing = defineRule({
  id: 'managed-network/spark-endpoint-missing',
  title: 'Spark cannot reach the default storage',
  severity: 'warning',
  profile: 'recommended',
  why: 'Serverless Spark uses private endpoints of its own: a rule serves it only when it is made for Spark too. With approved outbound it installs no conda packages either; ship wheels.',
  source: cite('machine-learning/how-to-managed-network', 'Configure for serverless Spark jobs'),
  requirements: ['MNG-021'],
  decides:
    'Looks for a private endpoint rule with the Spark flag to the default storage of networks that are provisioned with Spark.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const network of topology.nodesOf(managedNetwork)) {
      const { isolation, provisioning } = network.properties
      if (isolation === 'Disabled' || provisioning !== 'explicitSpark') continue
      const workspace = workspaceOf(network, topology)
      const resources = workspace ? topology.targets(workspace, workspaceResource.id) : []
      const storage = resources.find((resource) => resource.kind === storageAccount.id)
      if (!storage) continue
      const links = topology
        .linksFrom(network, managedPrivateEndpoint.id)
        .filter((link) => link.to.id === storage.id)
      if (links.some((link) => link.properties['spark'] === true)) continue
      const blob = links.find((link) => link.properties['groupId'] === 'blob')
      const edit = new Edit(topology)
      yield {
        element: network.id,
        related: [{ id: storage.id, role: 'default storage' }],
        message: `${network.name} is provisioned with Spark, and no private endpoint rule to ${storage.name} is for Spark`,
        how: 'Add a private endpoint rule for blob that is for Spark too.',
        fixes: [
          blob
            ? edit
                .setLink(blob.id, { spark: true, automatic: false })
                .choice('Make the blob rule for Spark too')
            : edit
                .link(managedPrivateEndpoint, network.id, storage.id, { groupId: 'blob', spark: true })
                .choice('Add a rule for Spark'),
        ],
      }
    }
  },
  examples: {
    bad: [example('Rule without the flag', (b) => addSpark(b, false))],
    good: [example('Rule for Spark', (b) => addSpark(b, true))],
  },
})

function addSpark(b: DiagramBuilder, spark: boolean): void {
  const { workspace, managed } = addManaged(b, { provisioning: 'explicitSpark' })
  const storage = b.add(storageAccount, 'stmlprod001')
  b.link(workspaceResource, workspace, storage)
  b.link(managedPrivateEndpoint, managed, storage, { groupId: 'blob', spark })
}
