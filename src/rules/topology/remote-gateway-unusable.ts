import { PEERING_DEFAULTS } from '../../facts/networkSemantics'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { subnet } from '../../kinds/subnet'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import { peering } from '../../links/peering'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { Edit } from '../edit'
import { example } from '../example'

export const remoteGatewayUnusable = defineRule({
  id: 'topology/remote-gateway-unusable',
  title: 'Remote gateway cannot be used',
  severity: 'error',
  profile: 'correctness',
  why: 'A network uses the gateway of a peer only when the peer has one and allows transit, when it has none itself, and over one peering alone; Azure refuses the rest.',
  source: PEERING_DEFAULTS.source,
  requirements: ['NET-010'],
  decides: 'Checks the four conditions for each half of a peering that uses remote gateways.',
  exceptions: 'Gateways of networks that exist already need not be drawn.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const withGateway = networksWithGateway(topology)
    const uses = new Map<NodeId, number>()
    for (const link of topology.linksOf(peering)) {
      const { properties } = link
      const halves = [
        { own: link.from, remote: link.to, field: 'fromUseRemoteGateways', transit: 'toGatewayTransit' },
        { own: link.to, remote: link.from, field: 'toUseRemoteGateways', transit: 'fromGatewayTransit' },
      ] as const
      for (const { own, remote, field, transit } of halves) {
        if (!properties[field]) continue
        uses.set(own.id, (uses.get(own.id) ?? 0) + 1)
        const stop = new Edit(topology)
          .setLink(link.id, { [field]: false })
          .choice('Do not use the remote gateway')
        const known = remote.owner.mode === 'ours'
        const problem = withGateway.has(own.id)
          ? { what: `${own.name} has a gateway of its own`, fixes: [stop] }
          : known && !withGateway.has(remote.id)
            ? { what: `${remote.name} has no gateway`, fixes: [stop] }
            : !properties[transit]
              ? {
                  what: `${remote.name} does not allow gateway transit`,
                  fixes: [
                    new Edit(topology)
                      .setLink(link.id, { [transit]: true })
                      .safe('Allow gateway transit there'),
                  ],
                }
              : (uses.get(own.id) ?? 0) > 1
                ? { what: 'another peering does so already', fixes: [stop] }
                : undefined
        if (!problem) continue
        yield {
          element: own.id,
          detail: link.id,
          related: [{ id: remote.id, role: 'peer' }],
          message: `${own.name} is to use the gateway of ${remote.name}, but ${problem.what}`,
          how: 'Allow transit at the side with the gateway, and use it from the side without.',
          fixes: problem.fixes,
        }
      }
    }
  },
  examples: {
    bad: [
      example('Hub that does not allow transit', (b) =>
        hubAndSpoke(b, { transit: false, hub: true, spoke: false }),
      ),
      example('Hub without a gateway', (b) => hubAndSpoke(b, { transit: true, hub: false, spoke: false })),
      example('Spoke with a gateway of its own', (b) =>
        hubAndSpoke(b, { transit: true, hub: true, spoke: true }),
      ),
    ],
    good: [
      example('Transit from a hub with a gateway', (b) =>
        hubAndSpoke(b, { transit: true, hub: true, spoke: false }),
      ),
    ],
  },
})

function networksWithGateway(topology: Topology): ReadonlySet<NodeId> {
  return new Set(
    topology
      .nodesOf(virtualNetworkGateway)
      .flatMap((node) => topology.ancestorsOf(node).filter(({ kind }) => kind === virtualNetwork.id))
      .map(({ id }) => id),
  )
}

function hubAndSpoke(
  b: DiagramBuilder,
  { transit, hub, spoke }: Record<'transit' | 'hub' | 'spoke', boolean>,
): void {
  const [first = '', second = ''] = [
    { name: 'vnet-hub', net: '10.0', gateway: hub },
    { name: 'vnet-ml', net: '10.1', gateway: spoke },
  ].map(({ name, net, gateway }) => {
    const id = b.add(virtualNetwork, name, { prefixes: [`${net}.0.0/22`] })
    const place = b.add(subnet, 'GatewaySubnet', { role: 'gateway', prefix: `${net}.0.0/27` }, { in: id })
    if (gateway) b.add(virtualNetworkGateway, `vgw-${name}`, {}, { in: place })
    return id
  })
  b.link(peering, first, second, { fromGatewayTransit: transit, toUseRemoteGateways: true })
}
