import { networkFact } from '../../facts/networkFacts'
import { AML_ENDPOINT_POLICY } from '../../facts/serviceEndpoints'
import { endpointPolicyAllows } from '../../links/endpointPolicyAllows'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { NodeId } from '../../model/diagram'
import type { Segment } from '../../model/network'
import type { Topology } from '../../model/topology'
import { Edit } from '../edit'
import { policiesOf, storageUsedFrom } from '../endpointPolicies'
import { example } from '../example'
import { AGAINST_EXFILTRATION, addStorageWay } from '../storageScenes'
import { needsOf, segmentsWith } from '../../reachability/subnetNeeds'
import { endpointsOf } from '../../reachability/lookups'

export const policyWithoutAccount = defineRule({
  id: 'exfiltration/policy-without-account',
  title: 'Policy leaves out an account in use',
  severity: 'error',
  profile: 'correctness',
  why: 'Once a policy is attached, accounts that it does not list are denied over the service endpoint, one’s own included.',
  source: networkFact('sep-deny-rest')?.source ?? AML_ENDPOINT_POLICY.source,
  requirements: ['EXF-003'],
  decides:
    'Compares the accounts that the computes use with the accounts, groups and subscriptions that the policies of the subnet list. Where nothing is listed beside the alias, the default storage account is asked for.',
  exceptions:
    'Accounts that are reached by private endpoint need not be listed as long as the policy lists another one; ids written by hand may cover them.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of segmentsWith(topology, 'compute')) {
      const policies = policiesOf(topology, segment)
      const [first] = policies
      if (!first || policies.some(({ scopes }) => scopes.length > 0)) continue
      const listed = new Set(policies.flatMap(({ resources }) => resources))
      const left = storageUsedFrom(topology, segment.node).filter(
        (account) => !listed.has(account) && (listed.size === 0 || !isPrivate(topology, segment, account)),
      )
      if (left.length === 0) continue
      const names = joinList(left.map((id) => topology.node(id)?.name ?? id))
      const edit = new Edit(topology)
      for (const account of left) edit.link(endpointPolicyAllows, first.node, account)
      yield {
        element: first.node,
        detail: segment.node,
        related: [{ id: segment.node, role: 'subnet' }, ...left.map((id) => ({ id, role: 'not listed' }))],
        message: `${topology.node(first.node)?.name} does not list ${names}, which computes in ${topology.node(segment.node)?.name} use`,
        how: 'Add the accounts to the policy.',
        fixes: [edit.safe(`List ${names}`)],
      }
    }
  },
  examples: {
    bad: [example('Alias alone', (b) => void addStorageWay(b, { account: false }), AGAINST_EXFILTRATION)],
    good: [example('Alias and account', (b) => void addStorageWay(b), AGAINST_EXFILTRATION)],
  },
})

/** Every sub-resource of the account that is used from the subnet has a private endpoint. */
function isPrivate(topology: Topology, segment: Segment, account: NodeId): boolean {
  return needsOf(topology, segment.node).every(
    ({ need }) =>
      need.to.type !== 'resource' ||
      need.to.node !== account ||
      endpointsOf(topology, account, need.to.groupId).length > 0,
  )
}
