import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { addresses, contribute } from './contribute'
import { privateEndpointFields } from './fields'
import icon from './icon.svg?raw'

/** A private endpoint. */
export const privateEndpoint = defineKind({
  id: 'privateEndpoint',
  label: 'Private endpoint',
  summary: 'Private addresses in a subnet that lead to one sub-resource of a platform service.',
  group: 'connect',
  icon,
  resourceType: 'Microsoft.Network/privateEndpoints',
  abbreviation: 'pep',
  nameRule: nameRule('Microsoft.Network/privateEndpoints'),
  fields: privateEndpointFields,
  appearance: 'card',
  placement: {
    in: ['subnet'],
    home: { kind: 'subnet', name: 'snet-pe', properties: { role: 'privateEndpoints' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'privateEndpoints',
  headline: ({ groupId, address, approval }) =>
    facts(groupId, address, approval === 'manual' && 'waits for approval'),
  addresses,
  contribute,
})
