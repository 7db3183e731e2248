import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { required } from './parts/clauses'
import {
  endpointsOrGrantsFor,
  publicAccess,
  REGISTRY_TYPE,
  STORAGE_TYPE,
  trustedServices,
  VAULT_TYPE,
  WORKSPACE_TYPE,
} from './parts/doorClauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

const OVERVIEW = cite(
  'machine-learning/how-to-network-security-overview',
  'Public workspace and secured resources',
)

export const publicWorkspaceSecuredResources = definePattern({
  id: 'public-workspace-secured-resources',
  title: 'Public workspace, secured resources',
  summary:
    'Studio from the internet, data behind private endpoints. Microsoft advises against it: data can surface in the studio.',
  group: 'overview-table',
  scope: 'architecture',
  isolation: 'public',
  network: 'custom',
  source: OVERVIEW,
  parameters: networkParameters,
  clauses: [
    required(
      'workspace-public',
      'Workspace with public network access',
      OVERVIEW,
      [],
      publicAccess(WORKSPACE_TYPE, 'all'),
    ),
    required(
      'resources',
      'Storage, key vault and registry behind endpoints',
      OVERVIEW,
      ['private-endpoints/missing'],
      endpointsOrGrantsFor(STORAGE_TYPE, VAULT_TYPE, REGISTRY_TYPE),
    ),
    required('trusted', 'Trusted services may pass', OVERVIEW, [], trustedServices),
    required(
      'client-addresses',
      'Client addresses on the storage firewall',
      OVERVIEW,
      [],
      publicAccess(STORAGE_TYPE, 'selected'),
    ),
  ],
  build: (parameters) =>
    finish(
      privateNetwork(parameters, {
        title: 'public workspace, secured resources',
        isolation: 'public',
        workspace: {
          workspace: { publicAccess: 'Enabled' },
          storage: { publicAccess: 'Selected', ipRules: [EXAMPLE_OFFICE] },
        },
      }).b,
    ),
})

/** An address of the range that RFC 5737 keeps for documentation; the person puts the own one. */
const EXAMPLE_OFFICE = '203.0.113.10'
