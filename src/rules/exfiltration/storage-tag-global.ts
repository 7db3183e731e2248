import { networkFact } from '../../facts/networkFacts'
import { regionalTag, parseServiceTag, serviceTag } from '../../facts/serviceTags'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { nsgAssociation } from '../../links/nsgAssociation'
import { segmentOf, spaceOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addGroup, addNetwork } from '../scenes'
import { AGAINST_EXFILTRATION } from '../storageScenes'

const STORAGE = serviceTag('Storage')

export const storageTagGlobal = defineRule({
  id: 'exfiltration/storage-tag-global',
  title: 'Storage of every region is open',
  severity: { public: 'off', private: 'off', exfiltration: 'error' },
  profile: 'recommended',
  why: 'A service endpoint policy filters the home region and its pair; accounts elsewhere stay reachable unless the service tag names the region.',
  source:
    networkFact('sep-other-regions')?.source ??
    cite('machine-learning/how-to-prevent-data-loss-exfiltration', 'Outbound'),
  requirements: ['EXF-005'],
  decides:
    'Looks for the storage tag without a region in allowing outbound rules of security groups and firewalls.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(networkSecurityGroup)) {
      const region = regionOf(topology, topology.sources(node, nsgAssociation.id)[0]?.id) ?? settings.region
      const rules = narrowed(
        node.properties.rules,
        (row) => row.access === 'Allow' && row.direction === 'Outbound',
        region,
      )
      if (rules) yield report(topology, node.id, rules, region)
    }
    for (const node of topology.nodesOf(azureFirewall)) {
      const region = regionOf(topology, node.parent ?? undefined) ?? settings.region
      const rules = narrowed(
        node.properties.rules,
        (row) => row.action === 'Allow' && row.type === 'network',
        region,
      )
      if (rules) yield report(topology, node.id, rules, region)
    }
  },
  examples: {
    bad: [
      example(
        'Storage of the whole world',
        (b) => void addGroup(b, addNetwork(b).subnet, [{ destinations: ['Storage'], ports: '443' }]),
        AGAINST_EXFILTRATION,
      ),
    ],
    good: [
      example(
        'Storage of one region',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [{ destinations: ['Storage.westeurope'], ports: '443' }]),
        AGAINST_EXFILTRATION,
      ),
    ],
  },
})

function regionOf(topology: Topology, segment: NodeId | undefined): string | undefined {
  return spaceOf(topology, segmentOf(topology, segment)?.space)?.region
}

function report(
  topology: Topology,
  element: NodeId,
  rules: readonly { readonly destinations: readonly string[] }[],
  region: string,
): Report {
  const narrow = STORAGE ? regionalTag(STORAGE.name, region) : ''
  return {
    element,
    field: 'rules',
    message: `${topology.node(element)?.name} lets traffic out to ${STORAGE?.name} of every region`,
    how: `Name the region: ${narrow}.`,
    fixes: [new Edit(topology).set(element, { rules: [...rules] as never }).safe(`Write ${narrow}`)],
  }
}

function narrowed<R extends { readonly destinations: readonly string[] }>(
  rows: readonly R[],
  opens: (row: R) => boolean,
  region: string,
): readonly R[] | undefined {
  let found = false
  const made = rows.map((row) => {
    if (!opens(row) || !row.destinations.some(isGlobal)) return row
    found = true
    const destinations = row.destinations.map((text) =>
      isGlobal(text) && STORAGE ? regionalTag(STORAGE.name, region) : text,
    )
    return { ...row, destinations: [...new Set(destinations)] }
  })
  return found ? made : undefined
}

function isGlobal(text: string): boolean {
  const read = parseServiceTag(text)
  return read !== undefined && read.tag === STORAGE && read.region === undefined
}
