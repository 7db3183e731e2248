import { choice, text } from '../../model/fields'
import type { FieldSet } from '../../model/fields'
import { CLOUD_WORDS } from '../shared/settingsWords'

/** The design's settings as fields, so that they look and behave like those of an element. */
export function settingsFields(regions: readonly string[]): FieldSet {
  return {
    isolation: choice(
      'Stated intent',
      [
        { value: 'public', label: 'Public access is fine', help: 'Findings about public access are advice.' },
        {
          value: 'private',
          label: 'Private workspace',
          help: 'Nothing of the design is reached from the internet.',
        },
        {
          value: 'exfiltration',
          label: 'Private, no exfiltration',
          help: 'Nothing leaves either, except to what the documents require.',
        },
      ],
      'private',
      { help: 'What the design must guarantee. Severities follow it.' },
    ),
    network: choice(
      'Network of the computes',
      [
        { value: 'either', label: 'As drawn' },
        { value: 'managed', label: 'Managed' },
        { value: 'custom', label: 'Own VNet' },
      ],
      'either',
    ),
    cloud: choice(
      'Cloud',
      [
        { value: 'AzurePublic', label: CLOUD_WORDS.AzurePublic },
        { value: 'AzureGovernment', label: CLOUD_WORDS.AzureGovernment },
        { value: 'AzureChina', label: CLOUD_WORDS.AzureChina },
      ],
      'AzurePublic',
      { section: 'Place', help: 'Zone names, suffixes, service tags and what is available follow it.' },
    ),
    region: text('Region', 'westeurope', { section: 'Place', suggestions: regions }),
    profile: choice(
      'Rules',
      [
        { value: 'correctness', label: 'Correctness' },
        { value: 'recommended', label: 'Recommended' },
        { value: 'all', label: 'All' },
      ],
      'recommended',
      { section: 'Checks', help: 'Correctness: what the documents say cannot work. All: opinions too.' },
    ),
    workload: text('Workload', 'ml', { section: 'Names of new elements' }),
    environment: text('Environment', 'prod', { section: 'Names of new elements' }),
    instance: text('Instance', '001', { section: 'Names of new elements' }),
  }
}
