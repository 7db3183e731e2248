import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { finish } from './parts/finish'
import {
  grantsFor,
  noRegistryGrants,
  publicAccess,
  STORAGE_TYPE,
  trustedServices,
  VAULT_TYPE,
} from './parts/doorClauses'
import { forbidden, required } from './parts/clauses'
import { networkParameters } from './parts/parameters'
import { endpointsOnSubnet, serviceEndpointDiagram, studioSubnet } from './parts/serviceEndpoints'

const SECURE = cite('machine-learning/how-to-secure-workspace-vnet', 'Secure Azure storage accounts')

export const serviceEndpoints = definePattern({
  id: 'service-endpoints',
  title: 'Service endpoints instead of private endpoints',
  summary:
    'Storage and key vault admit the compute subnet by rule; public addresses stay in use, on-premises stays out.',
  group: 'resources',
  scope: 'architecture',
  isolation: 'private',
  network: 'custom',
  source: SECURE,
  parameters: networkParameters,
  clauses: [
    required(
      'endpoints',
      'Service endpoints for storage and key vault on the compute subnet',
      SECURE,
      [],
      endpointsOnSubnet,
    ),
    required(
      'grants',
      'Storage and key vault admit the subnet',
      SECURE,
      ['topology/subnet-not-admitted'],
      grantsFor(STORAGE_TYPE, VAULT_TYPE),
    ),
    required(
      'studio',
      'Storage admits the subnet of the workspace endpoint',
      SECURE,
      ['workspace/studio-subnet-apart'],
      studioSubnet,
    ),
    required(
      'selected',
      'Storage open to selected networks only',
      SECURE,
      ['paas/public-access-open'],
      publicAccess(STORAGE_TYPE, 'selected'),
    ),
    required(
      'trusted',
      'Trusted services may pass',
      SECURE,
      ['workspace/trusted-services-off'],
      trustedServices,
    ),
    forbidden(
      'registry',
      'Service endpoint for the registry in new designs',
      SECURE,
      ['paas/registry-service-endpoint'],
      noRegistryGrants,
    ),
  ],
  build: (parameters) => finish(serviceEndpointDiagram(parameters)),
})
