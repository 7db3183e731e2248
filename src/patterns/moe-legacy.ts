import { cite } from '../facts/source'
import { onlineEndpoint } from '../kinds/onlineEndpoint'
import { computeOf } from '../links/computeOf'
import { definePattern } from '../model/pattern'
import { forbidden, required } from './parts/clauses'
import { endpointsFor, WORKSPACE_TYPE } from './parts/doorClauses'
import { legacyFlagSet } from './parts/endpointClauses'
import { finish } from './parts/finish'
import { noManagedNetwork } from './parts/managedClauses'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

const LEGACY = cite(
  'machine-learning/concept-secure-online-endpoint',
  'Appendix > Secure outbound access with legacy network isolation method',
)

export const moeLegacy = definePattern({
  id: 'moe-legacy',
  title: 'Managed online endpoints, legacy isolation',
  summary:
    'The older flag on each deployment, for networks of one’s own; the managed network is the documented way now.',
  group: 'inference',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: LEGACY,
  parameters: networkParameters,
  clauses: [
    required(
      'workspace-endpoint',
      'Workspace private endpoint',
      LEGACY,
      ['private-endpoints/missing'],
      endpointsFor(WORKSPACE_TYPE),
    ),
    required(
      'flag',
      'Deployments with egress_public_network_access disabled',
      LEGACY,
      ['inference/endpoint-egress-open'],
      legacyFlagSet,
    ),
    forbidden(
      'managed-network',
      'Workspace managed network: the flag then has no effect',
      LEGACY,
      ['inference/legacy-flag-with-managed-network'],
      noManagedNetwork,
    ),
  ],
  build: (parameters) => {
    const { b, resources } = privateNetwork(parameters, { title: 'legacy online endpoints', scoring: false })
    const endpoint = b.add(onlineEndpoint, `oe-${parameters.workload}-scoring`, { legacyEgressPrivate: true })
    b.link(computeOf, endpoint, resources.workspace)
    return finish(b)
  },
})
