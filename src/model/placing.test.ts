import { expect, it } from 'vitest'
import { keyVault } from '../kinds/keyVault'
import { networkSecurityGroup } from '../kinds/networkSecurityGroup'
import { privateEndpoint } from '../kinds/privateEndpoint'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { nsgAssociation } from '../links/nsgAssociation'
import { privateLink } from '../links/privateLink'
import { catalog } from '../registry'
import { absoluteBox } from './boxes'
import { DiagramBuilder } from './builder'
import { applyAll, type Command } from './commands'
import { initialProperties } from './fields'
import { withPlaces } from './placing'

const b = new DiagramBuilder('', {})
const vnet = b.add(virtualNetwork, 'vnet', {}, { box: { x: 40, y: 40, w: 480, h: 320 } })
const place = b.add(subnet, 'snet', {}, { in: vnet, box: { x: 24, y: 64, w: 240, h: 120 } })
const vault = b.add(keyVault, 'kv', {}, { box: { x: 640, y: 80 } })
const diagram = b.build()

const add = (id: string, parent: string | null): Command => ({
  type: 'addNode',
  node: {
    id,
    kind: privateEndpoint.id,
    name: id,
    parent,
    properties: initialProperties(privateEndpoint.fields) as never,
    owner: { mode: 'ours' },
  },
  box: { x: 0, y: 0, ...privateEndpoint.size },
})
const link: Command = {
  type: 'addLink',
  link: { id: 'l90', kind: privateLink.id, from: 'n90', to: vault, properties: {} },
}

it('puts what is added beside what it is linked to, apart from each other and inside containers that grow', () => {
  const commands = withPlaces(diagram, catalog, [add('n90', place), link, add('n91', place)])
  const after = applyAll(diagram, commands)
  const [first, second, around] = ['n90', 'n91', place].map((id) => absoluteBox(after, id))
  if (!first || !second || !around) throw new Error('not laid out')
  const touch =
    first.x < second.x + second.w &&
    second.x < first.x + first.w &&
    first.y < second.y + second.h &&
    second.y < first.y + first.h
  expect(touch).toBe(false)
  for (const box of [first, second]) {
    expect(box.x).toBeGreaterThanOrEqual(around.x)
    expect(box.y).toBeGreaterThan(around.y)
    expect(box.x + box.w).toBeLessThanOrEqual(around.x + around.w)
    expect(box.y + box.h).toBeLessThanOrEqual(around.y + around.h)
  }
})

it('puts what stood on a deleted element clear of everything', () => {
  const draw = new DiagramBuilder('', {})
  const network = draw.add(virtualNetwork, 'vnet', {}, { box: { x: 0, y: 0, w: 480, h: 320 } })
  const inner = draw.add(subnet, 'snet', {}, { in: network, box: { x: 24, y: 64, w: 240, h: 120 } })
  const group = draw.add(networkSecurityGroup, 'nsg')
  draw.link(nsgAssociation, inner, group)
  const before = draw.build()
  const commands = withPlaces(before, catalog, [{ type: 'removeNodes', ids: [inner] }])
  const after = applyAll(before, commands)
  expect(absoluteBox(after, group).y).toBeGreaterThanOrEqual(320)
  expect(after.layout[network]).toEqual(before.layout[network])
})

it('puts what belongs to a card on the canvas below it, not beyond the edge of the drawing', () => {
  const commands = withPlaces(diagram, catalog, [add('n90', null), link])
  const box = absoluteBox(applyAll(diagram, commands), 'n90')
  const partner = absoluteBox(diagram, vault)
  expect(box.x).toBe(partner.x)
  expect(box.y).toBeGreaterThanOrEqual(partner.y + partner.h)
})

it('gives what was never laid out the size of its kind when its link is gone', () => {
  const draw = new DiagramBuilder('', {})
  const network = draw.add(virtualNetwork, 'vnet', {}, { box: { x: 0, y: 0, w: 480, h: 320 } })
  const inner = draw.add(subnet, 'snet', {}, { in: network, box: { x: 24, y: 64, w: 240, h: 120 } })
  const group = draw.add(networkSecurityGroup, 'nsg')
  const association = draw.link(nsgAssociation, inner, group)
  const drawn = draw.build()
  const { [group]: _waiting, ...layout } = drawn.layout
  const before = { ...drawn, layout }
  const commands = withPlaces(before, catalog, [{ type: 'removeLinks', ids: [association] }])
  const box = absoluteBox(applyAll(before, commands), group)
  expect(box).toMatchObject(networkSecurityGroup.size)
  expect(box.y).toBeGreaterThanOrEqual(320)
})

it('leaves commands that add nothing as they are', () => {
  const commands: readonly Command[] = [{ type: 'renameNode', id: vault, name: 'other' }]
  expect(withPlaces(diagram, catalog, commands)).toBe(commands)
})
