import { choice } from '../../model/fields'

export const batchEndpointFields = {
  authMode: choice('Authentication', [{ value: 'AADToken', label: 'Entra token' }], 'AADToken'),
}
