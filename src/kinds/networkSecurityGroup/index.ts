import { nameRule } from '../../facts/naming'
import { plural } from '../../lib/text'
import { defineKind } from '../../model/kind'
import { contribute } from './contribute'
import { networkSecurityGroupFields } from './fields'
import icon from './icon.svg?raw'

/** A network security group. */
export const networkSecurityGroup = defineKind({
  id: 'networkSecurityGroup',
  label: 'Network security group',
  summary: 'Stateful allow and deny rules for the traffic of subnets.',
  group: 'network',
  icon,
  resourceType: 'Microsoft.Network/networkSecurityGroups',
  abbreviation: 'nsg',
  nameRule: nameRule('Microsoft.Network/networkSecurityGroups'),
  fields: networkSecurityGroupFields,
  appearance: 'chip',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ rules }) => plural(rules.length, 'rule'),
  contribute,
})
