import { describe, expect, it } from 'vitest'
import { keyVault } from '../kinds/keyVault'
import { networkSecurityGroup } from '../kinds/networkSecurityGroup'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { nsgAssociation } from '../links/nsgAssociation'
import { peering } from '../links/peering'
import { catalog } from '../registry'
import { DiagramBuilder } from './builder'
import { applyAll } from './commands'
import { legalLinks, linkCommands, mayLink } from './links'

function drawing() {
  const builder = new DiagramBuilder('d')
  const a = builder.add(virtualNetwork, 'a')
  const b = builder.add(virtualNetwork, 'b')
  const inside = builder.add(subnet, 's', {}, { in: a })
  const first = builder.add(networkSecurityGroup, 'nsg-1')
  const second = builder.add(networkSecurityGroup, 'nsg-2')
  const vault = builder.add(keyVault, 'kv')
  const old = builder.link(nsgAssociation, inside, first)
  return { builder, a, b, inside, first, second, vault, old }
}

describe('legalLinks', () => {
  it('knows the direction of a relation, whichever end is given first', () => {
    const d = drawing()
    const [link] = legalLinks(d.builder.build(), catalog, d.second, d.inside)
    expect(link).toMatchObject({ from: d.inside, to: d.second })
  })

  it('replaces a link where only one may be', () => {
    const d = drawing()
    const diagram = d.builder.build()
    const [link] = legalLinks(diagram, catalog, d.inside, d.second)
    const after = applyAll(diagram, linkCommands(diagram, link!))
    expect(Object.values(after.links).map(({ to }) => to)).toEqual([d.second])
  })

  it('offers no relation that is there already, in either direction', () => {
    const d = drawing()
    d.builder.link(peering, d.a, d.b)
    const diagram = d.builder.build()
    expect(legalLinks(diagram, catalog, d.b, d.a)).toEqual([])
    expect(legalLinks(diagram, catalog, d.inside, d.first)).toEqual([])
  })

  it('agrees with the quick answer', () => {
    const d = drawing()
    const diagram = d.builder.build()
    expect(mayLink(diagram, catalog, d.inside, d.vault)).toBe(true)
    expect(mayLink(diagram, catalog, d.first, d.vault)).toBe(false)
    expect(legalLinks(diagram, catalog, d.first, d.vault)).toEqual([])
    expect(mayLink(diagram, catalog, d.a, d.a)).toBe(false)
  })
})
