import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { defineKind } from '../../model/kind'
import { subnetDemand } from '../subnetDemand'
import { clientFields } from './fields'
import icon from './icon.svg?raw'

const USES = { studio: 'studio and SDK', scoring: 'scoring calls', both: 'studio and scoring' }

/** A person or program that uses the workspace. */
export const client = defineKind({
  id: 'client',
  label: 'Client',
  summary: 'A person or program that uses the workspace or an endpoint from where it stands.',
  group: 'outside',
  icon,
  abbreviation: 'client',
  fields: clientFields,
  appearance: 'card',
  placement: {
    in: ['subnet', 'onPremisesSite', 'internet'],
    home: { kind: 'internet', name: 'Internet', properties: {} },
  },
  size: { w: 176, h: 48 },
  tone: () => 'outside',
  headline: ({ use }) => USES[use],
  contribute: ({ id, parent }) =>
    parent === null
      ? {}
      : { hosts: [{ node: id, place: parent, type: 'client', publicIp: false, addresses: [] }] },
  addresses: (node, graph) => subnetDemand(node, graph, 1, 'client', ADDRESS_DEMAND.virtualMachine),
})
