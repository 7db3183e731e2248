import { nameRule } from '../../facts/naming'
import type { Value } from '../../model/template'
import type { Collected } from './context'
import { COMMON_NAME, mendName, numberedName } from '../../facts/mendName'
import { keyOf } from './resourceKey'
import type { Drafted } from './resourceSymbols'

/** Types whose name says what they do, so that it cannot be changed: two of one name go to different resource groups. */
export const MEANINGFUL: ReadonlySet<string> = new Set(['Microsoft.Network/privateDnsZones'])

/**
 * Names that resources bring along (a public address, a peering) are made legal for their type, and those that two of one
 * type and parent share are told apart by a number; both with a note.
 */
export function uniqueNames(resources: readonly Drafted[], collected: Collected): readonly Drafted[] {
  const taken = new Set<string>()
  return resources.map((resource) => {
    if (resource.existing) return resource
    const place = resource.parent ?? resource.scope
    const key = (name: Value): string =>
      `${resource.type} ${place ? keyOf(place) : ''} ${JSON.stringify(name)}`.toLowerCase()
    const legal = legalName(resource)
    if (MEANINGFUL.has(resource.type))
      return inGroupOfItsOwn({ ...resource, name: legal }, key(legal), taken, collected)
    let name = legal
    for (let number = 2; taken.has(key(name)); number += 1) name = numbered(legal, number, resource.type)
    taken.add(key(name))
    if (name !== resource.name)
      collected.note(
        resource.node,
        `${shown(resource.name)} cannot be used for ${resource.type} here; it is named ${shown(name)}.`,
      )
    return { ...resource, name }
  })
}

function inGroupOfItsOwn(
  resource: Drafted,
  key: string,
  taken: Set<string>,
  { context, note }: Collected,
): Drafted {
  let number = 1
  while (taken.has(`${key} ${number}`)) number += 1
  taken.add(`${key} ${number}`)
  if (number === 1) return resource
  const name = `resourceGroup${number}`
  context.param({
    name,
    type: 'string',
    description: 'Resource group, which must exist, for what the group of the deployment cannot hold twice.',
    default: { $: 'join', parts: [{ $: 'scope', of: 'resourceGroup', path: ['name'] }, `-${number}`] },
  })
  note(
    resource.node,
    `A resource group holds one ${resource.type} of each name, and that of the deployment has one already: goes to the group that the parameter ${name} names.`,
  )
  return { ...resource, resourceGroup: name }
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
