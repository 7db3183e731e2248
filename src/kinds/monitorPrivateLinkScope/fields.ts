import { choice } from '../../model/fields'

const modes = [
  { value: 'PrivateOnly', label: 'Private only' },
  { value: 'Open', label: 'Open' },
] as const

export const monitorPrivateLinkScopeFields = {
  ingestionMode: choice('Ingestion access mode', modes, 'Open'),
  queryMode: choice('Query access mode', modes, 'Open'),
}
