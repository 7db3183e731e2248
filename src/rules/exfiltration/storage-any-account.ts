import { publicSuffixesFor, privateLinkTargetsOf } from '../../facts/privateDns'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { subnet } from '../../kinds/subnet'
import { AML_ENDPOINT_POLICY } from '../../facts/serviceEndpoints'
import { joinList } from '../../lib/text'
import { isSuffixOf } from '../../lib/suffix'
import type { NodeId } from '../../model/diagram'
import type { FirewallRule, Segment } from '../../model/network'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Settings } from '../../model/settings'
import { egressOf } from '../../reachability/egress'
import { Edit } from '../edit'
import { attachPolicy } from '../endpointPolicies'
import { example } from '../example'
import { hasStorageEndpoint, isStorageTag } from '../../reachability/passage'
import { addEgressRoute, addHub, firewallRule } from '../scenes'
import { coversSources } from '../sources'
import { AGAINST_EXFILTRATION, addStorageWay } from '../storageScenes'
import { segmentsWith } from '../../reachability/subnetNeeds'
import { hostsIn } from '../../reachability/lookups'

export const storageAnyAccount = defineRule({
  id: 'exfiltration/storage-any-account',
  title: 'Any storage account can be reached',
  severity: { public: 'off', private: 'off', exfiltration: 'error' },
  profile: 'correctness',
  why: 'The tag and the wildcard names of Azure Storage admit the accounts of every customer; what reaches them can be copied out of the company.',
  source: cite('machine-learning/how-to-prevent-data-loss-exfiltration', 'Introduction'),
  requirements: ['EXF-005', 'EXF-011'],
  decides:
    'Looks at firewall rules that let computes out to the storage tag or to wildcard names of storage, and at subnets of machines and clusters with the storage service endpoint and no policy.',
  exceptions:
    'Storage over the service endpoint of a subnet with a policy. Rules for clusters: the Azure ML extension needs wildcard names of storage. Subnets of computes without a policy have a rule of their own.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    const computes = segmentsWith(topology, 'compute')
    yield* byFirewall(topology, settings, computes)
    for (const segment of topology.segments) {
      if (computes.includes(segment) || !hasStorageEndpoint(segment)) continue
      const node = topology.as(subnet, topology.node(segment.node))
      const hosts = hostsIn(topology, segment.node, 'machine', 'cluster')
      if (!node || hosts.length === 0 || segment.endpointPolicies.length > 0) continue
      const kept = node.properties.serviceEndpoints.filter(
        (service) => !service.startsWith(AML_ENDPOINT_POLICY.storageService),
      )
      yield {
        element: node.id,
        field: 'serviceEndpoints',
        message: `${node.name} reaches any storage account over its service endpoint: no service endpoint policy is attached`,
        how: 'Attach a policy that lists the accounts, or remove the service endpoint.',
        fixes: [
          attachPolicy(new Edit(topology), topology, segment).choice('Attach a policy'),
          new Edit(topology).set(node.id, { serviceEndpoints: kept }).choice('Remove the service endpoint'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example(
        'Storage tag on the firewall',
        (b) => {
          const { vnet, subnet: place } = addStorageWay(b)
          addHub(b, vnet, {
            rules: [firewallRule({ destinations: ['Storage.westeurope', 'AzureResourceManager'] })],
          })
          addEgressRoute(b, place)
        },
        AGAINST_EXFILTRATION,
      ),
      example(
        'Wildcard name of blobs on the firewall',
        (b) => {
          const { vnet, subnet: place } = addStorageWay(b)
          addHub(b, vnet, {
            rules: [firewallRule({ type: 'application', destinations: ['*.blob.core.windows.net'] })],
          })
          addEgressRoute(b, place)
        },
        AGAINST_EXFILTRATION,
      ),
    ],
    good: [
      example('Endpoint with policy', (b) => void addStorageWay(b), AGAINST_EXFILTRATION),
      example(
        'One account by name',
        (b) => {
          const { vnet, subnet: place } = addStorageWay(b)
          addHub(b, vnet, {
            rules: [
              firewallRule({ type: 'application', destinations: ['stmlprod001.blob.core.windows.net'] }),
            ],
          })
          addEgressRoute(b, place)
        },
        AGAINST_EXFILTRATION,
      ),
      example(
        'The rule is for another subnet',
        (b) => {
          const { vnet, subnet: place } = addStorageWay(b)
          addHub(b, vnet, {
            rules: [firewallRule({ sources: ['10.1.8.0/24'], destinations: ['Storage.westeurope'] })],
          })
          addEgressRoute(b, place)
        },
        AGAINST_EXFILTRATION,
      ),
    ],
  },
})

function* byFirewall(
  topology: RuleContext['topology'],
  settings: Settings,
  computes: readonly Segment[],
): Iterable<Report> {
  const open = new Map<NodeId, { readonly rules: Set<FirewallRule>; readonly places: Set<NodeId> }>()
  for (const segment of computes) {
    const way = egressOf(topology, segment.node)
    if (way.type !== 'firewall') continue
    for (const rule of way.firewall.rules) {
      if (!isOpen(rule, settings) || !coversSources(rule.sources, segment.prefixes)) continue
      const entry = open.get(way.firewall.node) ?? { rules: new Set(), places: new Set() }
      entry.rules.add(rule)
      entry.places.add(segment.node)
      open.set(way.firewall.node, entry)
    }
  }
  for (const [id, { rules, places }] of open) {
    const node = topology.as(azureFirewall, topology.node(id))
    const names = joinList([...places].map((place) => topology.node(place)?.name ?? place))
    const destinations = [...new Set([...rules].flatMap((rule) => opening(rule, settings)))]
    if (!node) continue
    const kept = node.properties.rules.flatMap((row) => {
      const left = row.destinations.filter((text) => !destinations.includes(text))
      return ![...rules].some((rule) => rule.name === row.name) || left.length === row.destinations.length
        ? [row]
        : left.length === 0
          ? []
          : [{ ...row, destinations: left }]
    })
    yield {
      element: id,
      field: 'rules',
      related: [...places].map((place) => ({ id: place, role: 'subnet' })),
      message: `${node.name} lets ${names} out to ${joinList(destinations)}: the storage accounts of every customer`,
      how: 'Reach storage over the service endpoint with a policy, and remove these destinations from the firewall.',
      fixes: [new Edit(topology).set(id, { rules: kept }).choice(`Remove ${joinList(destinations)}`)],
    }
  }
}

function isOpen(rule: FirewallRule, settings: Settings): boolean {
  return rule.action === 'Allow' && rule.type !== 'dnat' && opening(rule, settings).length > 0
}

/** The destinations of a rule that stand for accounts of anybody. */
function opening(rule: FirewallRule, { cloud, region }: Settings): readonly string[] {
  const suffixes = privateLinkTargetsOf('Microsoft.Storage/storageAccounts').flatMap(
    ({ resourceType, groupId }) => publicSuffixesFor(resourceType, groupId, cloud, region) ?? [],
  )
  return rule.destinations.filter((text) => {
    if (rule.type === 'network' && isStorageTag(text)) return true
    if (!text.startsWith('*.')) return false
    const asked = text.slice(2).toLowerCase()
    return suffixes.some((suffix) => isSuffixOf(asked, suffix))
  })
}
