import { cite } from '../../facts/source'
import { reservedSubnet, subnetKind, type SubnetKind } from '../../facts/subnets'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const subnetNameFixed = defineRule({
  id: 'topology/subnet-name-fixed',
  title: 'Subnet name and role disagree',
  severity: 'error',
  profile: 'correctness',
  why: 'Gateways, firewalls and Bastion are deployed only into subnets with the one name that Azure demands, and nothing else may use that name.',
  source: cite('vpn-gateway/vpn-gateway-about-vpn-gateway-settings', 'Gateway subnet'),
  requirements: ['NET-005'],
  decides: 'Compares the name of each subnet with the names that Azure reserves, in both directions.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(subnet)) {
      const demanded = subnetKind(node.properties.role)
      const owner = reservedSubnet(node.name)
      const edit = () => new Edit(topology)
      const roleOf = ({ role, requiredName }: SubnetKind) =>
        edit().set(node.id, { role }).choice(`Give it the role of ${requiredName}`)
      const { requiredName } = demanded ?? {}
      if (requiredName !== undefined && node.name !== requiredName) {
        yield {
          element: node.id,
          field: 'name',
          message: `${node.name} has the role of ${requiredName}, but not its name`,
          how: `Call it ${requiredName}.`,
          source: demanded?.source ?? this.source,
          fixes:
            owner && SUBNET_ROLES.has(owner.role)
              ? [rename(edit(), node.id, requiredName).choice(`Rename it to ${requiredName}`), roleOf(owner)]
              : [rename(edit(), node.id, requiredName).safe(`Rename it to ${requiredName}`)],
        }
      } else if (owner && owner.role !== node.properties.role && SUBNET_ROLES.has(owner.role)) {
        yield {
          element: node.id,
          field: 'role',
          message: `${node.name} has a name that Azure keeps for one purpose: ${owner.purpose}`,
          how: 'Give it that role, or another name.',
          source: owner.source,
          fixes: [roleOf(owner)],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Firewall subnet with a name of one’s own', (b) => inHub(b, 'snet-firewall', 'firewall')),
      example('Reserved name without the role', (b) => inHub(b, 'AzureBastionSubnet', 'general')),
    ],
    good: [
      example('Name and role agree', (b) => inHub(b, 'AzureFirewallSubnet', 'firewall')),
      example('A free name', (b) => inHub(b, 'snet-tools', 'general')),
    ],
  },
})

function rename(edit: Edit, id: NodeId, name: string): Edit {
  return edit.command({ type: 'renameNode', id, name })
}

/** Roles that a drawing can give. */
const SUBNET_ROLES: ReadonlySet<string> = new Set(subnet.fields.role.options?.map(({ value }) => value))

function inHub(
  b: Parameters<Parameters<typeof example>[1]>[0],
  name: string,
  role: 'firewall' | 'bastion' | 'general',
): void {
  const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'] })
  b.add(subnet, name, { role, prefix: '10.0.0.0/26' }, { in: hub })
}
