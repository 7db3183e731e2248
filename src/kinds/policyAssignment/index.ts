import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { policyAssignmentFields } from './fields'
import icon from './icon.svg?raw'

/** A built-in Azure Policy definition, assigned to the resource group of the design. */
export const policyAssignment = defineKind({
  id: 'policyAssignment',
  label: 'Policy assignment',
  summary: 'A built-in Azure Policy that audits, refuses or mends what drifts from the design.',
  group: 'governance',
  icon,
  resourceType: 'Microsoft.Authorization/policyAssignments',
  abbreviation: 'policy',
  nameRule: nameRule('Microsoft.Authorization/policyAssignments'),
  fields: policyAssignmentFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ effect, enforced }) => (enforced ? effect : `${effect} · not enforced`),
})
