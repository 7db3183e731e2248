import { expect, it } from 'vitest'
import { peering } from '../../links/peering'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { DiagramBuilder } from '../../model/builder'
import { exportInput } from '../../testing/exportInput'
import { synthesize } from './synthesize'

/** The names of the peerings in order, each with what it waits for. */
function peeringsOf(draw: (b: DiagramBuilder) => void): Readonly<Record<string, readonly string[]>> {
  const builder = new DiagramBuilder('test')
  draw(builder)
  const { resources } = synthesize(exportInput(builder.build()))
  const found = resources.filter(({ type }) => type.endsWith('/virtualNetworkPeerings'))
  const nameOf = new Map(found.map(({ node, slot, name }) => [`${node}/${slot}`, name as string]))
  return Object.fromEntries(
    found.map(({ name, dependsOn = [] }) => [
      name as string,
      dependsOn.flatMap(({ node, slot }) => nameOf.get(`${node}/${slot}`) ?? []),
    ]),
  )
}

it('lets no two peerings of a network run at once', () => {
  const peerings = peeringsOf((b) => {
    const [hub, a, c] = ['hub', 'a', 'b'].map((name) => b.add(virtualNetwork, name))
    for (const spoke of [a, c]) b.link(peering, hub ?? '', spoke ?? '')
  })
  expect(peerings).toEqual({
    'peer-hub-to-a': [],
    'peer-hub-to-b': ['peer-hub-to-a'],
    'peer-a-to-hub': ['peer-hub-to-a', 'peer-hub-to-b'],
    'peer-b-to-hub': ['peer-hub-to-b', 'peer-a-to-hub'],
  })
})

it('lets the network that lends its gateway go first', () => {
  const peerings = peeringsOf((b) => {
    const spoke = b.add(virtualNetwork, 'spoke')
    b.link(peering, spoke, b.add(virtualNetwork, 'hub'), {
      fromUseRemoteGateways: true,
      toGatewayTransit: true,
    })
  })
  expect(peerings).toEqual({ 'peer-hub-to-spoke': [], 'peer-spoke-to-hub': ['peer-hub-to-spoke'] })
})

it('waits for subnets that are added to an existing network', () => {
  const builder = new DiagramBuilder('test')
  const resourceId =
    '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-spoke'
  const spoke = builder.add(virtualNetwork, 'spoke', {}, { owner: { mode: 'existing', resourceId } })
  builder.add(subnet, 'first', { prefix: '10.0.0.0/24' }, { in: spoke })
  const second = builder.add(subnet, 'second', { prefix: '10.0.1.0/24' }, { in: spoke })
  builder.link(peering, builder.add(virtualNetwork, 'hub'), spoke)
  const { resources } = synthesize(exportInput(builder.build()))
  const [half] = resources.filter(({ type }) => type.endsWith('/virtualNetworkPeerings'))
  expect(half?.dependsOn).toEqual([{ node: second, slot: 'main' }])
})

it('leaves networks that have nothing to do with each other side by side', () => {
  const peerings = peeringsOf((b) => {
    for (const pair of ['1', '2'])
      b.link(peering, b.add(virtualNetwork, `x${pair}`), b.add(virtualNetwork, `y${pair}`))
  })
  expect(peerings['peer-x2-to-y2']).toEqual([])
})
