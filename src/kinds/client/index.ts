import { defineKind } from '../../model/kind'
import { clientFields } from './fields'
import icon from './icon.svg?raw'

const USES = { studio: 'studio and SDK', scoring: 'scoring calls', both: 'studio and scoring' }

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
})
