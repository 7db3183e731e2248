import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { required } from './parts/clauses'
import { publicAccess, WORKSPACE_TYPE } from './parts/doorClauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

const PRIVATE_LINK = cite('machine-learning/how-to-configure-private-link', 'Enable public access')

export const inboundPnaEnabled = definePattern({
  id: 'inbound-pna-enabled',
  title: 'Inbound: public access on',
  summary: 'The workspace stays reachable from the internet; its private endpoint serves the network.',
  group: 'inbound',
  scope: 'aspect',
  isolation: 'public',
  network: 'either',
  source: PRIVATE_LINK,
  parameters: networkParameters,
  clauses: [
    required('on', 'Public network access on', PRIVATE_LINK, [], publicAccess(WORKSPACE_TYPE, 'all')),
  ],
  build: (parameters) =>
    finish(
      privateNetwork(parameters, {
        title: 'public access on',
        isolation: 'public',
        scoring: false,
        workspace: { workspace: { publicAccess: 'Enabled' } },
      }).b,
    ),
})
