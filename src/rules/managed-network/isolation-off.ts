import { cite } from '../../facts/source'
import { managedNetwork } from '../../kinds/managedNetwork'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged } from '../managedScenes'

export const isolationOff = defineRule({
  id: 'managed-network/isolation-off',
  title: 'Isolation of the managed network is off',
  severity: { public: 'off', private: 'error', exfiltration: 'error' },
  profile: 'correctness',
  why: 'With isolation off the computes stand on public networks: no private endpoint and no outbound rule of the managed network exists.',
  source: cite('machine-learning/how-to-managed-network', 'Managed Virtual Network Architecture (note)'),
  requirements: ['INF-001', 'MNG-001', 'MNG-002', 'MNG-022'],
  peers: ['AML-SEC-managed-vnet', 'AI-LZ AI.107', 'AI-LZ AI.110'],
  decides: 'Looks at the isolation mode of every managed network.',
  exceptions:
    'Where public access is fine. A mode never goes back: not to disabled and not from approved only to internet outbound, and the switch from internet outbound to approved only is described in two ways, of which the newer says that it is not possible.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const network of topology.nodesOf(managedNetwork)) {
      if (network.properties.isolation !== 'Disabled') continue
      const turnTo = (isolation: 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound', title: string) =>
        new Edit(topology).set(network.id, { isolation }).choice(title)
      const approved = turnTo('AllowOnlyApprovedOutbound', 'Allow only approved outbound')
      yield {
        element: network.id,
        field: 'isolation',
        message: `${network.name} has its isolation off`,
        how: 'Choose the mode now: an isolated network never goes back to a looser one.',
        fixes:
          settings.isolation === 'exfiltration'
            ? [approved]
            : [approved, turnTo('AllowInternetOutbound', 'Allow internet outbound')],
      }
    }
  },
  examples: {
    bad: [example('Managed network with isolation off', (b) => addManaged(b, { isolation: 'Disabled' }))],
    good: [
      example('Internet outbound', (b) => addManaged(b, { isolation: 'AllowInternetOutbound' })),
      example('Public is fine', (b) => addManaged(b, { isolation: 'Disabled' }), { isolation: 'public' }),
    ],
  },
})
