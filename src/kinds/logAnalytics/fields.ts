import { choice, integer } from '../../model/fields'

const access = [
  { value: 'Enabled', label: 'On' },
  { value: 'Disabled', label: 'Off' },
] as const

export const logAnalyticsFields = {
  retentionDays: integer('Retention', 30, 30, 730, { unit: 'days' }),
  ingestion: choice('Public ingestion', access, 'Enabled', { section: 'Network' }),
  query: choice('Public queries', access, 'Enabled', { section: 'Network' }),
}
