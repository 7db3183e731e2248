import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkSecurityGroup } from '../kinds/networkSecurityGroup'
import { privateEndpoint } from '../kinds/privateEndpoint'
import { storageAccount } from '../kinds/storageAccount'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { nsgAssociation } from '../links/nsgAssociation'
import { privateLink } from '../links/privateLink'
import { catalog } from '../registry'
import { anyDiagram } from '../testing/diagramArbitraries'
import { DiagramBuilder } from './builder'
import { copyFragment, pasteFragment } from './clipboard'
import { applyAll } from './commands'

const OPTIONS = { target: null, offset: { x: 24, y: 24 } }

function drawing() {
  const builder = new DiagramBuilder('d')
  const vnet = builder.add(virtualNetwork, 'vnet-ml', {}, { box: { x: 40, y: 40, w: 400, h: 300 } })
  const inside = builder.add(subnet, 'snet-pe', {}, { in: vnet, box: { x: 12, y: 44, w: 300, h: 100 } })
  const endpoint = builder.add(privateEndpoint, 'pep', {}, { in: inside, box: { x: 12, y: 38 } })
  const storage = builder.add(storageAccount, 'stml', {}, { box: { x: 600, y: 40 } })
  const nsg = builder.add(networkSecurityGroup, 'nsg')
  builder.link(privateLink, endpoint, storage)
  builder.link(nsgAssociation, inside, nsg)
  return { diagram: builder.build(), vnet, inside, endpoint, storage, nsg }
}

describe('copy and paste', () => {
  it('copies what is inside, the links within, and those that lead out', () => {
    const d = drawing()
    const pasted = pasteFragment(d.diagram, catalog, copyFragment(d.diagram, [d.vnet]), OPTIONS)
    const after = applyAll(d.diagram, pasted.commands)
    expect(Object.keys(after.nodes)).toHaveLength(Object.keys(d.diagram.nodes).length + 3)
    const [copy = ''] = pasted.ids
    expect(after.nodes[copy]).toMatchObject({ kind: 'virtualNetwork', parent: null, name: 'vnet-ml-2' })
    const links = Object.values(after.links).filter((link) => !(link.id in d.diagram.links))
    expect(links.map(({ kind, to }) => `${kind} ${to}`).sort()).toEqual(
      [`nsgAssociation ${d.nsg}`, `privateLink ${d.storage}`].sort(),
    )
  })

  it('stands clear of what is there', () => {
    const d = drawing()
    const pasted = pasteFragment(d.diagram, catalog, copyFragment(d.diagram, [d.vnet]), OPTIONS)
    const after = applyAll(d.diagram, pasted.commands)
    const box = after.layout[pasted.ids[0] ?? '']!
    const old = after.layout[d.vnet]!
    const isClear =
      box.x >= old.x + old.w || box.y >= old.y + old.h || box.x + box.w <= old.x || box.y + box.h <= old.y
    expect(isClear).toBe(true)
  })

  it('goes into the chosen container when it may, else where it came from', () => {
    const d = drawing()
    const fragment = copyFragment(d.diagram, [d.inside])
    const into = (target: string | null) => {
      const pasted = pasteFragment(d.diagram, catalog, fragment, { ...OPTIONS, target })
      return applyAll(d.diagram, pasted.commands).nodes[pasted.ids[0] ?? '']?.parent
    }
    expect(into(d.vnet)).toBe(d.vnet)
    expect(into(d.storage)).toBe(d.vnet)
  })

  it('names what has no place in the other drawing', () => {
    const d = drawing()
    const other = new DiagramBuilder('other').build()
    const pasted = pasteFragment(other, catalog, copyFragment(d.diagram, [d.inside]), OPTIONS)
    expect(pasted).toMatchObject({ commands: [], left: ['snet-pe'] })
  })

  it('gives fresh ids, touches nothing that was there, and links only what exists', () => {
    fc.assert(
      fc.property(anyDiagram, fc.nat(), (diagram, pick) => {
        const ids = Object.keys(diagram.nodes)
        const chosen = ids.filter((_, index) => (pick >> (index % 16)) & 1)
        const pasted = pasteFragment(diagram, catalog, copyFragment(diagram, chosen), OPTIONS)
        const after = applyAll(diagram, pasted.commands)
        for (const id of ids) expect(after.nodes[id]).toBe(diagram.nodes[id])
        for (const link of Object.values(after.links)) {
          expect(after.nodes[link.from]).toBeDefined()
          expect(after.nodes[link.to]).toBeDefined()
        }
        const added = pasted.commands.filter((command) => command.type === 'addNode')
        expect(Object.keys(after.nodes)).toHaveLength(ids.length + added.length)
      }),
      { numRuns: 60 },
    )
  })
})
