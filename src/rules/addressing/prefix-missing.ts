import { SUBNET_LENGTHS } from '../../facts/addressSpace'
import { subnetKind } from '../../facts/subnets'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { segmentOf } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'
import { prefixFor } from './fixedAddresses'

/** For roles whose documents advise no size. */
const USUAL_LENGTH = 26

export const prefixMissing = defineRule({
  id: 'addressing/prefix-missing',
  title: 'Subnet without address prefix',
  severity: 'error',
  profile: 'correctness',
  why: 'A subnet is a range of its virtual network; without one nothing in it has an address.',
  source: SUBNET_LENGTHS.source,
  requirements: ['NET-004'],
  decides: 'Looks for an IPv4 prefix; IPv6 comes beside it, never alone.',
  exceptions: 'Subnets that exist already.',
  *check({ topology, plan }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(subnet)) {
      if (node.owner.mode === 'existing' || node.properties.prefix.trim() !== '') continue
      const length = subnetKind(node.properties.role)?.recommended ?? USUAL_LENGTH
      const segment = segmentOf(topology, node.id)
      const free = segment && prefixFor({ topology, plan }, segment, length)
      const network = topology.parentOf(node)
      yield {
        element: node.id,
        field: 'prefix',
        message: `${node.name} has no ${node.properties.prefixV6.trim() === '' ? 'address prefix' : 'IPv4 prefix'}`,
        how: free
          ? `The next free prefix of the usual size is ${free}.`
          : `Enlarge the address space of ${network?.name ?? 'its network'} and give it a prefix.`,
        fixes: [
          free
            ? new Edit(topology).set(node.id, { prefix: free }).choice(`Use ${free}`)
            : guide('Enlarge the address space first'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('No prefix', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
        b.add(subnet, 'snet-training', { role: 'training' }, { in: vnet })
      }),
    ],
    good: [example('A prefix', (b) => void addNetwork(b))],
  },
})
