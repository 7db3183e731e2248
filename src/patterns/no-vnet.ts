import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { forbidden, required } from './parts/clauses'
import {
  noPrivateEndpoints,
  noServiceEndpoints,
  publicAccess,
  STORAGE_TYPE,
  WORKSPACE_TYPE,
} from './parts/doorClauses'
import { finish } from './parts/finish'
import { OPEN, openDrawing } from './parts/open'
import { baseParameters } from './parts/parameters'

const OVERVIEW = cite('machine-learning/how-to-network-security-overview', 'Example scenario')

export const noVnet = definePattern({
  id: 'no-vnet',
  title: 'No virtual network',
  summary:
    'Workspace, resources, training and inference on public addresses; nothing to plan, nothing isolated.',
  group: 'overview-table',
  scope: 'architecture',
  isolation: 'public',
  network: 'either',
  source: OVERVIEW,
  parameters: baseParameters,
  clauses: [
    required(
      'workspace-public',
      'Workspace on public addresses',
      OVERVIEW,
      [],
      publicAccess(WORKSPACE_TYPE, 'all'),
    ),
    required(
      'resources-public',
      'Resources on public addresses',
      OVERVIEW,
      [],
      publicAccess(STORAGE_TYPE, 'all'),
    ),
    forbidden('private-endpoints', 'Private endpoints', OVERVIEW, [], noPrivateEndpoints),
    forbidden('service-endpoints', 'Service endpoints', OVERVIEW, [], noServiceEndpoints),
  ],
  build: (parameters) => finish(openDrawing(parameters, 'no virtual network', OPEN).b),
})
