import { cite } from '../../facts/source'
import { subnetKind } from '../../facts/subnets'
import { dnsPrivateResolver } from '../../kinds/dnsPrivateResolver'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { apiServerSubnet } from '../../links/apiServerSubnet'
import { podSubnet } from '../../links/podSubnet'
import { resolverOutbound } from '../../links/resolverOutbound'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import type { LinkView } from '../../model/graph'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'

/** Relations that give an element a second subnet, and the role that this one has. */
const RELATIONS = [
  { relation: resolverOutbound, role: 'resolverOutbound' },
  { relation: podSubnet, role: 'aksPods' },
  { relation: apiServerSubnet, role: 'aksApiServer' },
] as const

export const linkedSubnetWrong = defineRule({
  id: 'topology/linked-subnet-wrong',
  title: 'Second subnet does not fit',
  severity: 'error',
  profile: 'correctness',
  why: 'Outbound endpoints, pods and API servers take a subnet of their own in the virtual network of what they belong to.',
  source: cite('dns/dns-private-resolver-overview', 'Outbound endpoints'),
  requirements: ['DNS-014'],
  decides: 'Compares role and virtual network of the linked subnet with what it is linked for.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const { relation, role } of RELATIONS) {
      for (const link of topology.linksOf(relation)) {
        const place = topology.as(subnet, link.to)
        const elsewhere = networkOf(context, link.from.id) !== networkOf(context, link.to.id)
        if (!place || (place.properties.role === role && !elsewhere)) continue
        yield {
          element: link.from.id,
          detail: relation.id,
          related: [{ id: place.id, role: relation.label.toLowerCase() }],
          message: elsewhere
            ? `${place.name}, the ${relation.label.toLowerCase()} of ${link.from.name}, is in another virtual network`
            : `${place.name}, the ${relation.label.toLowerCase()} of ${link.from.name}, has another role`,
          how: `Link it to a subnet for one purpose: ${subnetKind(role)?.purpose}`,
          source: subnetKind(role)?.source ?? this.source,
          fixes: relink(context, link, relation.id, role),
        }
      }
    }
  },
  examples: {
    bad: [example('Outbound endpoint in a general subnet', (b) => resolver(b, 'general'))],
    good: [example('Outbound endpoint in its own subnet', (b) => resolver(b, 'resolverOutbound'))],
  },
})

function networkOf({ topology }: RuleContext, id: NodeId): NodeId | undefined {
  const node = topology.node(id)
  return node && topology.ancestorsOf(node).find(({ kind }) => kind === virtualNetwork.id)?.id
}

function relink(
  context: RuleContext,
  link: LinkView<unknown>,
  relation: string,
  role: string,
): readonly Fix[] {
  const { topology } = context
  const network = networkOf(context, link.from.id)
  const fitting = topology
    .nodesOf(subnet)
    .filter(({ id, properties }) => properties.role === role && networkOf(context, id) === network)
  const made = RELATIONS.find((candidate) => candidate.relation.id === relation)?.relation
  if (!made || fitting.length === 0) return [guide('Draw a subnet with that role')]
  return fitting
    .slice(0, 3)
    .map(({ id, name }) =>
      new Edit(topology).unlink(link.id).link(made, link.from.id, id).choice(`Link it to ${name}`),
    )
}

function resolver(b: DiagramBuilder, role: 'general' | 'resolverOutbound'): void {
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
    { role, prefix: '10.0.0.16/28', delegation: role === 'general' ? '' : delegation },
    { in: hub },
  )
  b.link(resolverOutbound, b.add(dnsPrivateResolver, 'dnspr-hub', {}, { in: inbound }), outbound)
}
