import { managedEndpointTarget } from '../../facts/isolation'
import { cite } from '../../facts/source'
import { keyVault } from '../../kinds/keyVault'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import type { DiagramBuilder } from '../../model/builder'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { doorOf } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addManaged } from '../managedScenes'

const OFFERED = 4

export const targetSubResourceWrong = defineRule({
  id: 'managed-network/target-sub-resource-wrong',
  title: 'Private endpoint rule for nothing',
  severity: 'error',
  profile: 'correctness',
  why: 'A private endpoint rule leads to one sub-resource of a service that the documents list, and to nothing else.',
  source: cite('machine-learning/how-to-managed-network', 'Private endpoints'),
  requirements: ['MNG-015'],
  decides:
    'Compares the type of each target with the documented list, and the sub-resource with those of the type.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const link of topology.linksOf(managedPrivateEndpoint)) {
      const door = doorOf(topology, link.to.id)
      const { groupId } = link.properties
      const type = topology.resourceTypeOf(link.to) ?? ''
      const known = door?.groupIds ?? []
      const listed = managedEndpointTarget(type) !== undefined
      if (listed && (known.length === 0 || known.some((id) => id.toLowerCase() === groupId.toLowerCase())))
        continue
      yield {
        element: link.from.id,
        detail: `${link.to.id} ${groupId}`,
        related: [{ id: link.to.id, role: 'target' }],
        message: !listed
          ? `${link.from.name} has a private endpoint rule to ${link.to.name}, a service that the list does not hold`
          : groupId === ''
            ? `A private endpoint rule of ${link.from.name} names no sub-resource of ${link.to.name}`
            : `A private endpoint rule of ${link.from.name} names ${groupId}, which ${link.to.name} does not have`,
        how: listed ? `${link.to.name} has ${joinList(known, 'or')}.` : 'Reach it another way.',
        fixes:
          !listed || known.length > OFFERED
            ? [guide('Choose the sub-resource')]
            : known.map((choice) => {
                const edit = new Edit(topology).setLink(link.id, { groupId: choice })
                return known.length === 1 ? edit.safe(`Use ${choice}`) : edit.choice(`Use ${choice}`)
              }),
      }
    }
  },
  examples: {
    bad: [
      example('Sub-resource of storage at a vault', (b) => addVaultRule(b, 'blob')),
      example('No sub-resource', (b) => addVaultRule(b, '')),
    ],
    good: [example('Sub-resource of the vault', (b) => addVaultRule(b, 'vault'))],
  },
})

function addVaultRule(b: DiagramBuilder, groupId: string): void {
  b.link(managedPrivateEndpoint, addManaged(b).managed, b.add(keyVault, 'kv-mlprod'), { groupId })
}
