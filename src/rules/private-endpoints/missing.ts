import { cite } from '../../facts/source'
import { plural } from '../../lib/text'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import type { Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import type { Door, PrivateEndpointFacts } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { MONITOR_TYPES, WORKSPACE_TYPE } from '../doors'
import { guide } from '../edit'
import { example } from '../example'
import { uncoveredUses } from '../managedReach'
import { addEndpoint, addVault } from '../privateScenes'
import { resourceUses } from '../privateUses'
import { endpointFixes } from './serve'
import { endpointsOf } from '../../reachability/lookups'

export const privateEndpointMissing = defineRule({
  id: 'private-endpoints/missing',
  title: 'Private endpoint missing',
  severity: 'error',
  profile: 'correctness',
  why: 'With the public door shut, a private endpoint for each sub-resource is the only way in; storage needs one for blob and one for file.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  requirements: [
    'NET-013',
    'EXF-007',
    'INB-001',
    'PAAS-001',
    'PAAS-002',
    'PAAS-003',
    'PAAS-010',
    'PAAS-029',
    'MNG-011',
    'INF-004',
  ],
  peers: [
    'CKV2_AZURE_33',
    'CKV2_AZURE_32',
    'CKV2_AZURE_45',
    'Azure.AI.PrivateEndpoints',
    'AML-SEC-private-endpoint',
    '45e05259-1eb5-4f70-9574-baf73e9d219b',
    '6edd7eda-6dd8-40f7-810d-67160c639cd9',
    'a6abeaec-4d90-4a02-805f-6b26c4d3fbe9',
    'e8eef0a8-67cf-4eb4-9386-14b0e78733d4',
    '7838fd83-5cbb-4b5d-888c-bfa240972597',
    '9d4fad1f-5189-4a42-b29e-cf7929c6b6df',
    '9f766f00-8d11-464e-80e1-4091d7874074',
    'ACR A04.01',
    'AI-LZ AI.77',
    'ALZ D08.02',
    'Storage A02.01',
    'd85c6833-7d33-4cf5-a915-aaa2de84405f',
    'b698b005-b660-4837-b833-a7aaab26ddba',
    'd6759c02-b87f-42b7-892e-71b3f471d782',
    'db630ad5-52e9-4f4d-9c44-53912fe40053',
    '58440f8a-10c5-4151-bdce-dfbaad4a20b7',
    '7698e800-9299-47a6-b3b6-5a0fee576eed',
    '00c3d2b0-ea6e-4c4b-89be-b78a35caeb51',
    'dc55be60-6f8c-461e-a9d5-a3c7686ed94e',
    'VNET-SEC-pe-over-se',
    '24ae3773-cc2c-3649-88de-c9788e25b463',
  ],
  claims: ['queue-table-endpoints'],
  decides:
    'Compares the sub-resources that the design uses of each platform service with the private endpoints that lead to them. A service that admits subnets by their service endpoint is left out, and so is one that only a managed network uses.',
  exceptions:
    'Where public access is fine, services with an open public door. A drawn private endpoint that only lacks its link has a rule of its own.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    const gaps = topology.doors.flatMap((door) => gapsOf(context, door))
    const [wanted, loose] = [countEach(gaps), countEach(looseEndpoints(topology))]
    for (const { node, door, groupId } of gaps) {
      if ((loose.get(groupId) ?? 0) >= (wanted.get(groupId) ?? 0)) continue
      const served = servedBy(topology, door)
      const fixes = endpointFixes(context, door, groupId)
      yield {
        element: node.id,
        detail: groupId,
        message:
          served.length > 0
            ? `${node.name} has ${plural(served.length, 'private endpoint')} (${served.join(', ')}), none for ${groupId}`
            : `${node.name} has no private endpoint for ${groupId}`,
        how: 'Add a private endpoint with its DNS zone group in a subnet for private endpoints.',
        fixes: fixes.length > 0 ? fixes : [guide('Draw a subnet for private endpoints first')],
        ...(node.owner.mode === 'existing'
          ? {
              needs: `the private endpoints that ${node.name}, which exists already, has outside this drawing`,
            }
          : {}),
      }
    }
  },
  examples: {
    bad: [example('Vault with its public door shut and no endpoint', (b) => void addVault(b))],
    good: [
      example('Vault by private endpoint', (b) => {
        const { endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault')
      }),
      example('Endpoint that only lacks its link', (b) => {
        b.add(privateEndpoint, 'pep-kv', { groupId: 'vault' }, { in: addVault(b).endpoints })
      }),
    ],
  },
})

interface Gap {
  readonly node: NodeView
  readonly door: Door
  readonly groupId: string
}

/** Sub-resources of a service that the design uses and no private endpoint leads to. */
function gapsOf(context: RuleContext, door: Door): readonly Gap[] {
  const { topology } = context
  const node = topology.node(door.node)
  if (!node || !wantsEndpoints(context, door)) return []
  const served = servedBy(topology, door)
  const gaps = door.neededGroupIds
    .filter((groupId) => !served.includes(groupId) && !isManagedAlone(topology, door, groupId))
    .map((groupId) => ({ node, door, groupId }))
  // Endpoints for sub-resources that the service does not have are meant for one of these, and have a rule of their own.
  const mistaken = endpointsOf(topology, door.node).filter(({ groupId }) => !door.groupIds.includes(groupId))
  return gaps.length > mistaken.length ? gaps : []
}

function servedBy(topology: Topology, door: Door): readonly string[] {
  return door.groupIds.filter((groupId) => endpointsOf(topology, door.node, groupId).length > 0)
}

/** Private endpoints that are linked to no resource. */
function looseEndpoints(topology: Topology): readonly PrivateEndpointFacts[] {
  return topology.privateEndpoints.filter(
    ({ node, target }) => target === undefined && topology.node(node)?.owner.mode === 'ours',
  )
}

function countEach(items: readonly { readonly groupId: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { groupId } of items) counts.set(groupId, (counts.get(groupId) ?? 0) + 1)
  return counts
}

/** A drawing without any network has not got that far: there is nowhere to put an endpoint. */
function wantsEndpoints({ topology, settings }: RuleContext, door: Door): boolean {
  if (MONITOR_TYPES.has(door.resourceType)) return false
  if (door.allowedSegments.length > 0) return false
  if (settings.isolation === 'public' && door.publicAccess !== 'none') return false
  return settings.network !== 'either' || topology.spaces.some(({ type }) => type !== 'managed')
}

/**
 * True when nobody but a managed network uses the sub-resource: it reaches it by a rule of its own, and one that is missing
 * is told there. The workspace itself is used by people, wherever they are.
 */
function isManagedAlone(topology: Topology, door: Door, groupId: string): boolean {
  return (
    door.resourceType !== WORKSPACE_TYPE &&
    (topology.managedRules.some((rule) => rule.target === door.node && rule.groupId === groupId) ||
      uncoveredUses(topology).some((use) => use.door.node === door.node && use.groupId === groupId)) &&
    !resourceUses(topology).some((use) => use.target === door.node && use.groupId === groupId)
  )
}
