import { AML_ENDPOINT_POLICY } from '../../facts/serviceEndpoints'
import { cite } from '../../facts/source'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { attachPolicy, enableStorageEndpoint } from '../endpointPolicies'
import { example } from '../example'
import { hasStorageEndpoint } from '../../reachability/passage'
import { AGAINST_EXFILTRATION, addStorageWay } from '../storageScenes'
import { segmentsWith } from '../../reachability/subnetNeeds'

export const serviceEndpointMissing = defineRule({
  id: 'exfiltration/service-endpoint-missing',
  title: 'Storage without the service endpoint',
  severity: { public: 'off', private: 'off', exfiltration: 'error' },
  profile: 'correctness',
  why: 'Compute must reach storage that the service owns; only over the service endpoint can a policy limit which accounts it may write to.',
  source: cite(
    'machine-learning/how-to-prevent-data-loss-exfiltration',
    '3. Enable storage endpoint for the subnet',
  ),
  requirements: ['EXF-001'],
  peers: ['AML-SEC-exfil'],
  decides: 'Looks for the storage service endpoint on every subnet with Azure ML computes.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of segmentsWith(topology, 'compute')) {
      const node = topology.node(segment.node)
      if (!node || hasStorageEndpoint(segment)) continue
      const edit = enableStorageEndpoint(new Edit(topology), topology, segment)
      yield {
        element: node.id,
        field: 'serviceEndpoints',
        message: `${node.name} reaches Azure Storage without the service endpoint ${AML_ENDPOINT_POLICY.storageService}, so no policy limits the accounts`,
        how: `Enable ${AML_ENDPOINT_POLICY.storageService} on the subnet and attach a service endpoint policy.`,
        fixes: [
          attachPolicy(edit, topology, segment).safe(
            segment.endpointPolicies.length > 0
              ? `Enable ${AML_ENDPOINT_POLICY.storageService}`
              : `Enable ${AML_ENDPOINT_POLICY.storageService} with a policy`,
          ),
        ],
      }
    }
  },
  examples: {
    bad: [
      example(
        'A policy without the endpoint',
        (b) => void addStorageWay(b, { endpoint: false }),
        AGAINST_EXFILTRATION,
      ),
      example(
        'Neither endpoint nor policy',
        (b) => void addStorageWay(b, { endpoint: false, policy: false }),
        AGAINST_EXFILTRATION,
      ),
    ],
    good: [
      example('Endpoint with policy', (b) => void addStorageWay(b), AGAINST_EXFILTRATION),
      example(
        'Exfiltration is not a concern',
        (b) => void addStorageWay(b, { endpoint: false, policy: false }),
      ),
    ],
  },
})
