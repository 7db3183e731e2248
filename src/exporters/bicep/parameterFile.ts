import type { ExportedFile } from '../../model/template'
import { block, fileOf, paragraphs, wrap, type Block } from '../block'
import { parameterValues, variableName, type ParameterValue } from '../parameterValues'
import type { Deployment } from '../partition/deployment'
import { commentText, quote } from './text'
import { printValue } from './value'

/** `main.<environment>.bicepparam`: the values of this design; secrets come from the environment of who deploys. */
export function printParameterFile(path: string, { parameters }: Deployment, region: string): ExportedFile {
  const values = parameterValues(parameters, region).map(printAssignment)
  return fileOf(path, 'bicep', paragraphs([block(`using 'main.bicep'`), ...values]))
}

function printAssignment({ parameter, value, toFillIn }: ParameterValue): Block {
  const { name, description, secure } = parameter
  const assign = `param ${name} = `
  const given = secure
    ? block(`${assign}readEnvironmentVariable(${quote(variableName(name))}, '')`)
    : wrap(assign, printValue(value), '')
  const words = toFillIn && !secure ? `To fill in: ${description}` : description
  return { ...given, lines: [`// ${commentText(words)}`, ...given.lines] }
}
