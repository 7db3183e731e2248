import { cite } from '../../facts/source'
import { sqlDatabase } from '../../kinds/sqlDatabase'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const sqlAdmitsAzure = defineRule({
  id: 'paas/sql-admits-azure',
  title: 'Database admits all of Azure',
  severity: { public: 'warning', private: 'error', exfiltration: 'error' },
  profile: 'recommended',
  why: 'The switch lets in every address of Azure, those of other customers too.',
  source: cite('azure-sql/database/connectivity-architecture', 'Connection policy'),
  peers: ['Azure.SQL.AllowAzureAccess'],
  decides: 'Looks at the switch of each SQL server that is open to selected networks.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const server of topology.nodesOf(sqlDatabase)) {
      const { publicAccess, azureServices } = server.properties
      if (publicAccess !== 'Selected' || !azureServices) continue
      yield {
        element: server.id,
        field: 'azureServices',
        message: `${server.name} admits every address of Azure`,
        how: 'Turn the switch off and use a private endpoint.',
        fixes: [new Edit(topology).set(server.id, { azureServices: false }).choice('Turn the switch off')],
      }
    }
  },
  examples: {
    bad: [
      example('On', (b) => {
        b.add(sqlDatabase, 'sql-features', { publicAccess: 'Selected', azureServices: true })
      }),
    ],
    good: [
      example('Private', (b) => void b.add(sqlDatabase, 'sql-features')),
      example('Selected networks alone', (b) => {
        b.add(sqlDatabase, 'sql-features', { publicAccess: 'Selected', ipRules: ['203.0.113.10'] })
      }),
    ],
  },
})
