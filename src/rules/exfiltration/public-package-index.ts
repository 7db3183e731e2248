import { outboundRules } from '../../facts/outbound'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { naturalCompare } from '../../lib/naturalCompare'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { addAks } from '../aksScenes'
import { guide } from '../edit'
import { example } from '../example'
import { addHub, addNetwork, firewallRule } from '../scenes'
import { AGAINST_EXFILTRATION } from '../storageScenes'

const PACKAGES = new Set(
  outboundRules({ scenario: 'packages' }).flatMap(({ to }) => (to.kind === 'fqdn' ? to.hosts : [])),
)

export const publicPackageIndex = defineRule({
  id: 'exfiltration/public-package-index',
  title: 'Public package index',
  severity: { public: 'off', private: 'off', exfiltration: 'info' },
  profile: 'all',
  why: 'Anybody may publish to a public package index: code comes in and, by an upload, data can go out.',
  source: cite('machine-learning/how-to-prevent-data-loss-exfiltration', 'Introduction'),
  peers: ['77eeea86-7e81-4a7d-9067-de844d096752'],
  decides:
    'Looks for the documented package hosts in allowing rules, apart from those that the documents require of what is drawn.',
  exceptions: 'Designs that accept it: a private feed that mirrors the index is the alternative.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const required = requiredHosts(topology)
    const isAsked = (text: string) => PACKAGES.has(text.toLowerCase()) && !required.has(text.toLowerCase())
    for (const node of topology.nodesOf(azureFirewall)) {
      const hosts = node.properties.rules.flatMap((row) =>
        row.action === 'Allow' ? row.destinations.filter(isAsked) : [],
      )
      if (hosts.length === 0) continue
      yield {
        element: node.id,
        field: 'rules',
        message: `${node.name} lets computes out to public package hosts: ${joinList([...new Set(hosts)].sort(naturalCompare))}`,
        how: 'Serve packages from a private feed.',
        fixes: [guide('Replace the hosts by those of a private feed')],
      }
    }
  },
  examples: {
    bad: [
      example(
        'The Python index',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ type: 'application', destinations: ['pypi.org'] })],
          }),
        AGAINST_EXFILTRATION,
      ),
    ],
    good: [
      example(
        'No package host',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ type: 'application', destinations: ['ml.azure.com'] })],
          }),
        AGAINST_EXFILTRATION,
      ),
      example(
        'The index that training on Kubernetes requires',
        (b) =>
          void addHub(b, addAks(b, { amlTraining: true }).vnet, {
            rules: [firewallRule({ type: 'application', destinations: ['pypi.org'] })],
          }),
        AGAINST_EXFILTRATION,
      ),
    ],
  },
})

/** Hosts that something drawn does not work without: to ask for their removal would bring an error. */
function requiredHosts(topology: RuleContext['topology']): ReadonlySet<string> {
  return new Set(
    topology.needs.flatMap(({ necessity, to }) =>
      necessity === 'required' && to.type === 'fqdn' ? [to.fqdn.toLowerCase()] : [],
    ),
  )
}
