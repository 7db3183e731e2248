import { hostsOf, trafficRule } from '../../facts/outbound'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { firewallRow, type FirewallRow } from '../firewallRows'
import { isTag } from '../../reachability/passage'
import { addGroup, addHub, addNetwork, firewallRule } from '../scenes'
import { AGAINST_EXFILTRATION } from '../storageScenes'

const STUDIO = trafficRule('out-fqdn-studio')
const FRONTEND = trafficRule('out-afd-frontend')?.to
const TAG = FRONTEND?.kind === 'serviceTag' ? FRONTEND.tag : ''
const STUDIO_PRIORITY = 310

export const frontDoorFrontend = defineRule({
  id: 'exfiltration/front-door-frontend',
  title: 'Front Door of every customer is open',
  severity: { public: 'off', private: 'off', exfiltration: 'error' },
  profile: 'correctness',
  why: 'Behind the front ends of Front Door stand the sites of every customer; anybody can put one up that takes data.',
  source: cite('machine-learning/how-to-prevent-data-loss-exfiltration', 'Introduction'),
  requirements: ['EXF-006', 'EXF-011'],
  decides: `Looks for ${TAG} in allowing rules of firewalls and security groups.`,
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(azureFirewall)) {
      const rows = node.properties.rules
      if (!rows.some((row) => row.action === 'Allow' && row.destinations.some(isFrontend))) continue
      yield {
        element: node.id,
        field: 'rules',
        message: `${node.name} allows ${TAG}, which holds the sites of every customer`,
        how: 'Replace the service tag by the host names of the studio.',
        fixes: [
          new Edit(topology)
            .set(node.id, { rules: withStudio(rows) })
            .safe('Replace the tag by the hosts of the studio'),
        ],
      }
    }
    for (const node of topology.nodesOf(networkSecurityGroup)) {
      const rows = node.properties.rules
      const opens = rows.filter(
        (row) => row.access === 'Allow' && row.direction === 'Outbound' && row.destinations.some(isFrontend),
      )
      if (opens.length === 0) continue
      const rules = rows.flatMap((row) => {
        if (!opens.includes(row)) return [row]
        const destinations = row.destinations.filter((text) => !isFrontend(text))
        return destinations.length === 0 ? [] : [{ ...row, destinations }]
      })
      yield {
        element: node.id,
        field: 'rules',
        message: `${node.name} allows ${TAG}, which holds the sites of every customer`,
        how: 'Remove the rule; let the hosts of the studio pass the firewall instead.',
        fixes: [new Edit(topology).set(node.id, { rules }).safe('Remove the tag')],
      }
    }
  },
  examples: {
    bad: [
      example(
        'Tag on the firewall',
        (b) => void addHub(b, addNetwork(b).vnet, { rules: [firewallRule({ destinations: [TAG] })] }),
        AGAINST_EXFILTRATION,
      ),
      example(
        'Tag in the security group',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [{ destinations: [TAG], protocol: 'Tcp', ports: '443' }]),
        AGAINST_EXFILTRATION,
      ),
    ],
    good: [
      example(
        'Hosts of the studio',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ type: 'application', destinations: ['ml.azure.com'] })],
          }),
        AGAINST_EXFILTRATION,
      ),
      example(
        'The tag for Microsoft’s own sites',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ destinations: ['AzureFrontDoor.FirstParty'] })],
          }),
        AGAINST_EXFILTRATION,
      ),
      example(
        'The tag is denied',
        (b) => void addGroup(b, addNetwork(b).subnet, [{ destinations: [TAG], access: 'Deny' }]),
        AGAINST_EXFILTRATION,
      ),
    ],
  },
})

function isFrontend(text: string): boolean {
  return TAG !== '' && isTag(text, TAG)
}

function withStudio(rows: readonly FirewallRow[]): readonly FirewallRow[] {
  const opens = rows.filter((row) => row.action === 'Allow' && row.destinations.some(isFrontend))
  const kept = rows.flatMap((row) => {
    if (!opens.includes(row)) return [row]
    const destinations = row.destinations.filter((text) => !isFrontend(text))
    return destinations.length === 0 ? [] : [{ ...row, destinations }]
  })
  const hosts = STUDIO ? hostsOf(STUDIO, {}) : []
  const known = kept.some(
    (row) => row.type === 'application' && hosts.every((host) => row.destinations.includes(host)),
  )
  if (known) return kept
  const studio = firewallRow({
    type: 'application',
    collection: 'studio-app',
    name: 'studio',
    priority: STUDIO_PRIORITY,
    sources: [...new Set(opens.flatMap(({ sources }) => sources))],
    destinations: hosts,
  })
  return [...kept, studio]
}
