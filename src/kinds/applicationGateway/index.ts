import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { addresses, contribute } from './contribute'
import { applicationGatewayFields } from './fields'
import icon from './icon.svg?raw'

const FRONT_ENDS = { private: 'private', both: 'public and private', public: 'public' }

/** An application gateway. */
export const applicationGateway = defineKind({
  id: 'applicationGateway',
  label: 'Application gateway',
  summary: 'HTTP load balancer; brings a managed network to servers on a site or in a virtual network.',
  group: 'connect',
  icon,
  resourceType: 'Microsoft.Network/applicationGateways',
  abbreviation: 'agw',
  nameRule: nameRule('Microsoft.Network/applicationGateways'),
  fields: applicationGatewayFields,
  appearance: 'card',
  placement: {
    in: ['subnet'],
    home: { kind: 'subnet', name: 'snet-agw', properties: { role: 'applicationGateway' } },
  },
  size: { w: 176, h: 48 },
  headline: ({ tier, frontend }) => facts(tier === 'WAF_v2' ? 'WAF v2' : 'Standard v2', FRONT_ENDS[frontend]),
  addresses,
  contribute,
})
