import { describe, expect, it } from 'vitest'
import { natGateway } from '../kinds/natGateway'
import { networkSecurityGroup } from '../kinds/networkSecurityGroup'
import { privateDnsZone } from '../kinds/privateDnsZone'
import { privateEndpoint } from '../kinds/privateEndpoint'
import { publicIp } from '../kinds/publicIp'
import { storageAccount } from '../kinds/storageAccount'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { dnsZoneLink } from '../links/dnsZoneLink'
import { natAssociation } from '../links/natAssociation'
import { nsgAssociation } from '../links/nsgAssociation'
import { privateLink } from '../links/privateLink'
import { publicIpAssociation } from '../links/publicIpAssociation'
import { catalog } from '../registry'
import { DiagramBuilder } from './builder'
import { present } from './presentation'

function drawing(isCollapsed = false) {
  const builder = new DiagramBuilder('d')
  const vnet = builder.add(virtualNetwork, 'vnet', {}, { box: isCollapsed ? { collapsed: true } : {} })
  const inside = builder.add(subnet, 's', {}, { in: vnet })
  const endpoint = builder.add(privateEndpoint, 'pep', {}, { in: inside })
  const nsg = builder.add(networkSecurityGroup, 'nsg')
  const loose = builder.add(networkSecurityGroup, 'nsg-loose')
  const nat = builder.add(natGateway, 'ng')
  const address = builder.add(publicIp, 'pip')
  const zone = builder.add(privateDnsZone, 'zone')
  const storage = builder.add(storageAccount, 'st')
  builder.link(nsgAssociation, inside, nsg)
  builder.link(natAssociation, inside, nat)
  builder.link(publicIpAssociation, address, nat)
  builder.link(dnsZoneLink, zone, vnet)
  const line = builder.link(privateLink, endpoint, storage)
  return {
    shown: present(builder.build(), catalog),
    vnet,
    inside,
    endpoint,
    nsg,
    loose,
    nat,
    address,
    zone,
    storage,
    line,
  }
}

describe('present', () => {
  it('shows associated things as chips, unassociated ones as boxes', () => {
    const d = drawing()
    expect(d.shown.chips.get(d.inside)?.map(({ node }) => node)).toEqual([d.nsg, d.nat, d.address])
    expect(d.shown.boxes).toContain(d.loose)
    expect(d.shown.boxes).not.toContain(d.nsg)
  })

  it('lists zones on the shelf of the networks that they are linked to', () => {
    const d = drawing()
    expect(d.shown.shelves.get(d.vnet)?.map(({ node }) => node)).toEqual([d.zone])
    expect(d.shown.boxes).not.toContain(d.zone)
  })

  it('puts parents before children', () => {
    const d = drawing()
    expect(d.shown.boxes.indexOf(d.vnet)).toBeLessThan(d.shown.boxes.indexOf(d.inside))
  })

  it('lets a collapsed container stand for what is in it', () => {
    const d = drawing(true)
    expect(d.shown.boxes).not.toContain(d.endpoint)
    expect(d.shown.lines).toEqual([{ link: d.line, relation: 'privateLink', from: d.vnet, to: d.storage }])
    expect(d.shown.boxOf(d.nsg)).toBe(d.vnet)
  })
})
