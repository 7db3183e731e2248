import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import type { RuleContext } from '../model/rule'
import { required, some } from './parts/clauses'
import { finish } from './parts/finish'
import { managedDrawing } from './parts/managed'
import { managedForbidden, managedWithMode } from './parts/managedClauses'
import { networkParameters } from './parts/parameters'

const PLAN = cite(
  'machine-learning/how-to-network-isolation-planning',
  'Managed network isolation (recommended)',
)
const MANAGED = cite('machine-learning/how-to-managed-network', 'List of required rules')

export const managedApprovedOnly = definePattern({
  id: 'managed-approved-only',
  title: 'Managed network, approved outbound only',
  summary:
    'Microsoft hosts the computes; they reach only private endpoints, service tags and names that you approve.',
  group: 'managed',
  scope: 'architecture',
  isolation: 'exfiltration',
  network: 'managed',
  source: PLAN,
  parameters: networkParameters,
  clauses: [
    required(
      'managed-network',
      'Workspace with a managed network that allows only approved outbound',
      PLAN,
      ['managed-network/missing', 'managed-network/isolation-off', 'managed-network/internet-open'],
      managedWithMode('approvedOnly'),
    ),
    required(
      'automatic-endpoints',
      'Private endpoint rules to workspace, storage, key vault and registry',
      MANAGED,
      ['managed-network/required-endpoint-missing'],
      automaticEndpoints,
    ),
    required(
      'user-rules',
      'Outbound rules for every further destination',
      MANAGED,
      ['managed-network/destination-not-approved'],
      userRules,
    ),
    ...managedForbidden,
  ],
  build: (parameters) =>
    finish(
      managedDrawing(parameters, {
        title: 'managed network',
        mode: 'AllowOnlyApprovedOutbound',
        isolation: 'exfiltration',
        rules: ['mv-packages'],
      }).b,
    ),
})

function automaticEndpoints({ topology }: RuleContext) {
  const spaces = topology.spaces.filter((space) => space.isolation === 'approvedOnly')
  return some(
    topology.managedRules
      .filter((rule) => rule.type === 'privateEndpoint' && spaces.some((space) => space.node === rule.space))
      .map((rule) => rule.space),
    'no private endpoint rules',
  )
}

function userRules({ topology }: RuleContext) {
  const spaces = topology.spaces.filter((space) => space.isolation === 'approvedOnly')
  return spaces.length === 0
    ? { held: false, elements: [], note: 'no managed network with this mode' }
    : { held: true, elements: spaces.map((space) => space.node) }
}
