import { choice, flag, text } from '../../model/fields'

export const policyAssignmentFields = {
  policy: text('Policy', '438c38d2-3772-465a-a9cc-7a6666a275ce'),
  effect: choice(
    'Effect',
    [
      { value: 'Audit', label: 'Audit' },
      { value: 'Deny', label: 'Deny' },
      { value: 'Modify', label: 'Modify' },
      { value: 'AuditIfNotExists', label: 'Audit if not exists' },
      { value: 'DeployIfNotExists', label: 'Deploy if not exists' },
      { value: 'Disabled', label: 'Disabled' },
    ],
    'Audit',
  ),
  enforced: flag('Enforced', true),
}
