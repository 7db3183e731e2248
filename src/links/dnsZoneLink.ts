import { choice, flag } from '../model/fields'
import { defineRelation } from '../model/relation'

export const dnsZoneLink = defineRelation({
  id: 'dnsZoneLink',
  label: 'DNS zone link',
  summary: 'Azure DNS answers from the zone for queries that leave the virtual network.',
  from: ['privateDnsZone'],
  to: ['virtualNetwork'],
  appearance: 'hidden',
  fields: {
    registration: flag('Auto-registration', false),
    resolution: choice(
      'When a name is missing',
      [
        { value: 'Default', label: 'Answer that it does not exist' },
        { value: 'NxDomainRedirect', label: 'Fall back to the internet' },
      ],
      'Default',
    ),
  },
})
