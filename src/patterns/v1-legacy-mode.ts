import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { forbidden, required } from './parts/clauses'
import { endpointsFor, WORKSPACE_TYPE } from './parts/doorClauses'
import { noOnlineEndpoints, v1ModeOn } from './parts/endpointClauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

const V2 = cite(
  'machine-learning/how-to-configure-network-isolation-with-v2',
  'What are the network isolation changes with V2',
)

export const v1LegacyMode = definePattern({
  id: 'v1-legacy-mode',
  title: 'v1 legacy mode',
  summary: 'Keeps the control plane of the older API on the private endpoint; newer features are off.',
  group: 'workspace',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: V2,
  parameters: networkParameters,
  clauses: [
    required('mode', 'v1 legacy mode on', V2, [], v1ModeOn),
    required(
      'endpoint',
      'Workspace private endpoint',
      V2,
      ['private-endpoints/missing'],
      endpointsFor(WORKSPACE_TYPE),
    ),
    forbidden(
      'v2-features',
      'Managed online endpoints and other features of the newer API',
      V2,
      ['workspace/v1-legacy-mode'],
      noOnlineEndpoints,
    ),
  ],
  build: (parameters) =>
    finish(
      privateNetwork(parameters, {
        title: 'v1 legacy mode',
        scoring: false,
        workspace: { workspace: { v1LegacyMode: true } },
      }).b,
    ),
})
