import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { clientPath } from './parts/accessClauses'
import { required } from './parts/clauses'
import { endpointsFor, publicAccess, WORKSPACE_TYPE } from './parts/doorClauses'
import { finish } from './parts/finish'
import { zoneGroups } from './parts/nameClauses'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

const PLAN = cite(
  'machine-learning/how-to-network-isolation-planning',
  'Inbound access to Azure Machine Learning',
)

export const inboundPnaDisabled = definePattern({
  id: 'inbound-pna-disabled',
  title: 'Inbound: public access off',
  summary:
    'The workspace is reached by private endpoint alone; people come in by VPN, ExpressRoute or Bastion.',
  group: 'inbound',
  scope: 'aspect',
  isolation: 'private',
  network: 'either',
  source: PLAN,
  parameters: networkParameters,
  clauses: [
    required(
      'off',
      'Public network access off',
      PLAN,
      ['paas/public-access-open'],
      publicAccess(WORKSPACE_TYPE, 'none'),
    ),
    required(
      'endpoint',
      'At least one workspace private endpoint',
      PLAN,
      ['private-endpoints/missing'],
      endpointsFor(WORKSPACE_TYPE),
    ),
    required('names', 'DNS for its names', PLAN, ['dns/zone-group-missing'], zoneGroups),
    required(
      'path',
      'Clients come by VPN, ExpressRoute or Bastion',
      PLAN,
      ['hybrid/no-client-path'],
      clientPath,
    ),
  ],
  build: (parameters) => finish(privateNetwork(parameters, { title: 'public access off', scoring: false }).b),
})
