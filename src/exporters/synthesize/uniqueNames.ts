import type { Value } from '../../model/template'
import type { Collected } from './context'
import { COMMON_NAME, numberedName } from './mendName'
import { keyOf } from './resourceKey'
import type { Drafted } from './resourceSymbols'

/** Two deployed resources of one type and parent get different names; the later one a number, and a note. */
export function uniqueNames(resources: readonly Drafted[], { note }: Collected): readonly Drafted[] {
  const taken = new Set<string>()
  return resources.map((resource) => {
    if (resource.existing) return resource
    const key = (name: Value): string => {
      const place = resource.parent ? keyOf(resource.parent) : resource.scope ? keyOf(resource.scope) : ''
      return `${resource.type} ${place} ${JSON.stringify(name)}`.toLowerCase()
    }
    let { name } = resource
    for (let number = 2; taken.has(key(name)); number += 1) name = numbered(resource.name, number)
    taken.add(key(name))
    if (name !== resource.name) note(resource.node, `${shown(resource.name)} would be deployed twice; this one is named ${shown(name)}.`)
    return { ...resource, name }
  })
}

function numbered(name: Value, number: number): Value {
  if (typeof name === 'string') return numberedName(name, number, COMMON_NAME)
  return { $: 'call', name: 'format', args: ['{0}{1}', name, number] }
}

function shown(name: Value): string {
  return typeof name === 'string' ? `“${name}”` : 'a computed name'
}
