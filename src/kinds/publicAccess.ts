import type { Source } from '../lib/source'
import { choice } from '../model/fields'
import type { Door } from '../model/network'

/** How a platform service admits callers that do not come through a private endpoint. */
export type PublicAccess = 'Disabled' | 'Selected' | 'Enabled'

/** The switch that most platform services share. */
export function publicAccessField(source?: Source) {
  return choice(
    'Public network access',
    [
      { value: 'Disabled', label: 'Off', help: 'Private endpoints alone.' },
      { value: 'Selected', label: 'Selected', help: 'The listed addresses and subnets.' },
      { value: 'Enabled', label: 'All networks' },
    ],
    'Disabled',
    { section: 'Network', ...(source ? { source } : {}) },
  )
}

/** The access in the words of the network facts. */
export function doorAccess(access: PublicAccess): Door['publicAccess'] {
  return ({ Disabled: 'none', Selected: 'selected', Enabled: 'all' } as const)[access]
}

/** Joins the facts of a headline; access is said only when the door is open, because off is what an isolated design expects. */
export function headlineOf(facts: readonly string[], access: PublicAccess): string {
  const open = { Disabled: [], Selected: ['selected networks'], Enabled: ['public access on'] }[access]
  const all = [...facts, ...open]
  return all.length === 0 ? 'private' : all.join(' · ')
}
