import { availability, cloudFeature } from '../../facts/cloudFeatures'
import { CLOUDS } from '../../facts/clouds'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { addManaged } from '../managedScenes'
import { featureUses } from './feature-unavailable'

export const featureInPreview = defineRule({
  id: 'cloud/feature-in-preview',
  title: 'Preview in this cloud',
  severity: 'warning',
  profile: 'recommended',
  why: 'A preview comes without a service agreement and may change.',
  source: cloudFeature('managedVirtualNetwork').source,
  requirements: ['MNG-023'],
  decides:
    'Compares managed networks and isolated online endpoints with the table of the cloud. The same table still calls managed networks a preview in the public cloud, where they are generally available.',
  exceptions: 'The public cloud.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    if (settings.cloud === 'AzurePublic') return
    for (const { node, name, feature } of featureUses(topology)) {
      if (availability(feature, settings.cloud) !== 'preview') continue
      const { label, source } = cloudFeature(feature)
      yield {
        element: node.id,
        detail: feature,
        source,
        message: `${name} uses a preview of ${CLOUDS[settings.cloud].label}: ${label}`,
        how: 'Check with the region whether the preview is open to you, and plan for changes.',
        fixes: [guide('Check the preview')],
      }
    }
  },
  examples: {
    bad: [
      example('Managed network in Azure Government', (b) => void addManaged(b), { cloud: 'AzureGovernment' }),
    ],
    good: [example('Managed network in the public cloud', (b) => void addManaged(b))],
  },
})
