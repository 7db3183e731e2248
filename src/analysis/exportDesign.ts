import { version } from '../../package.json'
import { findingsJson } from '../exporters/findings/findingsJson'
import { findingsMarkdown } from '../exporters/findings/findingsMarkdown'
import { findingsSarif } from '../exporters/findings/sarif'
import type { Diagram } from '../model/diagram'
import type { Finding } from '../model/finding'
import type { Exported, ExportedFile } from '../model/template'
import { catalog, loadEmitters, loadExporters, loadRules } from '../registry'
import { contextOf } from './analyze'
import { reportOf } from './report'

/** Writes a design in the format of an exporter. */
export async function exportDesign(diagram: Diagram, exporterId: string): Promise<Exported> {
  const [exporters, emitters] = await Promise.all([loadExporters(), loadEmitters()])
  const exporter = exporters.find(({ id }) => id === exporterId)
  if (!exporter) throw new Error(`There is no format ${exporterId}.`)
  const write = await exporter.load()
  const { topology, plan } = contextOf(diagram, catalog)
  return write({ topology, plan, catalog, emitters })
}

/** The findings of a design as files for people and machines. */
export async function exportFindings(diagram: Diagram, findings: readonly Finding[]): Promise<Exported> {
  const report = reportOf(diagram, findings, await loadRules(), version)
  const file = (path: string, language: ExportedFile['language'], text: string): ExportedFile => ({
    path,
    language,
    text,
    spans: [],
  })
  return {
    files: [
      file('findings.md', 'markdown', findingsMarkdown(report)),
      file('findings.sarif', 'json', findingsSarif(report)),
      file('findings.json', 'json', findingsJson(report)),
    ],
    notes: [],
  }
}
