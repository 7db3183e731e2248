import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { forbidden, required } from './parts/clauses'
import { endpointsFor, WORKSPACE_TYPE } from './parts/doorClauses'
import { endpointPrivate, legacyFlag, v1Mode } from './parts/endpointClauses'
import { finish } from './parts/finish'
import { managedDrawing } from './parts/managed'
import { managedIsolated, managedProvisioned } from './parts/managedClauses'
import { networkParameters } from './parts/parameters'

const SECURE = cite(
  'machine-learning/concept-secure-online-endpoint',
  'Secure outbound access with workspace managed virtual network',
)
const INBOUND = cite('machine-learning/concept-secure-online-endpoint', 'Secure inbound scoring requests')

export const moeManagedVnet = definePattern({
  id: 'moe-managed-vnet',
  title: 'Managed online endpoints in the managed network',
  summary:
    'Scoring by a private endpoint of the workspace; deployments reach only what the managed network allows.',
  group: 'inference',
  scope: 'aspect',
  isolation: 'private',
  network: 'managed',
  source: SECURE,
  parameters: networkParameters,
  clauses: [
    required(
      'managed-network',
      'Workspace managed network, in either mode',
      SECURE,
      ['managed-network/missing', 'managed-network/isolation-off'],
      managedIsolated,
    ),
    required(
      'provisioned',
      'Managed network provisioned',
      SECURE,
      ['managed-network/provisioned-late'],
      managedProvisioned,
    ),
    required(
      'endpoint-private',
      'Endpoint without public network access',
      INBOUND,
      ['inference/endpoint-public'],
      endpointPrivate,
    ),
    required(
      'workspace-endpoint',
      'Workspace private endpoint in the clients’ network',
      INBOUND,
      ['private-endpoints/missing'],
      endpointsFor(WORKSPACE_TYPE),
    ),
    forbidden(
      'legacy-flag',
      'Flag egress_public_network_access on deployments',
      SECURE,
      ['inference/legacy-flag-with-managed-network'],
      legacyFlag,
    ),
    forbidden('v1-mode', 'v1 legacy mode', SECURE, ['workspace/v1-legacy-mode'], v1Mode),
  ],
  build: (parameters) =>
    finish(
      managedDrawing(parameters, {
        title: 'managed online endpoints',
        mode: 'AllowOnlyApprovedOutbound',
        isolation: 'private',
        rules: ['mv-packages'],
      }).b,
    ),
})
