import { LIMITS } from '../../facts/limits'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { addGroup, addNetwork } from '../scenes'

const NEARLY = 0.9

export const tooManyRules = defineRule({
  id: 'nsg/too-many-rules',
  title: 'Security group at its limit',
  severity: 'error',
  profile: 'correctness',
  why: 'A security group holds a limited number of rules and addresses; the deployment fails beyond it.',
  source: LIMITS.rulesPerNsg.source,
  requirements: ['NET-017'],
  peers: ['ALZ D09.07'],
  decides:
    'Counts the rules, and the addresses on each side of each rule. Nine tenths of the limit are a warning.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const group of topology.nodesOf(networkSecurityGroup)) {
      const { rules } = group.properties
      const sides = rules.flatMap(({ sources, destinations }) => [sources.length, destinations.length])
      const counts = [
        [rules.length, LIMITS.rulesPerNsg.value, 'rules'],
        [Math.max(0, ...sides), LIMITS.addressesPerNsgRuleSide.value, 'addresses in one rule'],
      ] as const
      for (const [count, limit, what] of counts) {
        if (count <= limit * NEARLY) continue
        yield {
          element: group.id,
          field: 'rules',
          detail: what,
          ...(count > limit ? {} : { severity: 'warning' as const }),
          message: `${group.name} has ${count} ${what}; ${limit} are possible`,
          how: 'Use service tags and joined prefixes, or split the subnets between groups.',
          fixes: [guide('Open the rules')],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Nearly as many rules as possible',
        (b) =>
          void addGroup(
            b,
            addNetwork(b).subnet,
            Array.from({ length: 950 }, (_, index) => ({
              name: `Allow${index}`,
              priority: 100 + index,
              destinations: [`10.${index >> 8}.${index & 255}.0/24`],
            })),
          ),
      ),
    ],
    good: [example('One rule', (b) => void addGroup(b, addNetwork(b).subnet, [{}]))],
  },
})
