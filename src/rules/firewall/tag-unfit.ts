import { parseServiceTag } from '../../facts/serviceTags'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { destinationType } from '../hostNames'
import { addHub, addNetwork, firewallRule } from '../scenes'

export const tagUnfit = defineRule({
  id: 'firewall/tag-unfit',
  title: 'Service tag that the firewall does not take',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure Firewall takes service tags as destinations of network rules alone, and not those that stand for the network itself.',
  source: cite('virtual-network/service-tags-overview', 'Available service tags'),
  requirements: ['EGR-031'],
  decides:
    'Looks for names among the sources of rules, and for tags among the destinations that the table of tags excludes.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(azureFirewall)) {
      for (const row of node.properties.rules) {
        const sources = row.sources.filter((text) => destinationType(text) === 'tag')
        const destinations =
          row.type === 'network'
            ? row.destinations.filter((text) => parseServiceTag(text)?.tag.azureFirewall === false)
            : []
        if (sources.length + destinations.length === 0) continue
        yield {
          element: node.id,
          field: 'rules',
          detail: `${row.type} ${row.collection} ${row.name}`,
          message:
            sources.length > 0
              ? `${row.name} of ${node.name} has ${joinList(sources)} as source; sources are addresses`
              : `${row.name} of ${node.name} has ${joinList(destinations)} as destination, a tag that firewalls do not know`,
          how: 'Write prefixes.',
          fixes: [guide('Write prefixes')],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'A tag as source',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ sources: ['VirtualNetwork'], destinations: ['AzureMachineLearning'] })],
          }),
      ),
      example(
        'The network itself as destination',
        (b) =>
          void addHub(b, addNetwork(b).vnet, { rules: [firewallRule({ destinations: ['VirtualNetwork'] })] }),
      ),
    ],
    good: [
      example(
        'A tag as destination',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ destinations: ['AzureMachineLearning'] })],
          }),
      ),
    ],
  },
})
