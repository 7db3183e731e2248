import { cite } from '../../facts/source'
import { managedNetwork } from '../../kinds/managedNetwork'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged } from '../managedScenes'

export const managedInternetOpen = defineRule({
  id: 'managed-network/internet-open',
  title: 'Managed network lets everything out',
  severity: { public: 'off', private: 'off', exfiltration: 'error' },
  profile: 'correctness',
  why: 'With internet outbound a job can send data to any public address; only the approved-only mode limits destinations.',
  source: cite(
    'machine-learning/how-to-network-isolation-planning',
    'Managed network isolation (recommended)',
  ),
  requirements: ['MNG-002'],
  peers: ['AI-LZ AI.108', 'AML-SEC-approved-outbound', '6ddb1705-c8cf-450e-aa4b-19ad6703c440'],
  claims: ['internet-to-approved-switch'],
  decides: 'Looks at the isolation mode where the design states that data must not leave.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const network of topology.nodesOf(managedNetwork)) {
      if (network.properties.isolation !== 'AllowInternetOutbound') continue
      yield {
        element: network.id,
        field: 'isolation',
        message: `${network.name} allows every outbound destination on the internet`,
        how: 'Allow only approved outbound, and add a rule for each destination that jobs need.',
        fixes: [
          new Edit(topology)
            .set(network.id, { isolation: 'AllowOnlyApprovedOutbound' })
            .choice('Allow only approved outbound'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Internet outbound', (b) => addManaged(b, { isolation: 'AllowInternetOutbound' }), {
        isolation: 'exfiltration',
      }),
    ],
    good: [
      example('Approved outbound', (b) => addManaged(b), { isolation: 'exfiltration' }),
      example('Private, not against exfiltration', (b) =>
        addManaged(b, { isolation: 'AllowInternetOutbound' }),
      ),
    ],
  },
})
