import type { Exported } from '../model/template'
import type { Context } from './context'

export interface ExportActions {
  /** Writes the design in a format (an exporter's id, or `findings`). The code is fetched on first use. Rejects on a bug. */
  exportDesign(format: string): Promise<Exported>
}

export function exportActions({ get }: Context): ExportActions {
  return {
    exportDesign: async (format) => {
      const { exportDesign, exportFindings } = await import('../analysis/exportDesign')
      const { diagram, analysis } = get()
      return format === 'findings'
        ? exportFindings(diagram, analysis.result?.findings ?? [])
        : exportDesign(diagram, format)
    },
  }
}
