import { expect, it } from 'vitest'
import { peering } from '../../links/peering'
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
  const nameOf = new Map(found.map(({ node, slot, name }) => [`${node}/${slot}`, String(name)]))
  return Object.fromEntries(
    found.map(({ name, dependsOn = [] }) => [
      String(name),
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

it('leaves networks that have nothing to do with each other side by side', () => {
  const peerings = peeringsOf((b) => {
    for (const pair of ['1', '2'])
      b.link(peering, b.add(virtualNetwork, `x${pair}`), b.add(virtualNetwork, `y${pair}`))
  })
  expect(peerings['peer-x2-to-y2']).toEqual([])
})
