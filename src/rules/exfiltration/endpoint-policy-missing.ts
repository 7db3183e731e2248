import { cite } from '../../facts/source'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { attachPolicy, policiesOf } from '../endpointPolicies'
import { example } from '../example'
import { hasStorageEndpoint } from '../../reachability/passage'
import { AGAINST_EXFILTRATION, addStorageWay } from '../storageScenes'
import { segmentsWith } from '../../reachability/subnetNeeds'

export const endpointPolicyMissing = defineRule({
  id: 'exfiltration/endpoint-policy-missing',
  title: 'Service endpoint without a policy',
  severity: { public: 'off', private: 'off', exfiltration: 'error' },
  profile: 'correctness',
  why: 'Over a service endpoint without a policy every storage account of every customer can be reached, and data can be copied there.',
  source: cite(
    'machine-learning/how-to-prevent-data-loss-exfiltration',
    '1. Create the service endpoint policy',
  ),
  requirements: ['EXF-002'],
  peers: ['AML-SEC-exfil'],
  claims: ['endpoint-policy-on-batch'],
  decides:
    'Looks for a service endpoint policy on every subnet with Azure ML computes that has the storage service endpoint. An older text that forbids policies there is superseded.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of segmentsWith(topology, 'compute')) {
      const node = topology.node(segment.node)
      if (!node || !hasStorageEndpoint(segment) || policiesOf(topology, segment).length > 0) continue
      yield {
        element: node.id,
        message: `${node.name} reaches any storage account over its service endpoint: no service endpoint policy is attached`,
        how: 'Attach a policy with the Azure Machine Learning alias and the accounts that the computes use.',
        fixes: [
          attachPolicy(new Edit(topology), topology, segment).safe('Attach a policy for the accounts in use'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example(
        'Endpoint without policy',
        (b) => void addStorageWay(b, { policy: false }),
        AGAINST_EXFILTRATION,
      ),
    ],
    good: [example('Endpoint with policy', (b) => void addStorageWay(b), AGAINST_EXFILTRATION)],
  },
})
