import { parsePorts } from '../../lib/portSet'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { FactsPart, FilterRule, Gap } from '../../model/network'
import { addressProblem } from '../readAddresses'
import type { networkSecurityGroupFields } from './fields'

/** The rules as drawn; what cannot be read is named, and matches nothing. */
export function contribute({
  id,
  properties,
}: NodeView<PropertiesOf<typeof networkSecurityGroupFields>>): FactsPart {
  return {
    filters: [{ node: id, rules: properties.rules }],
    gaps: properties.rules.flatMap((rule) => problemsOf(rule).map((problem) => gap(id, rule, problem))),
  }
}

function problemsOf(rule: FilterRule): readonly string[] {
  const ports = [rule.sourcePorts, rule.ports].map(parsePorts)
  return [
    ...[...rule.sources, ...rule.destinations].flatMap((text) => {
      const problem = text === '*' ? undefined : addressProblem(text)
      return problem === undefined ? [] : [`“${text}” cannot be read: ${problem}`]
    }),
    ...ports.flatMap((port) => (port.ok ? [] : [port.error.message])),
  ]
}

function gap(node: string, rule: FilterRule, problem: string): Gap {
  return { node, field: 'rules', message: `Rule ${rule.name}: ${problem}` }
}
