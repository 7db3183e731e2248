import { cite } from '../../facts/source'
import { dnsPrivateResolver } from '../../kinds/dnsPrivateResolver'
import { dnsServer } from '../../kinds/dnsServer'
import { rulesetLink } from '../../links/rulesetLink'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addUser, addVault } from '../privateScenes'
import { lastServer, nameUses } from './resolutions'

export const resolverLoop = defineRule({
  id: 'dns/resolver-loop',
  title: 'DNS servers ask each other in a circle',
  severity: 'error',
  profile: 'correctness',
  why: 'A query that comes back to a server that has passed it on is never answered.',
  source: cite('dns/dns-private-resolver-overview', 'Outbound endpoints'),
  decides:
    'Follows each private name over forwarders and rulesets; and looks for rulesets that send queries to the inbound endpoint of a network to which they are linked.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    const told = new Set<string>()
    for (const item of nameUses(context.topology)) {
      const server = topology.node(lastServer(item))
      if (item.resolution.answer !== 'loop' || !server || told.has(server.id)) continue
      told.add(server.id)
      const way = [...new Set(item.resolution.steps.map(({ at }) => topology.node(at)?.name ?? at))]
      yield {
        element: server.id,
        message: `Queries for ${item.name.publicSuffix} go round between ${way.join(' and ')}`,
        how: 'Let one of the servers ask Azure DNS.',
        fixes: [guide('Let one of the servers ask Azure DNS')],
      }
    }
    for (const link of topology.linksOf(rulesetLink)) {
      const resolver = topology.as(dnsPrivateResolver, link.from)
      const own = topology.nameServers.find(
        ({ node, addresses }) => node === link.from.id && addresses.length > 0,
      )
      const rule = resolver?.properties.rules.find(({ targets }) =>
        targets.some((target) => own?.addresses.includes(target.trim())),
      )
      if (!resolver || !rule || own?.space !== link.to.id || told.has(resolver.id)) continue
      yield {
        element: resolver.id,
        field: 'rules',
        related: [{ id: link.to.id, role: 'linked to the ruleset' }],
        message: `${resolver.name} sends ${rule.suffix} to its own inbound endpoint from ${link.to.name}, where the endpoint stands`,
        how: `Unlink the ruleset from ${link.to.name}, or send the names elsewhere.`,
        fixes: [new Edit(topology).unlink(link.id).choice(`Unlink the ruleset from ${link.to.name}`)],
      }
    }
  },
  examples: {
    bad: [example('Two servers that forward to each other', (b) => servers(b, ['10.1.1.10']))],
    good: [example('The second server asks Azure DNS', (b) => servers(b, ['168.63.129.16']))],
  },
})

function servers(b: Parameters<Parameters<typeof example>[1]>[0], upstreamServers: readonly string[]): void {
  const { training, endpoints, vault } = addVault(b, ['10.1.1.10'])
  addUser(b, training, vault)
  addEndpoint(b, endpoints, vault, 'vault')
  b.add(
    dnsServer,
    'vm-dns-1',
    { address: '10.1.1.10', upstream: 'servers', upstreamServers: ['10.1.1.11'] },
    { in: endpoints },
  )
  b.add(
    dnsServer,
    'vm-dns-2',
    { address: '10.1.1.11', upstream: 'servers', upstreamServers },
    { in: endpoints },
  )
}
