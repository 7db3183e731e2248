import { defineRelation } from '../model/relation'

export const publicIpAssociation = defineRelation({
  id: 'publicIpAssociation',
  label: 'Public IP',
  summary: 'The address belongs to the element; without one, a new address is made for it.',
  from: ['publicIp'],
  to: [
    'azureFirewall',
    'natGateway',
    'bastion',
    'virtualNetworkGateway',
    'applicationGateway',
    'virtualMachine',
  ],
  appearance: 'hidden',
  maxFrom: 1,
  fields: {},
})
