/** Fields that hold address prefixes; what cannot be read in them is reported by a rule of its own. */
export const PREFIX_FIELDS: ReadonlySet<string> = new Set([
  'prefix',
  'prefixV6',
  'prefixes',
  'clientPool',
  'podCidr',
  'serviceCidr',
])
