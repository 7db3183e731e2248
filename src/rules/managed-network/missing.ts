import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { managedNetwork } from '../../kinds/managedNetwork'
import { managedNetworkOf } from '../../links/managedNetworkOf'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged } from '../managedScenes'
import { addNetwork } from '../scenes'
import { managedNetworkOfWorkspace } from '../workspaces'

export const managedNetworkMissing = defineRule({
  id: 'managed-network/missing',
  title: 'Managed network missing',
  severity: { public: 'warning', private: 'error', exfiltration: 'error' },
  profile: 'correctness',
  why: 'The design states that Microsoft hosts the computes; without a managed network of the workspace they stand on public networks.',
  source: cite('machine-learning/how-to-managed-network', 'Managed Virtual Network Architecture (note)'),
  requirements: ['INF-001', 'MNG-022'],
  peers: ['AML-SEC-managed-vnet'],
  decides: 'Looks for a managed network of each workspace when the settings of the design ask for one.',
  exceptions: 'Workspaces that exist already and are only referred to.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    if (settings.network !== 'managed') return
    const loose = topology
      .nodesOf(managedNetwork)
      .find((network) => topology.targets(network, managedNetworkOf.id).length === 0)
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      if (workspace.owner.mode === 'existing') continue
      if (managedNetworkOfWorkspace(topology, workspace.id)) continue
      const edit = new Edit(topology)
      const network = loose?.id ?? edit.add(managedNetwork, 'Managed network', {}, null)
      yield {
        element: workspace.id,
        message: `${workspace.name} has no managed network, although the design is for managed networks`,
        how: 'Give the workspace a managed network, or state that the computes stand in a network of your own.',
        fixes: [
          edit
            .link(managedNetworkOf, network, workspace.id)
            .choice(loose ? `Use ${loose.name}` : 'Add a managed network'),
          new Edit(topology)
            .command({ type: 'setSettings', settings: { network: 'either' } })
            .choice('Let the drawing decide which network'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example(
        'Workspace without one',
        (b) => {
          addNetwork(b)
          b.add(amlWorkspace, 'mlw-prod')
        },
        { network: 'managed' },
      ),
    ],
    good: [
      example('Workspace with one', (b) => addManaged(b), { network: 'managed' }),
      example('Network of one’s own', (b) => void b.add(amlWorkspace, 'mlw-prod'), { network: 'custom' }),
    ],
  },
})
