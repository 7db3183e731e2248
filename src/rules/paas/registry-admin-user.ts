import { cite } from '../../facts/source'
import { containerRegistry } from '../../kinds/containerRegistry'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const registryAdminUser = defineRule({
  id: 'paas/registry-admin-user',
  title: 'Admin user of the registry is on',
  severity: 'info',
  profile: 'all',
  why: 'One shared password opens the whole registry and says nothing of who used it.',
  source: cite('machine-learning/how-to-secure-workspace-vnet', 'Azure Container Registry'),
  requirements: ['PAAS-013'],
  peers: ['Azure.ACR.AdminUser', 'CKV_AZURE_137', 'dc921057-6b28-4fbe-9b83-f7bec05db6c2'],
  claims: ['registry-admin-user'],
  decides:
    'Looks at the switch of each registry. An older tutorial asks for the admin user; no other article does, and identities pull images without it, so it is never asked for here.',
  exceptions: 'Workspaces whose older computes pull with the admin user.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const registry of topology.nodesOf(containerRegistry)) {
      if (!registry.properties.adminUser) continue
      yield {
        element: registry.id,
        field: 'adminUser',
        message: `${registry.name} has its admin user on`,
        how: 'Turn it off once images are pulled with identities.',
        fixes: [new Edit(topology).set(registry.id, { adminUser: false }).choice('Turn the admin user off')],
      }
    }
  },
  examples: {
    bad: [example('On', (b) => void b.add(containerRegistry, 'crmlprod001', { adminUser: true }))],
    good: [example('Off', (b) => void b.add(containerRegistry, 'crmlprod001'))],
  },
})
