import type { AnyPattern } from '../model/pattern'
import { customExfilPrevention } from './custom-exfil-prevention'
import { customHubspokeFirewall } from './custom-hubspoke-firewall'
import { customNsgNat } from './custom-nsg-nat'
import { managedApprovedOnly } from './managed-approved-only'

/** Every documented pattern that can be drawn; a new one is a file and a line. */
export const patterns: readonly AnyPattern[] = [
  customHubspokeFirewall,
  customExfilPrevention,
  customNsgNat,
  managedApprovedOnly,
]
