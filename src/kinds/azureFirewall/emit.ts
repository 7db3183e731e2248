import { FIREWALL_TIERS } from '../../facts/firewallTiers'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, Emitted, EmitNode, Value } from '../../model/template'
import { firstUsableAddress, networkOf, subnetOf, type SubnetView } from '../place'
import { newPublicAddress, publicAddresses, zonesAt } from '../publicAddress'
import { derivedName } from '../templateNames'
import type { azureFirewallFields } from './fields'
import { ruleGroups } from './ruleGroups'
import { filled } from '../stored'

type FirewallView = NodeView<PropertiesOf<typeof azureFirewallFields>>

/** The firewall, its policy with the rules, and its public addresses. */
export const emit: EmitNode = (node: FirewallView, context) => {
  const subnet = subnetOf(node, context.graph)
  if (!subnet) return []
  const groups = ruleGroups(node, context)
  const data = dataAddresses(node, context)
  noteAddress(node, subnet, context)
  const zones = node.properties.zoneRedundant ? zonesAt(node, context) : []
  const management = managementSide(node, context)
  return [
    policy(node, context),
    ...groups,
    ...data.emitted,
    ...management.emitted,
    {
      slot: 'main',
      type: 'Microsoft.Network/azureFirewalls',
      name: context.nameOf(node),
      concern: 'firewall',
      body: {
        location: context.location(node),
        tags: context.tags(),
        ...(zones.length > 0 && { zones }),
        properties: {
          sku: { name: 'AZFW_VNet', tier: node.properties.tier },
          firewallPolicy: { id: context.ref(node, ['id'], 'policy') },
          ipConfigurations: [
            {
              name: 'ipconfig',
              properties: {
                subnet: { id: context.ref(subnet) },
                ...(data.ids[0] && { publicIPAddress: { id: data.ids[0] } }),
              },
            },
            ...data.ids.slice(1).map((id, index) => ({
              name: `ipconfig-${index + 2}`,
              properties: { publicIPAddress: { id } },
            })),
          ],
          ...management.property,
        },
      },
      // Rules that change while the firewall is being made put both into a failed state.
      ...(groups.length > 0 && { dependsOn: groups.slice(-1).map(({ slot }) => ({ node: node.id, slot })) }),
    },
  ]
}

/** Azure picks the private address, and it picks the first. */
function noteAddress(node: FirewallView, subnet: SubnetView, context: EmitContext): void {
  const drawn = node.properties.privateIp.trim()
  const given = firstUsableAddress(subnet)
  if (drawn === '' || given === undefined || drawn === given) return
  context.note(
    node,
    `${node.name} is drawn at ${drawn}, but Azure gives it ${given}: routes and DNS settings must name that.`,
  )
}

function policy(node: FirewallView, context: EmitContext): Emitted {
  const { tier, dnsProxy, dnsServers } = node.properties
  const servers = filled(dnsServers)
  const canProxy = FIREWALL_TIERS[tier].dnsProxy
  if (dnsProxy && !canProxy)
    context.note(node, `${node.name}: the ${tier} tier has no DNS proxy; it is left out.`)
  return {
    slot: 'policy',
    type: 'Microsoft.Network/firewallPolicies',
    name: derivedName('Microsoft.Network/firewallPolicies', context.nameOf(node)),
    concern: 'firewall',
    body: {
      location: context.location(node),
      tags: context.tags(),
      properties: {
        sku: { tier },
        threatIntelMode: threatIntelligence(node, context),
        ...(canProxy && {
          dnsSettings: { enableProxy: dnsProxy, ...(servers.length > 0 && { servers }) },
        }),
      },
    },
  }
}

function threatIntelligence(node: FirewallView, context: EmitContext): string {
  const { tier, threatIntel } = node.properties
  if (threatIntel !== 'Deny' || FIREWALL_TIERS[tier].threatIntelligence === 'Deny') return threatIntel
  context.note(node, `${node.name}: the ${tier} tier alerts on threat intelligence and cannot deny.`)
  return 'Alert'
}

/** With forced tunnelling the data side needs an address of its own only for inbound translation. */
function dataAddresses(node: FirewallView, context: EmitContext) {
  const drawn = context.graph.sources(node, 'publicIpAssociation').length
  const needed =
    !node.properties.forcedTunnelling || node.properties.rules.some((rule) => rule.type === 'dnat')
  return publicAddresses(node, context, 'firewall', { count: Math.max(drawn, needed ? 1 : 0) })
}

interface ManagementSide {
  readonly emitted: readonly Emitted[]
  readonly property: { readonly [key: string]: Value }
}

/** The management interface with its subnet and address, for forced tunnelling and for the tier that always has one. */
function managementSide(node: FirewallView, context: EmitContext): ManagementSide {
  const { forcedTunnelling, tier } = node.properties
  if (!forcedTunnelling && !FIREWALL_TIERS[tier].managementAlways) return { emitted: [], property: {} }
  const subnet = managementSubnet(node, context)
  if (!subnet) {
    context.note(node, `${node.name} needs AzureFirewallManagementSubnet in its virtual network.`)
    return { emitted: [], property: {} }
  }
  const address = newPublicAddress(node, context, 'firewall', {
    slot: 'managementPublicIp',
    suffix: '-management',
  })
  const id = context.ref(node, ['id'], address.slot)
  return {
    emitted: [address],
    property: {
      managementIpConfiguration: {
        name: 'management',
        properties: { subnet: { id: context.ref(subnet) }, publicIPAddress: { id } },
      },
    },
  }
}

function managementSubnet(node: FirewallView, { graph }: EmitContext): SubnetView | undefined {
  const network = networkOf(node, graph)
  const siblings = network ? (graph.childrenOf(network) as readonly unknown[] as readonly SubnetView[]) : []
  return siblings.find((child) => child.kind === 'subnet' && child.properties.role === 'firewallManagement')
}
