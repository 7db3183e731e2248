import type { Severity } from '../../model/settings'

/** Severities that a design may give a rule instead of the rule's own. */
export const SEVERITY_CHOICES: readonly {
  readonly value: Severity | 'off' | null
  readonly label: string
}[] = [
  { value: null, label: 'The rule’s own' },
  { value: 'error', label: 'Error' },
  { value: 'warning', label: 'Warning' },
  { value: 'info', label: 'Note' },
  { value: 'off', label: 'Off' },
]
