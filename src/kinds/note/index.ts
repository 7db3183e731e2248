import { defineKind } from '../../model/kind'
import { noteFields } from './fields'
import icon from './icon.svg?raw'

/** Text on the drawing. */
export const note = defineKind({
  id: 'note',
  label: 'Note',
  summary: 'Text on the drawing; it means nothing to the checks.',
  group: 'outside',
  icon,
  abbreviation: 'note',
  fields: noteFields,
  appearance: 'note',
  placement: { in: ['canvas', 'virtualNetwork', 'subnet', 'managedNetwork', 'onPremisesSite', 'internet'] },
  size: { w: 200, h: 80 },
})
