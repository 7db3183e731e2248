import { cite } from '../../facts/source'
import { computeInstance } from '../../kinds/computeInstance'
import { virtualMachine } from '../../kinds/virtualMachine'
import { publicIp as publicIpKind } from '../../kinds/publicIp'
import { publicIpAssociation } from '../../links/publicIpAssociation'
import type { Host } from '../../model/network'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { egressOf } from '../../reachability/egress'
import { segmentOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addNat, addNetwork, addTraining } from '../scenes'

const TYPES: readonly Host['type'][] = ['compute', 'machine']

export const publicIp = defineRule({
  id: 'compute/public-ip',
  title: 'Host with a public IP address',
  severity: { public: 'off', private: 'error', exfiltration: 'error' },
  profile: 'correctness',
  why: 'A public IP address is a door from the internet and a way out that no firewall sees.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  requirements: ['TRN-001', 'TRN-011'],
  peers: [
    'AML-SEC-no-public-ip',
    'Azure.VM.PublicIPAttached',
    'Azure.VMSS.PublicIPAttached',
    'CKV_AZURE_119',
    'CKV2_AZURE_39',
    'AZU-0076',
    '83a86a26-fd1f-447c-b59d-e51f44264114',
    'VNET-SEC-limit-pip',
  ],
  decides:
    'Looks at computes and machines, by their own switch or by a public IP resource that is linked to them.',
  exceptions: 'Machines that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const host of topology.hosts) {
      const node = topology.node(host.node)
      if (!host.publicIp || !node || !TYPES.includes(host.type) || node.owner.mode === 'existing') continue
      yield {
        element: node.id,
        field: 'publicIp',
        message: `${node.name} has a public IP address`,
        how: 'Turn the public IP address off; reach it through Bastion, VPN or a private endpoint.',
        fixes: [removeFix(topology, host)],
      }
    }
  },
  examples: {
    bad: [
      example('Cluster with public nodes', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet, { publicIp: true })
        addNat(b, subnet)
      }),
      example('Jump host with an address of its own', (b) => {
        const { subnet } = addNetwork(b)
        const machine = b.add(virtualMachine, 'vm-jump', {}, { in: subnet })
        b.link(publicIpAssociation, b.add(publicIpKind, 'pip-jump'), machine)
      }),
    ],
    good: [
      example('No public address', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        b.add(computeInstance, 'ci-data', {}, { in: subnet })
      }),
      example('Public is fine', (b) => void addTraining(b, addNetwork(b).subnet, { publicIp: true }), {
        isolation: 'public',
      }),
    ],
  },
})

/** Safe while the host keeps a way out that is not its own address. */
function removeFix(topology: Topology, { node, place, type }: Host) {
  const view = topology.node(node)
  const links = view ? topology.linksTo(view, publicIpAssociation.id) : []
  const edit = new Edit(topology).set(node, { publicIp: false })
  if (links.length > 0) edit.unlink(...links.map(({ id }) => id))
  const stranded =
    type === 'compute' && segmentOf(topology, place) && egressOf(topology, place).type === 'none'
  return stranded
    ? edit.choice('Turn the public IP address off')
    : edit.safe('Turn the public IP address off')
}
