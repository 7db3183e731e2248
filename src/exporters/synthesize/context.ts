import type { NodeId } from '../../model/diagram'
import type { NodeView } from '../../model/graph'
import type { EmitContext, Expression, Parameter, TemplateNote, Value } from '../../model/template'
import type { ExportInput } from '../exporter'
import { legalTags } from './legalTags'
import { bookNames } from './nameBook'
import { identifierOf, joinWords, soundsSecret } from './symbols'

/** What emitting leaves behind beside the resources. */
export interface Collected {
  readonly context: EmitContext
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly notes: readonly TemplateNote[]
  note(node: NodeId | null, text: string): void
}

export const LOCATION: Parameter = {
  name: 'location',
  type: 'string',
  description: 'Azure region of the resources.',
  default: { $: 'scope', of: 'resourceGroup', path: ['location'] },
}

/** A template takes 256 parameters; other things need some too. */
const MOST_NAME_PARAMETERS = 150
const FIXED_NAMES = `The design has more than ${MOST_NAME_PARAMETERS} names that must be unique in all of Azure; they are written into the modules instead of parameters.`

/**
 * The context that emitters are called with.
 * @param symbols the name that stands for each node in the template, from which parameter names are made
 */
export function collect(input: ExportInput, symbols: ReadonlyMap<NodeId, string>): Collected {
  const { topology: graph, plan, catalog } = input
  const { settings } = graph.diagram
  const names = bookNames(graph, catalog)
  const isFixed = [...names.values()].filter(({ global }) => global).length > MOST_NAME_PARAMETERS
  const parameters = new Map<string, Parameter>()
  const notes = new Map<string, TemplateNote>()

  const note = (node: NodeId | null, text: string): void => {
    notes.set(`${node ?? ''} ${text}`, { node, text })
  }
  const param = (parameter: Parameter): Expression => {
    if (!parameters.has(parameter.name)) parameters.set(parameter.name, withoutSecretDefault(parameter))
    return { $: 'param', name: parameter.name }
  }
  const nameParameter = (node: NodeView<unknown>, name: string, min: number, max: number): Expression => {
    const symbol = symbols.get(node.id) ?? identifierOf(name, node.kind)
    const stem = soundsSecret(symbol) ? identifierOf(`${node.kind} ${node.id}`, node.kind) : symbol
    const description = `Name of ${node.name}; it must be unique in all of Azure.`
    return param({
      name: joinWords(stem, 'name'),
      type: 'string',
      description,
      default: name,
      minLength: min,
      maxLength: max,
    })
  }

  const context: EmitContext = {
    graph,
    plan,
    settings,
    nameOf: (node) => {
      const booked = names.get(node.id)
      if (!booked) return node.name
      if (booked.note !== undefined) note(node.id, booked.note)
      const { name, rule, global } = booked
      if (global && isFixed) note(null, FIXED_NAMES)
      return global && !isFixed ? nameParameter(node, name, rule.min, rule.max) : name
    },
    ref: (node, path = ['id'], slot = 'main') => ({ $: 'ref', node: node.id, slot, path }),
    param,
    location: (node) => param(locationParameter(regionOf(node, input), settings.region)),
    tags: () => tagsOf(settings.tags, param, note),
    note: (node, text) => note(node.id, text),
  }
  return {
    context,
    parameters,
    get notes() {
      return [...notes.values()]
    },
    note,
  }
}

function withoutSecretDefault(parameter: Parameter): Parameter {
  if (!parameter.secure || parameter.default === undefined) return parameter
  const { default: _, ...rest } = parameter
  return rest
}

/** The node's own region, or that of the nearest container that names one. */
function regionOf(node: NodeView<unknown>, { topology }: ExportInput): string {
  for (const holder of [node, ...topology.ancestorsOf(node)]) {
    const region = (holder.properties as { readonly region?: unknown }).region
    if (typeof region === 'string' && region.trim() !== '')
      return region.trim().toLowerCase().replaceAll(' ', '')
  }
  return topology.diagram.settings.region
}

function locationParameter(region: string, home: string): Parameter {
  if (region === home) return LOCATION
  return {
    name: joinWords('location', identifierOf(region, 'other')),
    type: 'string',
    description: `Azure region of the resources drawn in ${region}.`,
    default: region,
  }
}

function tagsOf(
  drawn: Readonly<Record<string, string>>,
  param: EmitContext['param'],
  note: Collected['note'],
): Value {
  const { tags, changed } = legalTags(drawn)
  if (changed.length > 0)
    note(null, `Tags that Azure would refuse were changed or left out: ${changed.join(', ')}.`)
  return param({ name: 'tags', type: 'object', description: 'Tags of all resources.', default: tags })
}
