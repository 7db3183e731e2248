import { cite } from '../../facts/source'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addUser, addVault, addVaultZone } from '../privateScenes'
import { connects } from '../reach'
import { nameUses } from './resolutions'
import { endpointsOf, spaceOfEndpoint } from '../../reachability/lookups'

export const zoneWithoutRecord = defineRule({
  id: 'dns/zone-without-record',
  title: 'The zone that answers lacks the record',
  severity: 'error',
  profile: 'correctness',
  why: 'A linked zone answers for all its names: one that it does not hold does not exist for the clients, even where another zone of the same name holds it.',
  source: cite('private-link/private-endpoint-dns', 'introduction caution'),
  requirements: ['DNS-012', 'DNS-013'],
  decides:
    'Compares the zone that answers in each network with the zones in which the endpoints of the resource keep their records.',
  exceptions: 'Zones with records kept by hand.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    const told = new Set<string>()
    const zones = new Map(topology.zones.map((zone) => [zone.node, zone]))
    for (const { use, name, resolution } of nameUses(context.topology)) {
      const zone = zones.get(resolution.zone ?? '')
      if (!zone || zone.records.length > 0) continue
      const endpoints = endpointsOf(topology, use.target, use.groupId)
      const keepers = endpoints.filter((endpoint) =>
        endpoint.zones.some((id) => zones.get(id)?.name === zone.name),
      )
      const key = `${zone.node} ${use.space} ${use.target} ${use.groupId}`
      if (
        keepers.length === 0 ||
        keepers.some((endpoint) => endpoint.zones.includes(zone.node)) ||
        told.has(key)
      )
        continue
      // Endpoints that the network does not reach are no use to it, whatever zone they write to: that is told there.
      if (
        !keepers.some((endpoint) => connects(topology, use.space, spaceOfEndpoint(topology, endpoint) ?? ''))
      )
        continue
      told.add(key)
      const [target, network] = [topology.node(use.target), topology.node(use.space)]
      yield {
        element: zone.node,
        detail: `${use.space} ${use.target} ${use.groupId}`,
        related: [
          { id: use.space, role: 'asks here' },
          ...keepers.map(({ node }) => ({ id: node, role: 'keeps its records elsewhere' })),
        ],
        message: `${zone.name} answers in ${network?.name}, but ${joinList(keepers.map(({ node }) => topology.node(node)?.name ?? node))} of ${target?.name} keeps the record of ${name.publicSuffix} in another zone of that name`,
        how: `Link ${network?.name} to the zone with the records, or give it an endpoint of its own.`,
        fixes: [guide('Use one zone, or an endpoint on each side')],
      }
    }
  },
  examples: {
    bad: [
      example('Records in a second zone of the same name', (b) => {
        const { vnet, training, endpoints, vault } = addVault(b)
        addUser(b, training, vault)
        addVaultZone(b, [vnet])
        addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [])])
      }),
    ],
    good: [
      example('Records in the zone that answers', (b) => {
        const { vnet, training, endpoints, vault } = addVault(b)
        addUser(b, training, vault)
        addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [vnet])])
      }),
    ],
  },
})
