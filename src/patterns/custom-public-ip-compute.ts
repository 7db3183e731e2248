import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { controlPlaneRoute, inboundControlAllowed } from './parts/publicCompute'
import { publicComputeDiagram } from './parts/publicComputeDiagram'
import { required, forbidden, firewallAllowsNeeds, publicCompute } from './parts/clauses'
import { networkParameters } from './parts/parameters'

const FIREWALL = cite(
  'machine-learning/how-to-access-azureml-behind-firewall',
  'Scenario: Using compute cluster or compute instance with a public IP',
)
const TRAINING = cite(
  'machine-learning/how-to-secure-training-vnet',
  'Compute instance/cluster or serverless compute with public IP',
)

export const customPublicIpCompute = definePattern({
  id: 'custom-public-ip-compute',
  title: 'Compute with public IP behind a firewall',
  summary:
    'Hub and spoke where computes keep public addresses: inbound 44224 from the service, replies routed past the firewall.',
  group: 'custom',
  scope: 'architecture',
  isolation: 'public',
  network: 'custom',
  source: FIREWALL,
  parameters: networkParameters,
  clauses: [
    required('public-compute', 'Compute with a public IP address', TRAINING, [], publicCompute),
    required(
      'inbound',
      'Security group lets in TCP 44224 from AzureMachineLearning',
      TRAINING,
      ['nsg/public-compute-inbound-missing'],
      inboundControlAllowed,
    ),
    required(
      'route',
      'Route for AzureMachineLearning with next hop Internet',
      FIREWALL,
      ['routing/public-compute-return'],
      controlPlaneRoute,
    ),
    required(
      'outbound',
      'Required outbound rules on the firewall',
      FIREWALL,
      ['firewall/required-outbound-missing'],
      firewallAllowsNeeds,
    ),
    forbidden(
      'denied-inbound',
      'Subnet security group that denies 44224',
      TRAINING,
      ['nsg/public-compute-inbound-missing'],
      inboundControlAllowed,
    ),
  ],
  build: publicComputeDiagram,
})
