import { SUBNET_LENGTHS } from '../../facts/addressSpace'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { nextFreePrefix } from '../../ipPlan/nextFree'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const subnetOverlap = defineRule({
  id: 'addressing/subnet-overlap',
  title: 'Subnets overlap',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure refuses a virtual network in which two subnets share addresses.',
  source: SUBNET_LENGTHS.source,
  requirements: ['NET-004'],
  decides: 'Compares the prefixes of all subnets of each virtual network, IPv4 and IPv6.',
  *check({ topology, plan }: RuleContext): Iterable<Report> {
    for (const overlap of plan.overlaps) {
      const element = topology.node(overlap.b.node)
      const other = topology.node(overlap.a.node)
      if (
        overlap.type !== 'withinSpace' ||
        !element ||
        !other ||
        element.parent !== other.parent ||
        element.parent === null
      )
        continue
      const length = Number(overlap.b.prefix.split('/')[1])
      const free = nextFreePrefix(plan, element.parent, length)
      yield {
        element: element.id,
        field: 'prefix',
        detail: other.id,
        related: [{ id: other.id, role: 'overlaps' }],
        message: `${element.name} ${overlap.b.prefix} overlaps ${other.name} ${overlap.a.prefix} in ${overlap.intersection}`,
        how: free
          ? `Move it to ${free}, the next free prefix of its size.`
          : 'Give it a free prefix, or enlarge the address space.',
        fixes: free ? [new Edit(topology).set(element.id, { prefix: free }).choice(`Move to ${free}`)] : [],
      }
    }
  },
  examples: {
    bad: [
      example('Two subnets share 10.1.0.0/25', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
        b.add(subnet, 'snet-training', { role: 'training', prefix: '10.1.0.0/24' }, { in: vnet })
        b.add(subnet, 'snet-scoring', { role: 'scoring', prefix: '10.1.0.0/25' }, { in: vnet })
      }),
    ],
    good: [
      example('Subnets side by side', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
        b.add(subnet, 'snet-training', { role: 'training', prefix: '10.1.0.0/24' }, { in: vnet })
        b.add(subnet, 'snet-scoring', { role: 'scoring', prefix: '10.1.1.0/24' }, { in: vnet })
      }),
    ],
  },
})
