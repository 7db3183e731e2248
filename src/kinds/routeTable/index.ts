import { nameRule } from '../../facts/naming'
import { plural } from '../../lib/text'
import { defineKind } from '../../model/kind'
import { contribute } from './contribute'
import { routeTableFields } from './fields'
import icon from './icon.svg?raw'

/** A route table. */
export const routeTable = defineKind({
  id: 'routeTable',
  label: 'Route table',
  summary: 'User-defined routes for the subnets that it is associated with.',
  group: 'network',
  icon,
  resourceType: 'Microsoft.Network/routeTables',
  abbreviation: 'rt',
  nameRule: nameRule('Microsoft.Network/routeTables'),
  fields: routeTableFields,
  appearance: 'chip',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ routes }) => plural(routes.length, 'route'),
  contribute,
})
