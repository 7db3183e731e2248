import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { virtualMachine } from '../../kinds/virtualMachine'
import { computeOf } from '../../links/computeOf'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged } from '../managedScenes'
import { addNetwork } from '../scenes'
import { isolatingNetwork } from '../workspaces'

export const attachedCompute = defineRule({
  id: 'managed-network/attached-compute',
  title: 'Attached compute with a managed network',
  severity: { public: 'info', private: 'warning', exfiltration: 'error' },
  profile: 'recommended',
  why: 'A managed network does not hold virtual machines or Kubernetes clusters: what is attached runs outside its isolation.',
  source: cite(
    'machine-learning/concept-network-isolation-configurations',
    'When to use managed or custom virtual networks',
  ),
  requirements: ['TRN-017'],
  decides:
    'Looks for virtual machines and Kubernetes clusters that belong to a workspace with an isolating managed network.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of [...topology.nodesOf(kubernetesCluster), ...topology.nodesOf(virtualMachine)]) {
      const link = topology.linksFrom(node, computeOf.id)[0]
      const network = isolatingNetwork(topology, link?.to.id)
      if (!link || !network) continue
      yield {
        element: node.id,
        related: [{ id: network.id, role: 'managed network' }],
        message: `${node.name} is attached to ${link.to.name}, whose managed network ${network.name} does not hold it`,
        how: 'Detach it, or isolate it in a network of your own with its own filters and routes.',
        fixes: [new Edit(topology).unlink(link.id).choice(`Detach it from ${link.to.name}`)],
      }
    }
  },
  examples: {
    bad: [
      example('AKS attached', (b) => {
        const { workspace } = addManaged(b)
        const { subnet } = addNetwork(b, '10.1.0.0/20', { name: 'snet-scoring', role: 'scoring' })
        b.link(computeOf, b.add(kubernetesCluster, 'aks-scoring', {}, { in: subnet }), workspace)
        b.add(virtualMachine, 'vm-free', {}, { in: subnet })
      }),
    ],
    good: [
      example('Jump host that is attached to nothing', (b) => {
        addManaged(b)
        b.add(virtualMachine, 'vm-jump', {}, { in: addNetwork(b).subnet })
      }),
    ],
  },
})
