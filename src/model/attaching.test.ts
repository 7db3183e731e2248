import { describe, expect, it } from 'vitest'
import { azureFirewall } from '../kinds/azureFirewall'
import { networkSecurityGroup } from '../kinds/networkSecurityGroup'
import { privateDnsZone } from '../kinds/privateDnsZone'
import { publicIp } from '../kinds/publicIp'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { catalog } from '../registry'
import { attachment } from './attaching'
import { DiagramBuilder } from './builder'
import { applyAll } from './commands'
import { dropNew } from './dropping'
import { moveInto } from './moving'
import { present } from './presentation'

function drawing() {
  const builder = new DiagramBuilder('d')
  const vnet = builder.add(virtualNetwork, 'vnet')
  const inside = builder.add(subnet, 'snet', {}, { in: vnet })
  const firewall = builder.add(azureFirewall, 'afw', {}, { in: inside })
  const nsg = builder.add(networkSecurityGroup, 'nsg')
  const zone = builder.add(privateDnsZone, 'zone')
  const address = builder.add(publicIp, 'pip')
  return { diagram: builder.build(), vnet, inside, firewall, nsg, zone, address }
}

describe('attaching', () => {
  const d = drawing()

  it.each([
    ['a group to a subnet', d.nsg, d.inside, 'nsgAssociation'],
    ['a group to the subnet around a card', d.nsg, d.firewall, 'nsgAssociation'],
    ['a zone to the network around a subnet', d.zone, d.inside, 'dnsZoneLink'],
    ['an address to a firewall', d.address, d.firewall, 'publicIpAssociation'],
    ['nothing to the canvas', d.nsg, null, undefined],
    ['nothing to what does not carry it', d.nsg, d.vnet, undefined],
  ])('links %s', (_name, id, target, relation) => {
    expect(attachment(d.diagram, catalog, id, target)?.relation.id).toBe(relation)
  })

  it('makes a new group and associates it when it is dropped on a subnet', () => {
    const dropped = dropNew(d.diagram, catalog, 'networkSecurityGroup', { x: 0, y: 0 }, d.inside)
    if (!dropped.ok) throw new Error(dropped.error)
    const after = applyAll(d.diagram, dropped.value.commands)
    expect(
      present(after, catalog)
        .chips.get(d.inside)
        ?.map(({ node }) => node),
    ).toEqual([dropped.value.id])
    expect(dropped.value.note).toMatch(/^Network security group: snet – /)
  })

  it('associates a group that is dragged onto a subnet', () => {
    const moved = moveInto(d.diagram, catalog, [d.nsg], { x: 10, y: 10 }, d.inside)
    if (!moved.ok) throw new Error(moved.error)
    expect(Object.values(applyAll(d.diagram, moved.value).links)).toMatchObject([
      { from: d.inside, to: d.nsg },
    ])
  })
})
