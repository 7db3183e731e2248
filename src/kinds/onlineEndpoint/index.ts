import { defineKind } from '../../model/kind'
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
  fields: onlineEndpointFields,
  appearance: 'card',
  placement: { in: ['canvas', 'managedNetwork'] },
  size: { w: 176, h: 48 },
  tone: () => 'scoring',
  headline: ({ publicAccess, instances }) =>
    `${instances === 1 ? '1 instance' : `${instances} instances`} · ${publicAccess === 'Enabled' ? 'public access on' : 'private'}`,
})
