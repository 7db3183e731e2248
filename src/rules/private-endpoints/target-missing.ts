import { cite } from '../../facts/source'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { privateLink } from '../../links/privateLink'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addVault } from '../privateScenes'
import { keepRecords } from './serve'
import { spaceOfEndpoint } from '../../reachability/lookups'

export const targetMissing = defineRule({
  id: 'private-endpoints/target-missing',
  title: 'Private endpoint leads nowhere',
  severity: 'error',
  profile: 'correctness',
  why: 'A private endpoint is made for one sub-resource of one resource and cannot be deployed without it.',
  source: cite('private-link/private-endpoint-overview', 'Private endpoint properties'),
  decides: 'Looks for the resource that each private endpoint is linked to.',
  exceptions: 'Endpoints that exist already.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const endpoint of topology.privateEndpoints) {
      const { node: id, target, groupId } = endpoint
      const node = topology.node(id)
      if (!node || target !== undefined || node.owner.mode === 'existing') continue
      const waiting = topology.doors.filter(
        (door) =>
          groupId !== '' && door.neededGroupIds.includes(groupId) && !isServed(topology, door.node, groupId),
      )
      yield {
        element: node.id,
        message: `${node.name} leads to no resource`,
        how: 'Link it to the resource that it serves, or remove it.',
        fixes:
          waiting.length === 0
            ? [guide('Draw the link to the resource')]
            : waiting.slice(0, 3).map((door) => {
                const edit = new Edit(topology).link(privateLink, node.id, door.node)
                const space = spaceOfEndpoint(topology, endpoint)
                return keepRecords(context, edit, { endpoint: node.id, door, groupId, space }).choice(
                  `Link it to ${topology.node(door.node)?.name ?? 'the resource'}`,
                )
              }),
      }
    }
  },
  examples: {
    bad: [
      example('Endpoint without a link', (b) => {
        const { endpoints } = addVault(b)
        b.add(privateEndpoint, 'pep-kv', { groupId: 'vault' }, { in: endpoints })
      }),
    ],
    good: [
      example('Endpoint of a vault', (b) => {
        const { endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault')
      }),
    ],
  },
})

function isServed(topology: RuleContext['topology'], target: string, groupId: string): boolean {
  return topology.privateEndpoints.some(
    (endpoint) => endpoint.target === target && endpoint.groupId === groupId,
  )
}
