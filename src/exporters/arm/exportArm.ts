import type { Exported, ExportedFile } from '../../model/template'
import { block, fileOf, type Block } from '../block'
import type { ExportInput } from '../exporter'
import { parameterValues } from '../parameterValues'
import type { Deployment } from '../partition/deployment'
import type { Term } from '../partition/term'
import { prepare } from '../prepare'
import { printReadme } from '../readme'
import { jsonList, jsonObject, jsonText, type JsonEntry } from './json'
import { printTemplate } from './template'

const TEMPLATE = 'azuredeploy.json'
const PARAMETERS = 'azuredeploy.parameters.json'

/** The design as an ARM template that means the same as the Bicep files. */
export function exportArm(input: ExportInput): Exported {
  const { deployment, region, readme } = prepare(input)
  return {
    files: [
      fileOf(TEMPLATE, 'json', printTemplate(deployment)),
      printParameterFile(deployment, region),
      printReadme(deployment, { ...readme, format: 'arm', template: TEMPLATE, parameterFile: PARAMETERS }),
    ],
    notes: deployment.notes,
  }
}

/** Secrets and what the design does not know are in no file: who deploys is asked for them. */
function printParameterFile({ parameters }: Deployment, region: string): ExportedFile {
  const values = parameterValues(parameters, region)
    .filter(({ parameter, toFillIn }) => !parameter.secure && !toFillIn)
    .map(({ parameter, value }): JsonEntry => [parameter.name, jsonObject([['value', printData(value)]])])
  const content = jsonObject([
    [
      '$schema',
      jsonText('https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#'),
    ],
    ['contentVersion', jsonText('1.0.0.0')],
    ['parameters', jsonObject(values)],
  ])
  return fileOf(PARAMETERS, 'json', content)
}

/** Parameter files hold data alone: nothing in them is an expression, so nothing is escaped. */
function printData(term: Term): Block {
  switch (term.t) {
    case 'text':
      return jsonText(term.text)
    case 'number':
    case 'flag':
      return block(`${term.value}`)
    case 'list':
      return jsonList(term.items.map(printData))
    case 'object':
      return jsonObject(term.entries.map(([key, value]) => [key, printData(value)]))
    default:
      return block('null')
  }
}
