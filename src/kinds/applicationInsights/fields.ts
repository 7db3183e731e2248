import { choice } from '../../model/fields'

const access = [
  { value: 'Enabled', label: 'On' },
  { value: 'Disabled', label: 'Off' },
] as const

export const applicationInsightsFields = {
  ingestion: choice('Public ingestion', access, 'Enabled', { section: 'Network' }),
  query: choice('Public queries', access, 'Enabled', { section: 'Network' }),
}
