import { cite } from '../../facts/source'
import { keyVault } from '../../kinds/keyVault'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const purgeProtectionOff = defineRule({
  id: 'paas/purge-protection-off',
  title: 'Key vault can be purged',
  severity: 'warning',
  profile: 'recommended',
  why: 'A deleted vault that is purged takes the secrets of its workspace along, and a workspace does not change its vault.',
  source: cite('key-vault/general/network-security'),
  requirements: ['PAAS-033'],
  peers: [
    'Azure.KeyVault.PurgeProtect',
    'CKV_AZURE_110',
    'CKV_AZURE_42',
    'AZU-0016',
    '70fcfe6d-00e9-5544-a63a-fff42b9f2edb',
    '0b60c0b2-2dc2-4e1c-b5c9-abbed971de53',
  ],
  decides: 'Looks at the purge protection of each vault that the design deploys.',
  exceptions:
    'Vaults for tests that are thrown away: with protection the name stays taken until the retention ends, and a second deployment has to recover the deleted vault.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const vault of topology.nodesOf(keyVault)) {
      if (vault.properties.purgeProtection || vault.owner.mode === 'existing') continue
      yield {
        element: vault.id,
        field: 'purgeProtection',
        message: `${vault.name} can be purged within its retention of ${vault.properties.softDeleteDays} days`,
        how: 'Turn purge protection on; it cannot be turned off again.',
        fixes: [
          new Edit(topology).set(vault.id, { purgeProtection: true }).choice('Turn purge protection on'),
        ],
      }
    }
  },
  examples: {
    bad: [example('Off', (b) => void b.add(keyVault, 'kv-mlprod', { purgeProtection: false }))],
    good: [example('On', (b) => void b.add(keyVault, 'kv-mlprod'))],
  },
})
