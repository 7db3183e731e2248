const LONGEST = 54

/** A name as a DNS prefix of a cluster: letters, digits and hyphens, a letter or digit first and last. */
export function dnsLabel(name: string): string {
  const label = name
    .slice(0, 500)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST)
    .replace(/-$/, '')
  return label === '' ? 'aks' : label
}
