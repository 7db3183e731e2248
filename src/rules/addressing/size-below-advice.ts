import { cite } from '../../facts/source'
import { reservedSubnet, subnetKind } from '../../facts/subnets'
import { nextFreePrefix } from '../../ipPlan/nextFree'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { formatCidr } from '../../lib/cidr'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'

const ROLE = 'applicationGateway'

export const sizeBelowAdvice = defineRule({
  id: 'addressing/size-below-advice',
  title: 'Gateway subnet smaller than advised',
  severity: 'info',
  profile: 'recommended',
  why: 'An Application Gateway that cannot scale or be upgraded for lack of addresses fails under load; its subnet cannot be enlarged while it is in use.',
  source: cite('application-gateway/configuration-infrastructure', 'Size of the subnet'),
  peers: ['8364fd0a-7c0e-e240-9d95-4bf965aec243', 'AppDelivery A01.06'],
  decides: 'Compares the subnet of an Application Gateway with the size that its documents advise.',
  *check({ topology, plan }: RuleContext): Iterable<Report> {
    const advised = subnetKind(ROLE)?.recommended
    for (const segment of topology.segments) {
      const node = topology.node(segment.node)
      const prefix = segment.prefixes.find(({ family }) => family === 4)
      if (!node || advised === undefined || segment.role !== ROLE || !prefix || prefix.length <= advised)
        continue
      if (reservedSubnet(node.name) || node.owner.mode === 'existing') continue
      const free = nextFreePrefix(plan, segment.space, advised)
      yield {
        element: node.id,
        field: 'prefix',
        message: `${node.name} ${formatCidr(prefix)} is smaller than the advised /${advised}`,
        how: `A /${advised} leaves room for scaling and upgrades.`,
        fixes: [
          free
            ? new Edit(topology).set(node.id, { prefix: free }).choice(`Resize to ${free}`)
            : guide(`Make room for a /${advised} in the address space`),
        ],
      }
    }
  },
  examples: {
    bad: [example('Gateway subnet of 32 addresses', (b) => gatewaySubnet(b, '10.1.0.0/27'))],
    good: [example('Gateway subnet of 256 addresses', (b) => gatewaySubnet(b, '10.1.0.0/24'))],
  },
})

function gatewaySubnet(b: Parameters<Parameters<typeof example>[1]>[0], prefix: string): void {
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
  b.add(subnet, 'snet-agw', { role: ROLE, prefix }, { in: vnet })
}
