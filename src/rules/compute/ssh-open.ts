import { cite } from '../../facts/source'
import { computeInstance } from '../../kinds/computeInstance'
import { workspaceOf } from '../../kinds/workspaceOf'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'
import { endpointsOf } from '../../reachability/lookups'

export const sshOpen = defineRule({
  id: 'compute/ssh-open',
  title: 'SSH to a compute instance',
  severity: { public: 'info', private: 'warning', exfiltration: 'warning' },
  profile: 'recommended',
  why: 'SSH is one more door: with a public IP address it stands open to the internet, without one it works only through a private endpoint of the workspace.',
  source: cite('machine-learning/how-to-managed-network-compute', 'Limitations'),
  requirements: ['TRN-018'],
  peers: ['AML-SEC-no-ssh'],
  decides:
    'Looks at instances with SSH, at their public IP address, and at the private endpoints of their workspace.',
  exceptions: 'Instances without a public IP address whose workspace has a private endpoint.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(computeInstance)) {
      const { ssh, publicIp } = node.properties
      const workspace = workspaceOf(node, topology)
      const reachable = workspace && endpointsOf(topology, workspace.id, ENDPOINT).length > 0
      if (!ssh || (!publicIp && reachable)) continue
      yield {
        element: node.id,
        field: 'ssh',
        message: publicIp
          ? `${node.name} takes SSH on a public IP address`
          : `${node.name} takes SSH but has no public IP address, and ${workspace?.name ?? 'its workspace'} has no private endpoint`,
        how: publicIp
          ? 'Turn SSH off, or the public IP address.'
          : 'Turn SSH off, or give the workspace a private endpoint.',
        fixes: [new Edit(topology).set(node.id, { ssh: false }).choice('Turn SSH off')],
      }
    }
  },
  examples: {
    bad: [
      example(
        'SSH with a public address',
        (b) =>
          void b.add(computeInstance, 'ci-data', { ssh: true, publicIp: true }, { in: addNetwork(b).subnet }),
      ),
      example(
        'SSH that nobody can reach',
        (b) => void b.add(computeInstance, 'ci-data', { ssh: true }, { in: addNetwork(b).subnet }),
      ),
    ],
    good: [
      example('No SSH', (b) => void b.add(computeInstance, 'ci-data', {}, { in: addNetwork(b).subnet })),
    ],
  },
})

const ENDPOINT = 'amlworkspace'
