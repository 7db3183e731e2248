import { cite } from '../../facts/source'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addVault } from '../privateScenes'
import { keepRecords } from './serve'
import { doorOf, endpointsOf, spaceOfEndpoint } from '../../reachability/lookups'

export const subResourceWrong = defineRule({
  id: 'private-endpoints/sub-resource-wrong',
  title: 'Sub-resource that the target does not have',
  severity: 'error',
  profile: 'correctness',
  why: 'An endpoint serves exactly one sub-resource, and each resource type has its own list of them.',
  source: cite('private-link/private-endpoint-overview', 'Private-link resource'),
  decides:
    'Compares the sub-resource of each private endpoint with those documented for the type of its target.',
  exceptions: 'Endpoints that exist already, and types whose sub-resources the tables do not hold.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const endpoint of topology.privateEndpoints) {
      const { node: id, target, groupId } = endpoint
      const node = topology.node(id)
      const door = doorOf(topology, target ?? '')
      const resource = topology.node(target)
      if (!node || !resource || !door || node.owner.mode === 'existing') continue
      const known = door.groupIds
      if (known.length === 0 || known.includes(groupId)) continue
      const open = known.filter((candidate) => endpointsOf(topology, resource.id, candidate).length === 0)
      const choices = open.length > 0 ? open : known
      yield {
        element: node.id,
        field: 'groupId',
        related: [{ id: resource.id, role: 'target' }],
        message:
          groupId === ''
            ? `${node.name} names no sub-resource of ${resource.name}`
            : `${node.name} serves ${groupId}, which ${resource.name} does not have`,
        how: `${resource.name} has ${joinList(known, 'or')}.`,
        fixes:
          choices.length > 4
            ? [guide('Choose the sub-resource')]
            : choices.map((choice) => {
                const edit = new Edit(topology).set(node.id, { groupId: choice })
                keepRecords(context, edit, {
                  endpoint: node.id,
                  door,
                  groupId: choice,
                  space: spaceOfEndpoint(topology, endpoint),
                })
                return choices.length === 1 ? edit.safe(`Serve ${choice}`) : edit.choice(`Serve ${choice}`)
              }),
      }
    }
  },
  examples: {
    bad: [
      example('A storage sub-resource at a vault', (b) => {
        const { endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'blob')
      }),
      example('No sub-resource', (b) => {
        const { endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, '')
      }),
    ],
    good: [
      example('The sub-resource of vaults', (b) => {
        const { endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault')
      }),
    ],
  },
})
