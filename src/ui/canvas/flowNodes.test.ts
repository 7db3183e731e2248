import { describe, expect, it } from 'vitest'
import { catalog } from '../../registry'
import { createCordonStore } from '../../store/createCordonStore'
import { makeFlowNodes } from './flowNodes'

function setUp() {
  const store = createCordonStore({
    catalog,
    analyze: () => Promise.resolve(null),
    fixes: { tryFixes: () => Promise.resolve(null), fixAll: () => Promise.resolve(null) },
    storage: { newId: () => 'x', save: () => Promise.resolve() },
  })
  const add = (kind: string, x: number, target: string | null = null) => {
    const outcome = store.actions.dropKind(kind, { x, y: 200 }, target)
    return outcome.type === 'done' ? outcome.id : ''
  }
  const vnet = add('virtualNetwork', 300)
  const subnet = add('subnet', 300, vnet)
  const vault = add('keyVault', 900)
  store.actions.clearSelection()
  const map = makeFlowNodes(catalog)
  const nodes = () => map(store.getState())
  return { store, nodes, vnet, subnet, vault }
}

describe('makeFlowNodes', () => {
  it('puts parents before children and gives relative places', () => {
    const { nodes, vnet, subnet } = setUp()
    const ids = nodes().map(({ id }) => id)
    expect(ids.indexOf(vnet)).toBeLessThan(ids.indexOf(subnet))
    expect(nodes().find(({ id }) => id === subnet)).toMatchObject({
      parentId: vnet,
      position: { x: 12, y: 44 },
    })
  })

  it('gives back the same objects for what did not change', () => {
    const { store, nodes, vnet, vault } = setUp()
    const before = nodes()
    expect(nodes()).toBe(before)
    store.actions.moveBy([vault], { x: 80, y: 0 })
    const after = nodes()
    expect(after.find(({ id }) => id === vnet)).toBe(before.find(({ id }) => id === vnet))
    const [old, now] = [before, after].map((list) => list.find(({ id }) => id === vault))
    expect(now).not.toBe(old)
    expect(now?.data).toBe(old?.data)
  })

  it('names an element for screen readers: kind, name, place', () => {
    const { nodes, subnet } = setUp()
    expect(nodes().find(({ id }) => id === subnet)?.ariaLabel).toMatch(/^Subnet snet-ml, .*in vnet-ml$/)
  })

  it('tells the selection, of the chosen alone', () => {
    const { store, nodes, vault } = setUp()
    store.actions.select([vault])
    expect(
      nodes()
        .filter(({ selected }) => selected)
        .map(({ id }) => id),
    ).toEqual([vault])
  })
})
