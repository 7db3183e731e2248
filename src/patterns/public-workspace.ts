import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { required } from './parts/clauses'
import { publicAccess, WORKSPACE_TYPE } from './parts/doorClauses'
import { finish } from './parts/finish'
import { OPEN, openDrawing } from './parts/open'
import { baseParameters } from './parts/parameters'

const PLAN = cite('machine-learning/how-to-network-isolation-planning', 'Use a public workspace')

export const publicWorkspace = definePattern({
  id: 'public-workspace',
  title: 'Public workspace',
  summary: 'Reachable from the internet; identity and conditional access are the only gate.',
  group: 'workspace',
  scope: 'aspect',
  isolation: 'public',
  network: 'either',
  source: PLAN,
  parameters: baseParameters,
  clauses: [
    required('public', 'Workspace with public network access', PLAN, [], publicAccess(WORKSPACE_TYPE, 'all')),
  ],
  build: (parameters) => finish(openDrawing(parameters, 'public workspace', OPEN).b),
})
