import { choice, flag, stringList } from '../../model/fields'
import { publicAccessField } from '../publicAccess'

export const aiServicesFields = {
  service: choice(
    'Service',
    [
      { value: 'AIServices', label: 'AI services (Foundry)' },
      { value: 'OpenAI', label: 'Azure OpenAI' },
      { value: 'CognitiveServices', label: 'AI services (multi-service)' },
    ],
    'AIServices',
  ),
  publicAccess: publicAccessField(),
  ipRules: stringList('Allowed public addresses', [], {
    when: { field: 'publicAccess', is: ['Selected'] },
    section: 'Network',
  }),
  trustedServices: flag('Trusted Azure services may bypass', true, { section: 'Network' }),
  localAuthDisabled: flag('Key access off', true),
}
