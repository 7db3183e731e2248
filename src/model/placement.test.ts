import { describe, expect, it } from 'vitest'
import { computeCluster } from '../kinds/computeCluster'
import { containerRegistry } from '../kinds/containerRegistry'
import { privateEndpoint } from '../kinds/privateEndpoint'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { catalog } from '../registry'
import { DiagramBuilder } from './builder'
import { decideDrop, decideMove } from './placement'

function drawing() {
  const builder = new DiagramBuilder('d')
  const vnet = builder.add(virtualNetwork, 'vnet-ml')
  const training = builder.add(subnet, 'snet-training', { role: 'training' }, { in: vnet })
  const general = builder.add(subnet, 'snet-apps', {}, { in: vnet })
  const cluster = builder.add(computeCluster, 'cpu', {}, { in: training })
  const registry = builder.add(containerRegistry, 'cr')
  return { diagram: builder.build(), vnet, training, general, cluster, registry }
}

describe('decideDrop', () => {
  const d = drawing()
  const decide = (kind: string, target: string | null) => decideDrop(d.diagram, catalog, kind, target)

  it('takes what may stand there', () => {
    expect(decide('virtualNetwork', null)).toEqual({ type: 'accepted', parent: null })
    expect(decide('subnet', d.vnet)).toEqual({ type: 'accepted', parent: d.vnet })
    expect(decide('computeCluster', d.general)).toEqual({ type: 'accepted', parent: d.general })
  })

  it('takes a drop on a card as one into the container around it', () => {
    expect(decide('computeInstance', d.cluster)).toEqual({ type: 'accepted', parent: d.training })
  })

  it('uses the home that is there', () => {
    expect(decide('computeInstance', d.vnet)).toMatchObject({ type: 'redirected', parent: d.training })
  })

  it('makes the home that is missing and says so', () => {
    const drop = decide('privateEndpoint', d.vnet)
    expect(drop).toMatchObject({ type: 'created', parent: d.vnet })
    expect(drop.type === 'created' && drop.create.map(({ kind }) => kind)).toEqual(['subnet'])
    expect(drop.type === 'created' && drop.reason).toMatch(/was made for it\.$/)
  })

  it('makes a whole chain on the empty canvas', () => {
    const drop = decide('computeCluster', null)
    expect(drop.type === 'created' && drop.create.map(({ kind }) => kind)).toEqual([
      'virtualNetwork',
      'subnet',
    ])
  })

  it('puts a service beside the network in which it does not stand', () => {
    expect(decide('keyVault', d.training)).toMatchObject({ type: 'redirected', parent: null })
  })

  it('refuses a kind that it does not know', () => {
    expect(decide('quantumComputer', null).type).toBe('refused')
  })

  it.each([...catalog.kinds.keys()])('finds a place or a reason for %s everywhere', (kind) => {
    for (const target of [null, ...Object.keys(d.diagram.nodes)]) {
      const drop = decide(kind, target)
      if (drop.type === 'accepted') continue
      expect(drop.reason).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('decideMove', () => {
  const d = drawing()

  it('moves between places of the same sort, and stays where it is', () => {
    expect(decideMove(d.diagram, catalog, d.cluster, d.general)).toEqual({
      type: 'accepted',
      parent: d.general,
    })
    expect(decideMove(d.diagram, catalog, d.cluster, d.training)).toEqual({
      type: 'accepted',
      parent: d.training,
    })
  })

  it.each([
    ['a subnet out of its network', (x: typeof d) => [x.training, null]],
    ['a service into a subnet', (x: typeof d) => [x.registry, x.training]],
    ['a network into its own subnet', (x: typeof d) => [x.vnet, x.training]],
  ] as const)('refuses %s', (_name, pick) => {
    const [id, target] = pick(d)
    expect(decideMove(d.diagram, catalog, id ?? '', target ?? null).type).toBe('refused')
  })

  it('never makes a container', () => {
    expect(privateEndpoint.placement.home).toBeDefined()
    expect(decideMove(d.diagram, catalog, d.cluster, d.vnet).type).toBe('refused')
  })
})
