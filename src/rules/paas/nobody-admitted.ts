import { cite } from '../../facts/source'
import { keyVault } from '../../kinds/keyVault'
import { filled } from '../../kinds/stored'
import { serviceEndpointGrant } from '../../links/serviceEndpointGrant'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'

export const nobodyAdmitted = defineRule({
  id: 'paas/nobody-admitted',
  title: 'Open to selected networks, none selected',
  severity: 'warning',
  profile: 'recommended',
  why: 'A door for selected networks without a list admits nobody: either the list is missing, or public access can be off.',
  source: cite('key-vault/general/network-security'),
  decides: 'Looks for services for selected networks without an address and without a subnet.',
  exceptions:
    'SQL servers that admit the services of Azure, and workspaces whose list is added after deployment are reported too: write the list into the design.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const door of topology.doors) {
      const node = topology.node(door.node)
      if (!node || door.publicAccess !== 'selected' || !('publicAccess' in node.properties)) continue
      if (node.properties['publicAccess'] !== 'Selected') continue
      if (door.allowedSegments.length > 0 || filled(door.ipRules).length > 0) continue
      if (node.properties['azureServices'] === true) continue
      yield {
        element: node.id,
        field: 'publicAccess',
        message: `${node.name} is open to selected networks and selects none`,
        how: 'List addresses or subnets, or turn public access off.',
        fixes: [
          settings.isolation === 'public'
            ? new Edit(topology).set(node.id, { publicAccess: 'Enabled' }).choice('Open it to all networks')
            : new Edit(topology).set(node.id, { publicAccess: 'Disabled' }).choice('Turn public access off'),
        ],
      }
    }
  },
  examples: {
    bad: [example('No list', (b) => void b.add(keyVault, 'kv-mlprod', { publicAccess: 'Selected' }))],
    good: [
      example('An address', (b) => {
        b.add(keyVault, 'kv-mlprod', { publicAccess: 'Selected', ipRules: ['203.0.113.10'] })
      }),
      example('A subnet', (b) => addGrant(b)),
    ],
  },
})

function addGrant(b: DiagramBuilder): void {
  const { subnet } = addNetwork(b, '10.1.0.0/20', { serviceEndpoints: ['Microsoft.KeyVault'] })
  b.link(serviceEndpointGrant, subnet, b.add(keyVault, 'kv-mlprod', { publicAccess: 'Selected' }))
}
