import { cite } from '../../facts/source'
import { computeCluster } from '../../kinds/computeCluster'
import { computeInstance } from '../../kinds/computeInstance'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'

export const localAuthentication = defineRule({
  id: 'compute/local-authentication',
  title: 'Local authentication on compute',
  severity: 'info',
  profile: 'recommended',
  why: 'Passwords and keys on the nodes bypass Microsoft Entra ID, its conditions and its logs.',
  source: cite('machine-learning/how-to-secure-training-vnet', 'Prerequisites'),
  peers: ['Azure.ML.DisableLocalAuth', 'CKV_AZURE_142'],
  decides: 'Looks at the switch of instances and clusters.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of [...topology.nodesOf(computeInstance), ...topology.nodesOf(computeCluster)]) {
      if (node.properties.localAuthDisabled || node.owner.mode === 'existing') continue
      yield {
        element: node.id,
        field: 'localAuthDisabled',
        message: `${node.name} lets people sign in with local accounts`,
        how: 'Turn local authentication off.',
        fixes: [
          new Edit(topology)
            .set(node.id, { localAuthDisabled: true })
            .choice('Turn local authentication off'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example(
        'Local accounts',
        (b) =>
          void b.add(computeInstance, 'ci-data', { localAuthDisabled: false }, { in: addNetwork(b).subnet }),
      ),
    ],
    good: [
      example(
        'Microsoft Entra ID alone',
        (b) => void b.add(computeInstance, 'ci-data', {}, { in: addNetwork(b).subnet }),
      ),
    ],
  },
})
