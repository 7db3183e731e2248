import { defineKind } from '../../model/kind'
import { internetFields } from './fields'
import icon from './icon.svg?raw'

/** Everything public outside the design. */
export const internet = defineKind({
  id: 'internet',
  label: 'Internet',
  summary: 'Everything public outside the design.',
  group: 'outside',
  icon,
  abbreviation: 'internet',
  fields: internetFields,
  appearance: 'container',
  placement: { in: ['canvas'] },
  size: { w: 220, h: 100 },
  tone: () => 'outside',
  contribute: ({ id }) => ({
    hosts: [{ node: id, place: id, type: 'internet', publicIp: true, addresses: [] }],
  }),
})
