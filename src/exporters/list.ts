import type { Exporter } from './exporter'

/** Every format, in the order in which the panel shows them. */
export const exporters: readonly Exporter[] = [
  {
    id: 'bicep',
    label: 'Bicep',
    description: 'A main file, modules by concern, parameters, linter settings and the commands to deploy.',
    load: async () => (await import('./bicep/exportBicep')).exportBicep,
  },
  {
    id: 'arm',
    label: 'ARM template (JSON)',
    description:
      'One template with nested deployments, equal in meaning to the Bicep files, and its parameters.',
    load: async () => (await import('./arm/exportArm')).exportArm,
  },
  {
    id: 'ip-plan',
    label: 'IP plan',
    description: 'Every address space and subnet with its use, as CSV, Markdown and JSON.',
    load: async () => (await import('./ipPlan/exportIpPlan')).exportIpPlan,
  },
]
