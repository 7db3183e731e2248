import { choice } from '../model/fields'

type Switch = 'Enabled' | 'Disabled'

/** The two doors that monitoring resources have: data coming in, and questions about it. */
export const monitorAccessFields = {
  ingestion: choice(
    'Public ingestion',
    [
      { value: 'Enabled', label: 'On' },
      { value: 'Disabled', label: 'Off' },
    ],
    'Enabled',
    { section: 'Network' },
  ),
  query: choice(
    'Public queries',
    [
      { value: 'Enabled', label: 'On' },
      { value: 'Disabled', label: 'Off' },
    ],
    'Enabled',
    { section: 'Network' },
  ),
}

/** Both doors in a few words. */
export function monitorAccessWords(ingestion: Switch, query: Switch): string {
  if (ingestion === query) return ingestion === 'Enabled' ? 'public access on' : 'private'
  return ingestion === 'Enabled' ? 'public ingestion' : 'public queries'
}
