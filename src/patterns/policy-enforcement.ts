import { cite } from '../facts/source'
import { policyAssignment } from '../kinds/policyAssignment'
import { definePattern } from '../model/pattern'
import type { RuleContext } from '../model/rule'
import { required, some } from './parts/clauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

const POLICY = cite('machine-learning/how-to-integrate-azure-policy', 'Configure built-in policies')

/** Built-in definitions by GUID: no public access, private link, computes in a network. */
const GUARDS = [
  { name: 'Deny public workspaces', policy: '438c38d2-3772-465a-a9cc-7a6666a275ce', effect: 'Deny' },
  { name: 'Audit private link', policy: '45e05259-1eb5-4f70-9574-baf73e9d219b', effect: 'Audit' },
  {
    name: 'Audit computes outside networks',
    policy: '7804b5c7-01dc-4723-969b-ae300cc07ff1',
    effect: 'Audit',
  },
] as const

export const policyEnforcement = definePattern({
  id: 'policy-enforcement',
  title: 'Azure Policy guard rails',
  summary: 'Built-in policies keep the isolation: no public access, private link, computes in a network.',
  group: 'governance',
  scope: 'aspect',
  isolation: 'private',
  network: 'either',
  source: POLICY,
  parameters: networkParameters,
  clauses: [required('assigned', 'Built-in policies assigned', POLICY, [], assigned)],
  build: (parameters) => {
    const { b } = privateNetwork(parameters, { title: 'guard rails', scoring: false })
    for (const { name, policy, effect } of GUARDS) b.add(policyAssignment, name, { policy, effect })
    return finish(b)
  },
})

function assigned({ topology }: RuleContext) {
  return some(
    topology.nodesOf(policyAssignment).map((assignment) => assignment.id),
    'no policy assignment',
  )
}
