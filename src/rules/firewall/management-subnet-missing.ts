import { FIREWALL_TIERS } from '../../facts/firewallTiers'
import { cite } from '../../facts/source'
import { subnetKind } from '../../facts/subnets'
import { azureFirewall } from '../../kinds/azureFirewall'
import { subnet } from '../../kinds/subnet'
import { nextFreePrefix } from '../../ipPlan/nextFree'
import type { Report } from '../../model/finding'
import type { NodeId } from '../../model/diagram'
import { defineRule, type RuleContext } from '../../model/rule'
import { segmentOf, segmentsIn } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addHub, addNetwork } from '../scenes'

const MANAGEMENT = subnetKind('firewallManagement')
const NAME = MANAGEMENT?.requiredName ?? ''

export const managementSubnetMissing = defineRule({
  id: 'firewall/management-subnet-missing',
  title: 'Firewall without its management subnet',
  severity: 'error',
  profile: 'correctness',
  why: 'The management interface of the Basic SKU and of forced tunnelling needs a subnet of its own with a public IP address.',
  source:
    MANAGEMENT?.source ?? cite('firewall/management-nic', 'What happens when you enable the Management NIC'),
  requirements: ['EGR-027'],
  peers: ['FW-SEC-forced-tunnel'],
  decides:
    'Looks for the subnet in the virtual network of each firewall that has a management interface. The public IP address is made with it.',
  exceptions: 'Firewalls that exist already.',
  *check({ topology, plan }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(azureFirewall)) {
      const { tier, forcedTunnelling } = node.properties
      const space = segmentOf(topology, node.parent ?? undefined)?.space
      const needed = FIREWALL_TIERS[tier].managementAlways || forcedTunnelling
      if (!needed || space === undefined || node.owner.mode === 'existing') continue
      if (segmentsIn(topology, space).some(({ role }) => role === MANAGEMENT?.role)) continue
      yield {
        element: node.id,
        field: forcedTunnelling ? 'forcedTunnelling' : 'tier',
        related: [{ id: space, role: 'virtual network' }],
        message: `${topology.node(space)?.name} has no ${NAME}, which ${node.name} needs ${forcedTunnelling ? 'for forced tunnelling' : `as ${tier}`}`,
        how: `Add a subnet ${NAME} of /${MANAGEMENT?.smallest} or larger.`,
        fixes: [addFix(topology, plan, space)],
      }
    }
  },
  examples: {
    bad: [
      example('Forced tunnelling', (b) => void addHub(b, addNetwork(b).vnet, { forcedTunnelling: true })),
      example('Basic', (b) => void addHub(b, addNetwork(b).vnet, { tier: 'Basic', dnsProxy: false })),
    ],
    good: [
      example('Forced tunnelling with the subnet', (b) => {
        const { hub } = addHub(b, addNetwork(b).vnet, { forcedTunnelling: true })
        b.add(subnet, NAME, { role: 'firewallManagement', prefix: '10.0.0.64/26' }, { in: hub })
      }),
      example('Standard without forced tunnelling', (b) => void addHub(b, addNetwork(b).vnet)),
    ],
  },
})

function addFix(topology: RuleContext['topology'], plan: RuleContext['plan'], space: NodeId) {
  const prefix =
    MANAGEMENT?.smallest === undefined ? undefined : nextFreePrefix(plan, space, MANAGEMENT.smallest)
  if (prefix === undefined) return guide('Make room in the address space')
  const edit = new Edit(topology)
  edit.add(subnet, NAME, { role: 'firewallManagement', prefix }, space)
  return edit.safe(`Add ${NAME} ${prefix}`)
}
