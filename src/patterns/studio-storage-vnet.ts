import { cite } from '../facts/source'
import { amlWorkspace } from '../kinds/amlWorkspace'
import { definePattern } from '../model/pattern'
import type { RuleContext } from '../model/rule'
import { all, required } from './parts/clauses'
import { endpointsFor, STORAGE_TYPE, trustedServices } from './parts/doorClauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

const STUDIO = cite(
  'machine-learning/how-to-enable-studio-virtual-network',
  'Datastore: Azure Storage Account',
)

export const studioStorageVnet = definePattern({
  id: 'studio-storage-vnet',
  title: 'Studio with storage in a virtual network',
  summary:
    'Data previews in the studio although storage is private: identity-based access and trusted services.',
  group: 'studio',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: STUDIO,
  parameters: networkParameters,
  clauses: [
    required(
      'identity',
      'Datastores use the workspace identity',
      STUDIO,
      ['workspace/datastore-keys'],
      identityAccess,
    ),
    required(
      'storage-endpoints',
      'Storage by private endpoint in the network',
      STUDIO,
      ['private-endpoints/missing'],
      endpointsFor(STORAGE_TYPE),
    ),
    required(
      'trusted',
      'Storage trusts the workspace',
      STUDIO,
      ['workspace/trusted-services-off'],
      trustedServices,
    ),
  ],
  build: (parameters) =>
    finish(privateNetwork(parameters, { title: 'studio with private storage', scoring: false }).b),
})

function identityAccess({ topology }: RuleContext) {
  return all(
    topology.nodesOf(amlWorkspace),
    (workspace) => workspace.properties.systemDatastoresIdentity === 'identity',
    (workspace) => workspace.id,
    'no workspace',
    'reads its storage with account keys',
  )
}
