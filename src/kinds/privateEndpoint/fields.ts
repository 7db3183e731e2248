import { choice, flag, ip, text } from '../../model/fields'

export const privateEndpointFields = {
  groupId: text('Sub-resource', '', {
    suggestions: [
      'amlworkspace',
      'amlregistry',
      'blob',
      'file',
      'queue',
      'table',
      'dfs',
      'vault',
      'registry',
      'azuremonitor',
      'management',
      'sqlServer',
      'Sql',
      'account',
      'searchService',
    ],
    help: 'Group id of the target that the endpoint serves.',
  }),
  approval: choice(
    'Connection',
    [
      { value: 'auto', label: 'Approved' },
      { value: 'manual', label: 'Waits for approval' },
    ],
    'auto',
  ),
  address: ip('Static address', '', { help: 'Empty: assigned by Azure.' }),
  foreignTenant: flag('Target in another tenant', false),
}
