import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import {
  endpointPolicyOnTraining,
  firewallFiltersByName,
  forbidden,
  noBroadStorage,
  noFrontDoorFrontend,
  required,
  storageEndpointOnTraining,
  workspaceAndStorageEndpoints,
} from './parts/clauses'
import { hubSpokeDiagram } from './parts/hubSpokeDiagram'
import { networkParameters } from './parts/parameters'
import { planClauses } from './parts/planClauses'

const PLAN = cite('machine-learning/how-to-network-isolation-planning', 'Data exfiltration prevention')
const ARTICLE = cite('machine-learning/how-to-prevent-data-loss-exfiltration')

export const customExfilPrevention = definePattern({
  id: 'custom-exfil-prevention',
  title: 'Data exfiltration prevention',
  summary:
    'Hub and spoke hardened against data theft: names filtered, storage limited to your accounts by policy.',
  group: 'custom',
  scope: 'architecture',
  isolation: 'exfiltration',
  network: 'custom',
  source: PLAN,
  parameters: networkParameters,
  clauses: [
    ...planClauses(PLAN),
    required(
      'fqdn-rules',
      'Firewall filters by FQDN besides service tags',
      PLAN,
      ['firewall/no-fqdn-rules'],
      firewallFiltersByName,
    ),
    required(
      'storage-endpoint',
      'Microsoft.Storage service endpoint on the training subnet',
      ARTICLE,
      ['exfiltration/service-endpoint-missing'],
      storageEndpointOnTraining,
    ),
    required(
      'endpoint-policy',
      'Service endpoint policy with the Azure ML alias and the default storage account',
      ARTICLE,
      ['exfiltration/endpoint-policy-missing'],
      endpointPolicyOnTraining,
    ),
    required(
      'workspace-storage-endpoints',
      'Workspace and default storage by private endpoint',
      ARTICLE,
      ['private-endpoints/missing'],
      workspaceAndStorageEndpoints,
    ),
    forbidden(
      'broad-storage',
      'Storage access without a policy',
      ARTICLE,
      ['exfiltration/storage-any-account', 'exfiltration/endpoint-policy-missing'],
      noBroadStorage,
    ),
    forbidden(
      'front-door',
      'Service tag AzureFrontDoor.FrontEnd',
      ARTICLE,
      ['exfiltration/front-door-frontend'],
      noFrontDoorFrontend,
    ),
  ],
  build: (parameters) => hubSpokeDiagram(parameters, { exfiltration: true }),
})
