import { choice, flag } from '../../model/fields'

/**
 * Built-in definitions that guard an isolated workspace, by GUID. Only their names stand here, because the table of all
 * definitions is large and the palette needs none of it.
 */
export const GUARD_RAILS = [
  { value: '438c38d2-3772-465a-a9cc-7a6666a275ce', label: 'Workspaces: no public network access' },
  { value: 'a10ee784-7409-4941-b091-663697637c0f', label: 'Workspaces: turn public network access off' },
  { value: '45e05259-1eb5-4f70-9574-baf73e9d219b', label: 'Workspaces: use private link' },
  { value: '7838fd83-5cbb-4b5d-888c-bfa240972597', label: 'Workspaces: make private endpoints' },
  { value: 'ee40564d-486e-4f68-a5ca-7a621edae0fb', label: 'Workspaces: use private DNS zones' },
  { value: '6ddb1705-c8cf-450e-aa4b-19ad6703c440', label: 'Workspaces: approved outbound only' },
  { value: '7804b5c7-01dc-4723-969b-ae300cc07ff1', label: 'Computes: in a virtual network' },
  { value: '5f0c7d88-c7de-45b8-ac49-db49e72eaa78', label: 'Workspaces: user-assigned identity' },
  { value: 'b2982f36-99f2-4db5-8eff-283140c09693', label: 'Storage: no public network access' },
  { value: '6edd7eda-6dd8-40f7-810d-67160c639cd9', label: 'Storage: use private link' },
  { value: '405c5871-3e91-4644-8a63-58e19d68ff5b', label: 'Key vaults: no public network access' },
  { value: 'a6abeaec-4d90-4a02-805f-6b26c4d3fbe9', label: 'Key vaults: use private link' },
  { value: '0fdf0491-d080-4575-b627-ad0e843cba0f', label: 'Registries: no public network access' },
  { value: 'e8eef0a8-67cf-4eb4-9386-14b0e78733d4', label: 'Registries: use private link' },
] as const

export const policyAssignmentFields = {
  policy: choice('Policy', GUARD_RAILS, '438c38d2-3772-465a-a9cc-7a6666a275ce'),
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
    { help: 'An effect that the definition does not know is replaced by its default in exports.' },
  ),
  enforced: flag('Enforced', true),
}
