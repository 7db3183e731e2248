import { nameRule } from '../../facts/naming'
import type { Value } from '../../model/template'
import type { Collected } from './context'
import { COMMON_NAME, mendName, numberedName } from './mendName'
import { keyOf } from './resourceKey'
import type { Drafted } from './resourceSymbols'

/**
 * Names that resources bring along (a public address, a peering) are made legal for their type, and those that two of one
 * type and parent share are told apart by a number; both with a note.
 */
export function uniqueNames(resources: readonly Drafted[], { note }: Collected): readonly Drafted[] {
  const taken = new Set<string>()
  return resources.map((resource) => {
    if (resource.existing) return resource
    const place = resource.parent ?? resource.scope
    const key = (name: Value): string =>
      `${resource.type} ${place ? keyOf(place) : ''} ${JSON.stringify(name)}`.toLowerCase()
    const legal = legalName(resource)
    let name = legal
    for (let number = 2; taken.has(key(name)); number += 1) name = numbered(legal, number, resource.type)
    taken.add(key(name))
    if (name !== resource.name) note(resource.node, `${shown(resource.name)} cannot be used for ${resource.type} here; it is named ${shown(name)}.`)
    return { ...resource, name }
  })
}

function legalName({ name, type, node, slot }: Drafted): Value {
  const rule = nameRule(type)
  return typeof name === 'string' && rule ? mendName(name, rule, `${slot}-${node}`) : name
}

function numbered(name: Value, number: number, type: string): Value {
  if (typeof name === 'string') return numberedName(name, number, nameRule(type) ?? COMMON_NAME)
  return { $: 'call', name: 'format', args: ['{0}{1}', name, number] }
}

function shown(name: Value): string {
  return typeof name === 'string' ? `“${name}”` : 'a computed name'
}
