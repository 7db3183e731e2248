import { cite } from '../../facts/source'
import { keyVault } from '../../kinds/keyVault'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { privateLink } from '../../links/privateLink'
import type { Door } from '../../model/network'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'
import { FRONT_DOOR_TYPES, MONITOR_TYPES } from '../doors'

export const publicAccessOpen = defineRule({
  id: 'paas/public-access-open',
  title: 'Reachable from the internet',
  severity: { public: 'off', private: 'error', exfiltration: 'error' },
  profile: 'correctness',
  why: 'A private endpoint grants access and removes none: the public door stays open until it is closed in the resource.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  decides:
    'Looks at the public network access of every platform service that the design deploys or references.',
  exceptions:
    'Azure Monitor resources are isolated through a private link scope and have rules of their own, and so have AKS API servers and front ends of Application Gateways.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const door of topology.doors) {
      const node = topology.node(door.node)
      if (!node || door.publicAccess !== 'all' || isOtherRules(door)) continue
      const endpoint = topology.privateEndpoints.find((candidate) => candidate.target === door.node)
      yield {
        element: node.id,
        field: 'publicAccess',
        related: endpoint ? [{ id: endpoint.node, role: 'private endpoint' }] : [],
        message: endpoint
          ? `${node.name} is reachable from the internet although it has a private endpoint`
          : `${node.name} is reachable from the internet: public network access is on`,
        how: 'Turn public network access off; clients come in by private endpoint.',
        fixes: [closeFix(topology.diagram, door)],
      }
    }
  },
  examples: {
    bad: [example('Vault with a private endpoint and an open public door', (b) => vault(b, 'Enabled'))],
    good: [
      example('Vault by private endpoint alone', (b) => vault(b, 'Disabled')),
      example('Public is fine', (b) => vault(b, 'Enabled'), { isolation: 'public' }),
    ],
  },
})

/** Doors that have rules of their own. */
function isOtherRules(door: Door): boolean {
  return MONITOR_TYPES.has(door.resourceType) || FRONT_DOOR_TYPES.has(door.resourceType)
}

function closeFix(diagram: RuleContext['topology']['diagram'], door: Door) {
  const edit = new Edit(diagram).set(door.node, { publicAccess: 'Disabled' })
  return door.groupIds.length > 0
    ? edit.safe('Turn public access off')
    : edit.choice('Turn public access off')
}

function vault(b: Parameters<Parameters<typeof example>[1]>[0], publicAccess: 'Enabled' | 'Disabled'): void {
  const { subnet } = addNetwork(b, '10.1.0.0/20', {
    name: 'snet-pe',
    role: 'privateEndpoints',
    prefix: '10.1.1.0/26',
  })
  const node = b.add(keyVault, 'kv-mlprod', { publicAccess })
  b.link(privateLink, b.add(privateEndpoint, 'pep-kv', { groupId: 'vault' }, { in: subnet }), node)
}
