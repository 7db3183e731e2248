import { plural } from '../../lib/text'
import { defineKind } from '../../model/kind'
import { managedNetworkFields } from './fields'
import icon from './icon.svg?raw'
import { managedNetworkFacts } from './managedNetworkFacts'

/** The virtual network that Microsoft runs for a workspace. */
export const managedNetwork = defineKind({
  id: 'managedNetwork',
  label: 'Managed virtual network',
  summary: 'Microsoft’s network for the computes of a workspace, with outbound rules of its own.',
  group: 'ml',
  icon,
  resourceType: 'Microsoft.MachineLearningServices/workspaces',
  abbreviation: 'mvnet',
  fields: managedNetworkFields,
  appearance: 'container',
  placement: { in: ['canvas'] },
  size: { w: 420, h: 220 },
  tone: () => 'managed',
  headline: ({ isolation, rules }) =>
    isolation === 'Disabled' || rules.length === 0 ? '' : plural(rules.length, 'outbound rule'),
  badge: ({ isolation }) =>
    ({
      Disabled: 'isolation off',
      AllowInternetOutbound: 'internet outbound',
      AllowOnlyApprovedOutbound: 'approved outbound',
    })[isolation],
  contribute: managedNetworkFacts,
})
