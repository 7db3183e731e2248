import { cite } from '../facts/source'
import { monitorPrivateLinkScope } from '../kinds/monitorPrivateLinkScope'
import { monitorScopeMember } from '../links/monitorScopeMember'
import { definePattern } from '../model/pattern'
import { required } from './parts/clauses'
import { finish } from './parts/finish'
import { insightsOnWorkspace, oneScope, scopeEndpoint, scopeZones } from './parts/monitorClauses'
import { networkParameters } from './parts/parameters'
import { addPrivateEndpoints } from './parts/privateAccess'
import { privateNetwork } from './parts/privateNetwork'

const MONITOR = cite('machine-learning/how-to-secure-workspace-vnet', 'Azure Monitor')
const TOPOLOGY = cite('azure-monitor/logs/private-link-design', 'Plan by network topology')

export const ampls = definePattern({
  id: 'ampls',
  title: 'Azure Monitor behind a private link scope',
  summary: 'Telemetry stays on private addresses: one scope, its endpoint and five zones.',
  group: 'monitoring',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: MONITOR,
  parameters: networkParameters,
  clauses: [
    required(
      'insights',
      'Application Insights on a Log Analytics workspace',
      MONITOR,
      ['monitoring/insights-classic'],
      insightsOnWorkspace,
    ),
    required(
      'scope',
      'One scope for all networks that share DNS',
      TOPOLOGY,
      ['monitoring/several-scopes'],
      oneScope,
    ),
    required(
      'endpoint',
      'Private endpoint of the scope',
      TOPOLOGY,
      ['monitoring/scope-without-endpoint'],
      scopeEndpoint,
    ),
    required('zones', 'Its private DNS zones', TOPOLOGY, ['dns/zone-group-missing'], scopeZones),
  ],
  build: (parameters) => {
    const { b, network, resources, zones } = privateNetwork(parameters, {
      title: 'monitor private link scope',
      scoring: false,
    })
    const scope = b.add(monitorPrivateLinkScope, `ampls-${parameters.workload}`, {
      ingestionMode: 'Open',
      queryMode: 'Open',
    })
    for (const member of [resources.insights, resources.logs]) b.link(monitorScopeMember, scope, member)
    addPrivateEndpoints(
      b,
      network.endpoints,
      [
        {
          name: 'pep-ampls',
          node: scope,
          resourceType: 'Microsoft.Insights/privateLinkScopes',
          groupId: 'azuremonitor',
        },
      ],
      zones,
    )
    return finish(b)
  },
})
