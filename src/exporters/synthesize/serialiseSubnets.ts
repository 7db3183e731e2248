import type { TemplateResource } from '../../model/template'
import { keyOf } from './resourceKey'

/**
 * Subnets that are added to an existing virtual network wait for one another: Azure refuses two changes of one network at
 * a time. Subnets of a network of this design are written inside it and need no order.
 */
export function serialiseSubnets(resources: readonly TemplateResource[]): readonly TemplateResource[] {
  const existing = new Set(resources.filter((resource) => resource.existing).map(keyOf))
  const previous = new Map<string, TemplateResource>()
  return resources.map((resource) => {
    const network = resource.parent && keyOf(resource.parent)
    const isSubnet = resource.type === 'Microsoft.Network/virtualNetworks/subnets' && !resource.existing
    if (!isSubnet || network === undefined || !existing.has(network)) return resource
    const before = previous.get(network)
    previous.set(network, resource)
    if (!before) return resource
    const { node, slot } = before
    return { ...resource, dependsOn: [...(resource.dependsOn ?? []), { node, slot }] }
  })
}
