import { AML_ENDPOINT_POLICY } from '../../facts/serviceEndpoints'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { policiesOf } from '../endpointPolicies'
import { example } from '../example'
import { AGAINST_EXFILTRATION, addStorageWay } from '../storageScenes'
import { segmentsWith } from '../../reachability/subnetNeeds'

export const policyWithoutAlias = defineRule({
  id: 'exfiltration/policy-without-alias',
  title: 'Policy cuts the service’s own storage off',
  severity: 'error',
  profile: 'correctness',
  why: 'Compute loads its agents and logs from accounts that Microsoft manages; a policy denies what it does not list, and only the alias lists them.',
  source: AML_ENDPOINT_POLICY.source,
  requirements: ['EXF-002'],
  decides: 'Looks for the alias in the policies of every subnet with Azure ML computes, taken together.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of segmentsWith(topology, 'compute')) {
      const policies = policiesOf(topology, segment)
      const [first] = policies
      if (!first || policies.some(({ aliases }) => aliases.includes(AML_ENDPOINT_POLICY.alias))) continue
      yield {
        element: first.node,
        field: 'machineLearningAlias',
        related: [{ id: segment.node, role: 'subnet' }],
        message: `${topology.node(first.node)?.name} lacks the alias ${AML_ENDPOINT_POLICY.alias}; computes in ${topology.node(segment.node)?.name} lose the storage that the service manages`,
        how: 'Add the Azure Machine Learning alias to the policy.',
        fixes: [new Edit(topology).set(first.node, { machineLearningAlias: true }).safe('Add the alias')],
      }
    }
  },
  examples: {
    bad: [example('Own account only', (b) => void addStorageWay(b, { alias: false }), AGAINST_EXFILTRATION)],
    good: [example('Alias and account', (b) => void addStorageWay(b), AGAINST_EXFILTRATION)],
  },
})
