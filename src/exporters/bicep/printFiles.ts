import type { ExportedFile } from '../../model/template'
import { block, fileOf, paragraphs, type Block } from '../block'
import type { Deployment, Module } from '../partition/deployment'
import {
  printHandle,
  printModule,
  printOutput,
  printParameter,
  printResource,
  printTagsType,
  usesTags,
} from './declarations'
import { quote } from './text'

/** `main.bicep`: parameters and the modules in order of deployment. */
export function printMain({ title, parameters, modules }: Deployment): ExportedFile {
  const content = paragraphs([
    header(title),
    block(`targetScope = 'resourceGroup'`),
    ...(usesTags(parameters) ? [printTagsType()] : []),
    ...parameters.map(printParameter),
    ...modules.map(printModule),
  ])
  return fileOf('main.bicep', 'bicep', content)
}

/** One module file. */
export function printModuleFile(module: Module): ExportedFile {
  const { title, parameters, handles, resources, outputs } = module
  const content = paragraphs([
    header(title),
    ...(usesTags(parameters) ? [printTagsType()] : []),
    ...parameters.map(printParameter),
    ...handles.map(printHandle),
    ...resources.map(printResource),
    ...outputs.map(printOutput),
  ])
  return fileOf(`modules/${module.file}.bicep`, 'bicep', content)
}

function header(title: string): Block {
  return block(`metadata description = ${quote(title)}`)
}
