import { nameRule } from '../../facts/naming'
import { plural } from '../../lib/text'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { paasDoor } from '../paasDoor'
import { resourceNeeds } from '../resourceNeeds'
import { workspaceOf } from '../workspaceOf'
import { onlineEndpointFields } from './fields'
import icon from './icon.svg?raw'

/** A managed online endpoint. */
export const onlineEndpoint = defineKind({
  id: 'onlineEndpoint',
  label: 'Managed online endpoint',
  summary: 'Scores requests on machines that Microsoft runs; private callers come through the workspace.',
  group: 'ml',
  icon,
  resourceType: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints',
  abbreviation: 'oep',
  nameRule: nameRule('Microsoft.MachineLearningServices/workspaces/onlineEndpoints'),
  fields: onlineEndpointFields,
  appearance: 'card',
  placement: { in: ['canvas', 'managedNetwork'] },
  size: { w: 176, h: 48 },
  tone: () => 'scoring',
  headline: ({ publicAccess, instances }) =>
    facts(plural(instances, 'instance'), publicAccess === 'Enabled' ? 'public access on' : 'private'),
  contribute: (node, graph) => {
    // A private endpoint of the workspace serves its online endpoints too, so they have no sub-resource of their own.
    // Their public door is limited by nothing but the addresses that the workspace lists.
    const ipRules = workspaceOf(node, graph)?.properties.ipRules ?? []
    const open = ipRules.length > 0 ? 'Selected' : 'Enabled'
    const publicAccess = node.properties.publicAccess === 'Enabled' ? open : 'Disabled'
    const resourceType = 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints'
    const doors = [paasDoor(node, graph, { resourceType, publicAccess, ipRules })]
    const place = graph.parentOf(node)
    if (!place) return { doors }
    return {
      doors,
      hosts: [{ node: node.id, place: place.id, type: 'compute', publicIp: false, addresses: [] }],
      needs: resourceNeeds(node, place.id, graph),
    }
  },
})
