/** What the design can be written as; ids of exporters, and the findings. */
export const FORMATS = [
  { id: 'bicep', label: 'Bicep' },
  { id: 'arm', label: 'ARM JSON' },
  { id: 'ip-plan', label: 'IP plan' },
  { id: 'findings', label: 'Findings' },
] as const

export type FormatId = (typeof FORMATS)[number]['id']
