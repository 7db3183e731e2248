import { PLATFORM_TRAFFIC } from '../../facts/networkSemantics'
import { cite } from '../../facts/source'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { sameTag } from '../../reachability/routes'
import { Edit } from '../edit'
import { example } from '../example'
import { addGroup, addNetwork } from '../scenes'

export const platformDenied = defineRule({
  id: 'nsg/platform-denied',
  title: 'Platform services are denied',
  severity: 'warning',
  profile: 'recommended',
  why: 'DNS, metadata and licensing of the platform pass security groups unless a rule names them; denying them breaks name resolution and managed identities.',
  source: cite('virtual-network/network-security-groups-overview', 'Azure platform considerations'),
  decides: 'Looks for denying outbound rules that name the tags of the platform.',
  exceptions:
    'Networks with DNS servers of their own may deny the DNS of the platform to keep queries from going around them.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const group of topology.nodesOf(networkSecurityGroup)) {
      const rows = group.properties.rules.filter(
        (row) => row.access === 'Deny' && row.direction === 'Outbound' && row.destinations.some(isPlatform),
      )
      if (rows.length === 0) continue
      const tags = [...new Set(rows.flatMap(({ destinations }) => destinations.filter(isPlatform)))]
      yield {
        element: group.id,
        field: 'rules',
        message: `${group.name} denies ${joinList(tags)}: ${joinList(tags.flatMap((tag) => trafficOf(tag)?.carries ?? []))}`,
        how: 'Remove the rule unless machines have replacements.',
        fixes: [
          new Edit(topology)
            .set(group.id, { rules: group.properties.rules.filter((row) => !rows.includes(row)) })
            .choice(`Remove ${joinList(rows.map(({ name }) => name))}`),
        ],
      }
    }
  },
  examples: {
    bad: [
      example(
        'DNS denied',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [{ access: 'Deny', destinations: ['AzurePlatformDNS'] }]),
      ),
    ],
    good: [example('Everything denied', (b) => void addGroup(b, addNetwork(b).subnet, [{ access: 'Deny' }]))],
  },
})

function trafficOf(text: string) {
  return PLATFORM_TRAFFIC.find(({ tag }) => sameTag(tag, text))
}

function isPlatform(text: string): boolean {
  return trafficOf(text) !== undefined
}
