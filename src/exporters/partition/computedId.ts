import type { TemplateResource, Value } from '../../model/template'
import { keyOf } from '../synthesize/resourceKey'
import type { GroupScope } from './deployment'
import { text, type Term } from './term'

/** The id of a resource by its type and names, which makes no dependency and is known when the deployment starts. */
export function computedId(
  resource: TemplateResource,
  byKey: ReadonlyMap<string, TemplateResource>,
  name: (value: Value) => Term,
  scope?: GroupScope,
): Term {
  const names: Term[] = []
  for (
    let each: TemplateResource | undefined = resource;
    each;
    each = each.parent && byKey.get(keyOf(each.parent))
  ) {
    names.unshift(name(each.name))
  }
  const type = text(resource.type)
  if (!scope) return { t: 'call', name: 'resourceId', args: [type, ...names] }
  if ('parameter' in scope)
    return { t: 'call', name: 'resourceId', args: [{ t: 'param', name: scope.parameter }, type, ...names] }
  const group = scope.resourceGroup === undefined ? '' : `/resourceGroups/${scope.resourceGroup}`
  return {
    t: 'call',
    name: 'extensionResourceId',
    args: [text(`/subscriptions/${scope.subscription}${group}`), type, ...names],
  }
}
