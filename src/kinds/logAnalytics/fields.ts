import { integer } from '../../model/fields'
import { monitorAccessFields } from '../monitorAccess'

export const logAnalyticsFields = {
  retentionDays: integer('Retention', 30, 30, 730, { unit: 'days' }),
  ...monitorAccessFields,
}
