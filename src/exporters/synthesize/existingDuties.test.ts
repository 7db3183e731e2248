import { describe, expect, it } from 'vitest'
import { azureFirewall } from '../../kinds/azureFirewall'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { dnsZoneLink } from '../../links/dnsZoneLink'
import { nsgAssociation } from '../../links/nsgAssociation'
import { peering } from '../../links/peering'
import { DiagramBuilder } from '../../model/builder'
import type { Owner } from '../../model/diagram'
import { exportInput } from '../../testing/exportInput'
import { synthesize } from './synthesize'

const GROUP =
  '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-hub/providers/Microsoft.Network'
const existing = (path: string): { readonly owner: Owner } => ({
  owner: { mode: 'existing', resourceId: `${GROUP}/${path}` },
})

/** The notes of a design, each behind the name of its element. */
function notesOf(draw: (b: DiagramBuilder) => void): readonly string[] {
  const builder = new DiagramBuilder('test')
  draw(builder)
  const diagram = builder.build()
  return synthesize(exportInput(diagram)).notes.flatMap(({ node, text }) =>
    text.startsWith('Exists already')
      ? [`${diagram.nodes[node ?? '']?.name}: ${text.split('there: ')[1]}`]
      : [],
  )
}

describe('what is drawn of an existing thing and not deployed', () => {
  it.each<[string, (b: DiagramBuilder) => void, readonly string[]]>([
    [
      'the security group of a subnet',
      (b) => {
        const vnet = b.add(virtualNetwork, 'vnet', {}, existing('virtualNetworks/vnet'))
        const inside = b.add(
          subnet,
          'snet',
          {},
          { in: vnet, ...existing('virtualNetworks/vnet/subnets/snet') },
        )
        b.link(nsgAssociation, inside, b.add(networkSecurityGroup, 'nsg'))
      },
      ['snet: settings for nsg.'],
    ],
    [
      'the link of a zone and half a peering',
      (b) => {
        const zone = b.add(
          privateDnsZone,
          'privatelink.api.azureml.ms',
          {},
          existing('privateDnsZones/privatelink.api.azureml.ms'),
        )
        const hub = b.add(virtualNetwork, 'hub', {}, existing('virtualNetworks/hub'))
        const spoke = b.add(virtualNetwork, 'spoke')
        b.link(dnsZoneLink, zone, spoke)
        b.link(dnsZoneLink, zone, hub)
        b.link(peering, hub, spoke)
      },
      [
        'privatelink.api.azureml.ms: virtual network links for spoke.',
        'hub: virtual network peerings for spoke.',
      ],
    ],
    [
      'the rules of a firewall',
      (b) => {
        const vnet = b.add(virtualNetwork, 'vnet')
        const inside = b.add(subnet, 'AzureFirewallSubnet', { role: 'firewall' }, { in: vnet })
        const rules = [
          {
            type: 'network',
            collection: 'c',
            name: 'r',
            priority: 200,
            action: 'Allow',
            sources: ['*'],
            destinations: ['Storage'],
            protocols: ['TCP'],
            ports: '443',
            translatedAddress: '',
            translatedPort: '',
          },
        ] as const
        b.add(azureFirewall, 'afw', { rules }, { in: inside, ...existing('azureFirewalls/afw') })
      },
      ['afw: rule collection groups; settings for AzureFirewallSubnet.'],
    ],
    [
      'nothing where both ends exist',
      (b) => {
        const hub = b.add(virtualNetwork, 'hub', {}, existing('virtualNetworks/hub'))
        b.link(peering, hub, b.add(virtualNetwork, 'spoke', {}, existing('virtualNetworks/spoke')))
      },
      [],
    ],
  ])('%s', (_, draw, notes) => {
    expect([...notesOf(draw)].sort()).toEqual([...notes].sort())
  })
})
