import { describe, expect, it } from 'vitest'
import { privateDnsZone } from '../kinds/privateDnsZone'
import { privateEndpoint } from '../kinds/privateEndpoint'
import { storageAccount } from '../kinds/storageAccount'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { dnsZoneLink } from '../links/dnsZoneLink'
import { peering } from '../links/peering'
import { privateLink } from '../links/privateLink'
import { zoneGroup } from '../links/zoneGroup'
import { DiagramBuilder } from '../model/builder'
import type { Diagram } from '../model/diagram'
import { exportInput } from '../testing/exportInput'
import { prepare } from './prepare'

/** A hub with a hundred spokes, each with a subnet and four accounts behind private endpoints. */
function largeDesign(): Diagram {
  const b = new DiagramBuilder('Large')
  const hub = b.add(virtualNetwork, 'hub', { prefixes: ['10.0.0.0/16'] })
  const zone = b.add(privateDnsZone, 'privatelink.blob.core.windows.net')
  b.link(dnsZoneLink, zone, hub)
  for (let index = 1; index <= 100; index += 1) {
    const network = b.add(virtualNetwork, `spoke-${index}`, { prefixes: [`10.${index}.0.0/16`] })
    b.link(peering, hub, network)
    const endpoints = b.add(subnet, 'snet-pe', { prefix: `10.${index}.0.0/24` }, { in: network })
    for (const letter of ['a', 'b', 'c', 'd']) {
      const account = b.add(storageAccount, `st${index}${letter}prod`)
      const endpoint = b.add(privateEndpoint, `pep-${index}${letter}`, { groupId: 'blob' }, { in: endpoints })
      b.link(privateLink, endpoint, account)
      b.link(zoneGroup, endpoint, zone)
    }
  }
  return b.build()
}

describe('a design of a thousand things', () => {
  const { deployment } = prepare(exportInput(largeDesign()))

  it('keeps every file within the limits of a template', () => {
    expect(deployment.parameters.length).toBeLessThanOrEqual(256)
    for (const { symbol, parameters, outputs, resources } of deployment.modules) {
      expect(parameters.length, symbol).toBeLessThanOrEqual(256)
      expect(outputs.length, symbol).toBeLessThanOrEqual(64)
      expect(resources.length, symbol).toBeLessThanOrEqual(800)
    }
  })

  it('says that names are fixed where there are too many for parameters', () => {
    expect(deployment.notes.map(({ text }) => text).join()).toContain('written into the modules')
  })

  it('loses nothing on the way', () => {
    const types = deployment.modules.flatMap(({ resources }) => resources.map(({ type }) => type))
    expect(types.filter((type) => type === 'Microsoft.Network/privateEndpoints')).toHaveLength(400)
    expect(types.filter((type) => type === 'Microsoft.Network/virtualNetworks')).toHaveLength(101)
  })
})
