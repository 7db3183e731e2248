import { defineKind } from '../../model/kind'
import { contribute } from './contribute'
import { onPremisesSiteFields } from './fields'
import icon from './icon.svg?raw'

/** A network outside Azure. */
export const onPremisesSite = defineKind({
  id: 'onPremisesSite',
  label: 'On-premises site',
  summary: 'A network of your own outside Azure, reached through a gateway.',
  group: 'outside',
  icon,
  abbreviation: 'site',
  fields: onPremisesSiteFields,
  appearance: 'container',
  placement: { in: ['canvas'] },
  size: { w: 220, h: 140 },
  tone: () => 'outside',
  headline: ({ prefixes }) => prefixes.join(', '),
  contribute,
})
