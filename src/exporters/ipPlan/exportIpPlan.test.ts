import { describe, expect, it } from 'vitest'
import { containerRegistry } from '../../kinds/containerRegistry'
import { keyVault } from '../../kinds/keyVault'
import { natGateway } from '../../kinds/natGateway'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { natAssociation } from '../../links/natAssociation'
import { nsgAssociation } from '../../links/nsgAssociation'
import { peering } from '../../links/peering'
import { privateLink } from '../../links/privateLink'
import { zoneGroup } from '../../links/zoneGroup'
import { DiagramBuilder } from '../../model/builder'
import { exportInput } from '../../testing/exportInput'
import { exportIpPlan, ipPlanCsv, ipPlanJson, ipPlanMarkdown } from './exportIpPlan'

function design(subnetName = 'snet-training') {
  const b = new DiagramBuilder('Plan')
  const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/16'] })
  const spoke = b.add(virtualNetwork, 'vnet-spoke', {
    prefixes: ['10.1.0.0/16', 'fd00:1::/48'],
    dnsServers: ['10.0.0.4'],
  })
  b.link(peering, hub, spoke)
  const training = b.add(
    subnet,
    subnetName,
    {
      role: 'training',
      prefix: '10.1.0.0/24',
      prefixV6: 'fd00:1::/64',
      delegation: 'Microsoft.Web/serverFarms',
    },
    { in: spoke },
  )
  b.link(nsgAssociation, training, b.add(networkSecurityGroup, 'nsg-training'))
  b.link(natAssociation, training, b.add(natGateway, 'ng-out'))
  return exportInput(b.build())
}

/** Cells of each row by heading; enough for texts without line breaks. */
function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
        cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
      ),
    )
  return rows.map((row) => Object.fromEntries(head.map((heading, index) => [heading, row[index] ?? ''])))
}

describe('CSV', () => {
  it('has a row a subnet and family with what network teams ask for', () => {
    const { plan, topology } = design()
    const [v4, v6] = readCsv(ipPlanCsv(plan, topology))
    expect(v4).toMatchObject({
      Network: 'vnet-spoke',
      'Address space': '10.1.0.0/16, fd00:1::/48',
      'Peered with': 'vnet-hub',
      'DNS servers': '10.0.0.4',
      Subnet: 'snet-training',
      CIDR: '10.1.0.0/24',
      Mask: '255.255.255.0',
      'Azure-reserved': '10.1.0.0–10.1.0.3, 10.1.0.255',
      'First usable': '10.1.0.4',
      'Last usable': '10.1.0.254',
      Total: '256',
      Usable: '251',
      NSG: 'nsg-training',
      'NAT gateway': 'ng-out',
      'Private subnet': 'yes',
      Delegation: 'Microsoft.Web/serverFarms',
      Status: 'planned',
      Subscription: '',
    })
    expect(v6).toMatchObject({
      CIDR: 'fd00:1::/64',
      Mask: '',
      'Azure-reserved': '',
      Total: '18446744073709551616',
    })
  })

  it.each([
    ['10.0.0.0/29', '10.0.0.0–10.0.0.3, 10.0.0.7', '3', '66.7'],
    ['10.0.0.0/30', '10.0.0.0–10.0.0.3', '0', ''],
    ['10.0.0.0/31', '10.0.0.0–10.0.0.1', '0', ''],
  ])('counts what is usable in %s', (prefix, reserved, usable, share) => {
    const b = new DiagramBuilder('Plan')
    const network = b.add(virtualNetwork, 'vnet', { prefixes: ['10.0.0.0/16'] })
    const place = b.add(subnet, 'snet-pe', { prefix }, { in: network })
    const endpoint = b.add(privateEndpoint, 'pep-cr', { groupId: 'registry' }, { in: place })
    b.link(privateLink, endpoint, b.add(containerRegistry, 'cr'))
    const { plan, topology } = exportInput(b.build())
    expect(readCsv(ipPlanCsv(plan, topology))).toMatchObject([
      { 'Azure-reserved': reserved, Usable: usable, 'Utilisation %': share },
    ])
    expect(ipPlanJson(plan)).toContain(share === '' ? '"utilisation": null' : '"utilisation": 0.6')
  })

  it('says where an existing network stands', () => {
    const b = new DiagramBuilder('Plan')
    const id = '/subscriptions/s/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet'
    const owner = { mode: 'existing', resourceId: id } as const
    const network = b.add(virtualNetwork, 'vnet', { prefixes: ['10.0.0.0/16'] }, { owner })
    b.add(subnet, 'snet', { prefix: '10.0.0.0/24' }, { in: network, owner: { ...owner, resourceId: '' } })
    const { plan, topology } = exportInput(b.build())
    expect(readCsv(ipPlanCsv(plan, topology))).toMatchObject([
      { Subscription: 's', 'Resource group': 'rg-net', Status: 'deployed' },
    ])
  })

  it('says of an address of a private endpoint what it leads to, and under which names', () => {
    const b = new DiagramBuilder('Plan')
    const network = b.add(virtualNetwork, 'vnet', { prefixes: ['10.0.0.0/16'] })
    const place = b.add(subnet, 'snet-pe', { prefix: '10.0.0.0/24' }, { in: network })
    const endpoint = b.add(privateEndpoint, 'pep-kv', { groupId: 'vault' }, { in: place })
    b.link(privateLink, endpoint, b.add(keyVault, 'kv'))
    b.link(zoneGroup, endpoint, b.add(privateDnsZone, 'privatelink.vaultcore.azure.net'))
    const sheet = exportIpPlan(exportInput(b.build())).files.find(({ path }) => path === 'addresses.csv')
    expect(readCsv(sheet?.text ?? '')).toMatchObject([
      {
        Address: '10.0.0.4',
        Resource: 'pep-kv',
        'Leads to': 'kv',
        'Sub-resource': 'vault',
        Subnet: 'snet-pe',
        Network: 'vnet',
        Assignment: 'dynamic',
        'Private DNS zones': 'privatelink.vaultcore.azure.net',
      },
    ])
  })

  it('neutralises what a spreadsheet would run', () => {
    const { plan, topology } = design('=HYPERLINK("http://x")')
    expect(ipPlanCsv(plan, topology)).toContain(`"'=HYPERLINK(""http://x"")"`)
  })
})

describe('Markdown', () => {
  it('shows drawn names literally', () => {
    const { plan, topology } = design('<b>|*x*')
    expect(ipPlanMarkdown(plan, topology)).toContain('&lt;b&gt;\\|\\*x\\*')
  })

  it('has no section on overlaps where there are none', () => {
    const { plan, topology } = design()
    expect(ipPlanMarkdown(plan, topology)).not.toContain('## Overlaps')
  })
})

it('JSON keeps every count exactly', () => {
  const { plan } = design()
  const read = JSON.parse(ipPlanJson(plan)) as { spaces: { subnets: { total: number | string }[] }[] }
  expect(read.spaces.flatMap(({ subnets }) => subnets.map(({ total }) => total))).toEqual([
    256,
    '18446744073709551616',
  ])
})

it('writes each sheet under a name of its own', () => {
  const paths = exportIpPlan(design()).files.map(({ path }) => path)
  expect(paths).toEqual(['ip-plan.csv', 'address-spaces.csv', 'addresses.csv', 'ip-plan.md', 'ip-plan.json'])
})
