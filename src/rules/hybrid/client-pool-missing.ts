import { cite } from '../../facts/source'
import { PRIVATE_RANGES } from '../../facts/addressSpace'
import { client } from '../../kinds/client'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import { siteConnection } from '../../links/siteConnection'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { freeBlock } from '../addressing/freeBlock'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addGateway } from './scenes'

const POOL_LENGTH = 24

export const clientPoolMissing = defineRule({
  id: 'hybrid/client-pool-missing',
  title: 'No addresses for VPN clients',
  severity: 'error',
  profile: 'correctness',
  why: 'Clients of a point-to-site VPN take their addresses from a pool of the gateway; without one the gateway admits none.',
  source: cite('vpn-gateway/vpn-gateway-about-vpn-gateway-settings', 'Gateway subnet'),
  decides: 'Looks for a client pool at each VPN gateway to which single clients connect.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const gateway of topology.nodesOf(virtualNetworkGateway)) {
      const { type, clientPool } = gateway.properties
      const clients = topology.sources(gateway, siteConnection.id).filter(({ kind }) => kind === client.id)
      if (type !== 'Vpn' || clientPool.trim() !== '' || clients.length === 0) continue
      const free = freeBlock(context, [...PRIVATE_RANGES.rfc1918].reverse(), POOL_LENGTH)
      yield {
        element: gateway.id,
        field: 'clientPool',
        related: clients.map(({ id }) => ({ id, role: 'connects' })),
        message: `${gateway.name} has no client pool, but ${clients[0]?.name} connects to it`,
        how: 'Give it a private prefix that nothing connected uses.',
        fixes: [
          free
            ? new Edit(topology).set(gateway.id, { clientPool: free }).choice(`Use ${free}`)
            : guide('Choose a pool'),
        ],
      }
    }
  },
  examples: {
    bad: [example('Client and no pool', (b) => connect(b, ''))],
    good: [example('Client and a pool', (b) => connect(b, '192.168.240.0/24'))],
  },
})

function connect(b: Parameters<Parameters<typeof example>[1]>[0], pool: string): void {
  b.link(siteConnection, b.add(client, 'Laptop'), addGateway(b, pool).gateway, { type: 'PointToSite' })
}
