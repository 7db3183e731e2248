import { monitorAccessFields } from '../monitorAccess'

export const applicationInsightsFields = { ...monitorAccessFields }
