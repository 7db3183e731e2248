import { choice, flag, stringList, text } from '../../model/fields'

export const amlWorkspaceFields = {
  publicAccess: choice(
    'Public network access',
    [
      { value: 'Disabled', label: 'Off' },
      { value: 'Selected', label: 'Selected' },
      { value: 'Enabled', label: 'All networks' },
    ],
    'Disabled',
    { section: 'Network' },
  ),
  ipRules: stringList('Allowed public addresses', [], {
    when: { field: 'publicAccess', is: ['Selected'] },
    section: 'Network',
  }),
  imageBuildCompute: text('Image build compute', '', {
    help: 'Name of the compute cluster that builds images when the registry is private.',
    section: 'Network',
  }),
  v1LegacyMode: flag('v1 legacy mode', false, { section: 'Network' }),
  highBusinessImpact: flag('High business impact workspace', false),
  systemDatastoresIdentity: choice(
    'Default storage access',
    [
      { value: 'accessKey', label: 'Account key' },
      { value: 'identity', label: 'Identity' },
    ],
    'identity',
  ),
  region: text('Region', '', { help: 'Empty: the region of the design.' }),
}
