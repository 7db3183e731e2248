import { TRAFFIC_RULES } from '../../facts/outbound'
import { PRIVATE_LINK_TARGETS } from '../../facts/privateDns'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { joinList } from '../../lib/text'
import { memoWeak } from '../../lib/memo'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Settings } from '../../model/settings'
import { Edit } from '../edit'
import { example } from '../example'
import type { FirewallRow } from '../firewallRows'
import { addHub, addNetwork, firewallRule } from '../scenes'
import { AGAINST_EXFILTRATION } from '../storageScenes'

const STORAGE_TYPE = 'Microsoft.Storage/storageAccounts'

/** Wildcards that the documents themselves ask for. */
const DOCUMENTED = new Set(
  TRAFFIC_RULES.filter(({ necessity }) => necessity === 'required').flatMap(({ to }) =>
    to.kind === 'fqdn' ? to.hosts.map((host) => host.toLowerCase()) : [],
  ),
)

export const anyTenantHost = defineRule({
  id: 'exfiltration/any-tenant-host',
  title: 'Wildcard over the resources of every customer',
  severity: { public: 'off', private: 'off', exfiltration: 'warning' },
  profile: 'recommended',
  why: 'Under the shared domain of a service stand the resources of all its customers; a wildcard admits one that an attacker made.',
  source: cite('machine-learning/how-to-prevent-data-loss-exfiltration', 'Introduction'),
  peers: ['ALZ D08.05'],
  requirements: ['EXF-011'],
  decides:
    'Compares wildcards in allowing application rules with the public suffixes of services that hand out names to customers.',
  exceptions: 'Wildcards that the documents require, and those of storage, which have a rule of their own.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    const shared = sharedSuffixes(settings)
    for (const node of topology.nodesOf(azureFirewall)) {
      const { rules } = node.properties
      for (const row of rules) {
        const hosts = row.destinations.filter((text) => isShared(row, text, shared))
        if (hosts.length === 0) continue
        const left = row.destinations.filter((text) => !hosts.includes(text))
        const mended = rules.flatMap((one) =>
          one !== row ? [one] : left.length > 0 ? [{ ...row, destinations: left }] : [],
        )
        yield {
          element: node.id,
          field: 'rules',
          detail: `${row.collection} ${row.name}`,
          message: `${row.name} of ${node.name} lets out to ${joinList(hosts)}: resources of every customer`,
          how: 'Name the hosts of one’s own resources, or reach them by private endpoint.',
          fixes: [new Edit(topology).set(node.id, { rules: mended }).choice(`Remove ${joinList(hosts)}`)],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Every vault',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ type: 'application', destinations: ['*.vault.azure.net'] })],
          }),
        AGAINST_EXFILTRATION,
      ),
    ],
    good: [
      example(
        'One vault',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ type: 'application', destinations: ['kv-mlprod.vault.azure.net'] })],
          }),
        AGAINST_EXFILTRATION,
      ),
      example(
        'A wildcard that the documents ask for',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ type: 'application', destinations: ['*.instances.azureml.ms'] })],
          }),
        AGAINST_EXFILTRATION,
      ),
    ],
  },
})

const sharedSuffixes = memoWeak(
  ({ cloud }: Settings): ReadonlySet<string> =>
    new Set(
      PRIVATE_LINK_TARGETS.filter(({ resourceType }) => resourceType !== STORAGE_TYPE).flatMap(
        ({ publicSuffixes }) => publicSuffixes[cloud] ?? [],
      ),
    ),
)

function isShared({ type, action }: FirewallRow, text: string, shared: ReadonlySet<string>): boolean {
  const host = text.toLowerCase()
  return (
    type === 'application' &&
    action === 'Allow' &&
    host.startsWith('*.') &&
    !DOCUMENTED.has(host) &&
    shared.has(host.slice(2))
  )
}
