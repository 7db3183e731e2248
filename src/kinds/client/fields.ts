import { choice } from '../../model/fields'

export const clientFields = {
  use: choice(
    'Uses',
    [
      { value: 'studio', label: 'Studio and SDK' },
      { value: 'scoring', label: 'Scoring calls' },
      { value: 'both', label: 'Both' },
    ],
    'studio',
  ),
}
