import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { required } from './parts/clauses'
import { finish } from './parts/finish'
import { managedDrawing } from './parts/managed'
import { managedIsolated } from './parts/managedClauses'
import { networkParameters } from './parts/parameters'

const CATALOG = cite('machine-learning/how-to-network-isolation-model-catalog')

export const modelCatalog = definePattern({
  id: 'model-catalog',
  title: 'Model catalog in isolation',
  summary: 'Open models in a managed network that approves only the names which their collections need.',
  group: 'inference',
  scope: 'aspect',
  isolation: 'exfiltration',
  network: 'managed',
  source: CATALOG,
  parameters: networkParameters,
  clauses: [
    required(
      'managed-network',
      'Workspace with a managed network',
      CATALOG,
      ['managed-network/missing', 'managed-network/isolation-off'],
      managedIsolated,
    ),
  ],
  build: (parameters) =>
    finish(
      managedDrawing(parameters, {
        title: 'model catalog',
        mode: 'AllowOnlyApprovedOutbound',
        isolation: 'exfiltration',
        rules: ['mv-packages', 'mv-model-hub'],
      }).b,
    ),
})
