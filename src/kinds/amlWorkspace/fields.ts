import { cite } from '../../facts/source'
import { choice, flag, stringList, text } from '../../model/fields'
import { publicAccessField } from '../publicAccess'

export const amlWorkspaceFields = {
  publicAccess: publicAccessField(
    cite(
      'machine-learning/how-to-configure-private-link',
      'Enable Public Access only from internet IP ranges',
    ),
  ),
  ipRules: stringList('Allowed public addresses', [], {
    when: { field: 'publicAccess', is: ['Selected'] },
    section: 'Network',
  }),
  imageBuildCompute: text('Image build compute', '', {
    help: 'Name of the compute cluster that builds images when the registry is private.',
    source: cite('machine-learning/how-to-secure-workspace-vnet', 'Enable Azure Container Registry (ACR)'),
    section: 'Network',
  }),
  v1LegacyMode: flag('v1 legacy mode', false, {
    help: 'On: the workspace cannot be used through the v2 API.',
    source: cite('machine-learning/how-to-configure-network-isolation-with-v2'),
    section: 'Network',
  }),
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
