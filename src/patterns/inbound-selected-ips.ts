import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { forbidden, required } from './parts/clauses'
import { noPrivateIpRules, publicAccess, WORKSPACE_TYPE } from './parts/doorClauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'
import { text } from '../model/fields'

const PRIVATE_LINK = cite(
  'machine-learning/how-to-configure-private-link',
  'Enable Public Access only from internet IP ranges',
)
const RESTRICTIONS = cite(
  'machine-learning/how-to-configure-private-link',
  'Restrictions for IP network rules',
)

export const inboundSelectedIps = definePattern({
  id: 'inbound-selected-ips',
  title: 'Inbound: selected addresses',
  summary: 'The workspace admits chosen public addresses beside its private endpoint.',
  group: 'inbound',
  scope: 'aspect',
  isolation: 'private',
  network: 'either',
  source: PRIVATE_LINK,
  parameters: {
    ...networkParameters,
    office: text('Public address of the office', '203.0.113.10', { help: 'Public IPv4 address or range.' }),
  },
  clauses: [
    required(
      'rules',
      'Public access with address rules',
      PRIVATE_LINK,
      [],
      publicAccess(WORKSPACE_TYPE, 'selected'),
    ),
    forbidden(
      'private-ranges',
      'Private, reserved or IPv6 ranges in the rules',
      RESTRICTIONS,
      ['paas/ip-rule-invalid'],
      noPrivateIpRules,
    ),
  ],
  build: (parameters) =>
    finish(
      privateNetwork(parameters, {
        title: 'selected addresses',
        scoring: false,
        workspace: { workspace: { publicAccess: 'Selected', ipRules: [parameters.office] } },
      }).b,
    ),
})
