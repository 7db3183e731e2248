import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { endpointsFor, STORAGE_TYPE, WORKSPACE_TYPE } from './parts/doorClauses'
import { required } from './parts/clauses'
import { finish } from './parts/finish'
import { managedDrawing } from './parts/managed'
import { managedForbidden, managedWithMode } from './parts/managedClauses'
import { networkParameters } from './parts/parameters'

const PLAN = cite(
  'machine-learning/how-to-network-isolation-planning',
  'Managed network isolation (recommended)',
)

export const managedAllowInternet = definePattern({
  id: 'managed-allow-internet',
  title: 'Managed network, internet outbound',
  summary:
    'Microsoft hosts the computes; they may fetch from the internet and reach your private resources by private endpoint.',
  group: 'managed',
  scope: 'architecture',
  isolation: 'private',
  network: 'managed',
  source: PLAN,
  parameters: networkParameters,
  clauses: [
    required(
      'managed-network',
      'Workspace with a managed network that allows internet outbound',
      PLAN,
      ['managed-network/missing', 'managed-network/isolation-off'],
      managedWithMode('allowInternet'),
    ),
    required(
      'workspace-endpoint',
      'Virtual network of your own with a workspace endpoint',
      PLAN,
      ['private-endpoints/missing'],
      endpointsFor(WORKSPACE_TYPE),
    ),
    required(
      'storage-endpoint',
      'Storage endpoint on the clients’ side, for the studio',
      PLAN,
      ['private-endpoints/missing'],
      endpointsFor(STORAGE_TYPE),
    ),
    ...managedForbidden,
  ],
  build: (parameters) =>
    finish(
      managedDrawing(parameters, {
        title: 'managed network with internet',
        mode: 'AllowInternetOutbound',
        isolation: 'private',
      }).b,
    ),
})
