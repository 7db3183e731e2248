import type { Exported } from '../../model/template'
import type { ExportInput } from '../exporter'
import { prepare } from '../prepare'
import { printReadme } from '../readme'
import { printLinterConfig } from './linterConfig'
import { printParameterFile } from './parameterFile'
import { printMain, printModuleFile } from './printFiles'

/** The design as Bicep files that an architect would put into a repository as they are. */
export function exportBicep(input: ExportInput): Exported {
  const { deployment, environment, region, readme } = prepare(input)
  const parameterFile = environment === '' ? 'main.bicepparam' : `main.${environment}.bicepparam`
  return {
    files: [
      printMain(deployment),
      ...deployment.modules.map(printModuleFile),
      printParameterFile(parameterFile, deployment, region),
      printLinterConfig(),
      printReadme(deployment, { ...readme, format: 'bicep', template: 'main.bicep', parameterFile }),
    ],
    notes: deployment.notes,
  }
}
