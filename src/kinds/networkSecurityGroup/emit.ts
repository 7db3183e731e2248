import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Value } from '../../model/template'
import { placeOfUsers } from '../placeOfUsers'
import { partNames } from '../templateNames'
import type { networkSecurityGroupFields } from './fields'
import { filled } from '../stored'

type GroupView = NodeView<PropertiesOf<typeof networkSecurityGroupFields>>
type Rule = GroupView['properties']['rules'][number]

/** Azure refuses longer descriptions of rules. */
const LONGEST_DESCRIPTION = 140

/** The group with its rules in the order in which they are drawn. */
export const emit: EmitNode = (node: GroupView, context) => {
  const nameOf = partNames('rule')
  return [
    {
      slot: 'main',
      type: 'Microsoft.Network/networkSecurityGroups',
      name: context.nameOf(node),
      concern: 'filtering',
      body: {
        location: context.location(placeOfUsers(node, 'nsgAssociation', context)),
        tags: context.tags(),
        properties: {
          securityRules: node.properties.rules.map((rule) => {
            const name = nameOf(rule.name)
            const said = name === rule.name ? {} : { description: rule.name.slice(0, LONGEST_DESCRIPTION) }
            return { name, properties: { ...said, ...ruleProperties(node, rule, context) } }
          }),
        },
      },
    },
  ]
}

function ruleProperties(
  node: GroupView,
  rule: Rule,
  context: EmitContext,
): { readonly [key: string]: Value } {
  for (const side of [rule.sources, rule.destinations]) {
    if (side.length > 1 && side.some((text) => /^[A-Za-z*]/.test(text))) {
      context.note(
        node,
        `Rule ${rule.name} of ${node.name} lists a service tag beside others; Azure takes one tag a rule.`,
      )
    }
  }
  return {
    direction: rule.direction,
    priority: rule.priority,
    access: rule.access,
    protocol: rule.protocol,
    ...oneOrMany('sourceAddressPrefix', 'sourceAddressPrefixes', rule.sources),
    ...oneOrMany('sourcePortRange', 'sourcePortRanges', rule.sourcePorts.split(',')),
    ...oneOrMany('destinationAddressPrefix', 'destinationAddressPrefixes', rule.destinations),
    ...oneOrMany('destinationPortRange', 'destinationPortRanges', rule.ports.split(',')),
  }
}

/** Azure has one property for a single value, which may be `*` or a tag, and another for several. */
function oneOrMany(one: string, many: string, texts: readonly string[]): { readonly [key: string]: Value } {
  const values = filled(texts)
  return values.length > 1 ? { [many]: values } : { [one]: values[0] ?? '*' }
}
