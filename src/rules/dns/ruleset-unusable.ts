import { cite } from '../../facts/source'
import { dnsPrivateResolver } from '../../kinds/dnsPrivateResolver'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { resolverOutbound } from '../../links/resolverOutbound'
import { rulesetLink } from '../../links/rulesetLink'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { spaceOf } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'

export const rulesetUnusable = defineRule({
  id: 'dns/ruleset-unusable',
  title: 'Forwarding rules without effect',
  severity: 'error',
  profile: 'correctness',
  why: 'Forwarding rules leave by an outbound endpoint, and count only in virtual networks of the same region that the ruleset is linked to.',
  source: cite('dns/dns-private-resolver-overview', 'Outbound endpoints'),
  requirements: ['DNS-014'],
  decides:
    'Looks at resolvers with rules for an outbound endpoint and for links of the ruleset, and compares regions.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(dnsPrivateResolver)) {
      if (node.properties.rules.length === 0) continue
      const home = topology.ancestorsOf(node).find(({ kind }) => kind === virtualNetwork.id)
      const region = spaceOf(topology, home?.id)?.region
      const links = topology.linksFrom(node, rulesetLink.id)
      const outbound = topology.linksFrom(node, resolverOutbound.id).length > 0
      const places = topology
        .nodesOf(subnet)
        .filter(({ parent, properties }) => parent === home?.id && properties.role === 'resolverOutbound')
      if (!outbound) {
        yield {
          element: node.id,
          field: 'rules',
          detail: 'outbound',
          message: `${node.name} has forwarding rules and no outbound endpoint`,
          how: 'Link it to a subnet for an outbound endpoint.',
          fixes:
            places.length === 0
              ? [guide('Draw a subnet for the outbound endpoint')]
              : places
                  .slice(0, 3)
                  .map(({ id, name }) =>
                    new Edit(topology).link(resolverOutbound, node.id, id).choice(`Link it to ${name}`),
                  ),
        }
      } else if (links.length === 0) {
        yield {
          element: node.id,
          field: 'rules',
          detail: 'links',
          severity: 'warning',
          message: `The forwarding rules of ${node.name} apply to no virtual network`,
          how: 'Link the ruleset to the networks whose queries it is to forward.',
          fixes: [guide('Link the ruleset to a virtual network')],
        }
      }
      for (const { id, to } of links) {
        const theirs = spaceOf(topology, to.id)?.region
        if (region === undefined || theirs === undefined || theirs === region) continue
        yield {
          element: node.id,
          field: 'rules',
          detail: to.id,
          related: [{ id: to.id, role: 'in another region' }],
          message: `${node.name} is in ${region}; its ruleset is linked to ${to.name} in ${theirs}`,
          how: 'A ruleset serves virtual networks of its own region.',
          fixes: [new Edit(topology).unlink(id).choice(`Unlink it from ${to.name}`)],
        }
      }
    }
  },
  examples: {
    bad: [example('Rules and no outbound endpoint', (b) => resolver(b, false))],
    good: [example('Rules with endpoint and link', (b) => resolver(b, true))],
  },
})

function resolver(b: Parameters<Parameters<typeof example>[1]>[0], complete: boolean): void {
  const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'] })
  const delegation = 'Microsoft.Network/dnsResolvers'
  const inbound = b.add(
    subnet,
    'snet-dns-in',
    { role: 'resolverInbound', prefix: '10.0.0.0/28', delegation },
    { in: hub },
  )
  const outbound = b.add(
    subnet,
    'snet-dns-out',
    { role: 'resolverOutbound', prefix: '10.0.0.16/28', delegation },
    { in: hub },
  )
  const rules = [{ suffix: 'corp.example.', targets: ['192.168.0.10'] }]
  const node = b.add(dnsPrivateResolver, 'dnspr-hub', { rules }, { in: inbound })
  if (complete) b.link(resolverOutbound, node, outbound)
  b.link(rulesetLink, node, hub)
}
