import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { planClauses } from './parts/planClauses'
import { hubSpokeDiagram } from './parts/hubSpokeDiagram'
import { networkParameters } from './parts/parameters'

const PLAN = cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation')

export const customHubspokeFirewall = definePattern({
  id: 'custom-hubspoke-firewall',
  title: 'Hub and spoke with a firewall',
  summary:
    'Everything private in your own network; all outbound traffic leaves through Azure Firewall in the hub.',
  group: 'custom',
  scope: 'architecture',
  isolation: 'private',
  network: 'custom',
  source: PLAN,
  parameters: networkParameters,
  clauses: planClauses(PLAN),
  build: (parameters) => hubSpokeDiagram(parameters, { exfiltration: false }),
})
