import { escapeMarkdown, markdownTable } from '../lib/markdown'
import { middleEllipsis } from '../lib/text'
import type { NodeId } from '../model/diagram'
import type { ExportedFile } from '../model/template'
import { block, fileOf, paragraphs, type Block } from './block'
import { variableName } from './parameterValues'
import type { Deployment } from './partition/deployment'

export interface ReadmeSubject {
  readonly format: 'bicep' | 'arm'
  readonly template: string
  readonly parameterFile: string
  /** How a person calls a drawn thing. */
  nodeName(node: NodeId): string
}

/** `README.md`: what is deployed, what to know, and the commands. */
export function printReadme(deployment: Deployment, subject: ReadmeSubject): ExportedFile {
  const secrets = deployment.parameters.filter(({ secure }) => secure).map(({ name }) => name)
  const content = paragraphs([
    block(`# ${escapeMarkdown(deployment.title) || 'Network design'}`),
    block('Designed with Cordon. The deployment goes to one resource group.'),
    contents(deployment),
    ...parameterTable(deployment),
    ...(secrets.length > 0 ? [secretsBefore(secrets, subject.format)] : []),
    block('## See what would change'),
    ...commands('what-if', subject),
    block('## Deploy'),
    ...commands('create', subject),
    ...notes(deployment, subject),
  ])
  return fileOf('README.md', 'markdown', content)
}

function contents({ modules }: Deployment): Block {
  const rows = modules.map(({ file, title, resources }) => [file, title, resources.length])
  const columns = [
    { heading: 'Module' },
    { heading: 'Holds' },
    { heading: 'Resources', align: 'right' as const },
  ]
  return lines(markdownTable(columns, rows))
}

function parameterTable({ parameters }: Deployment): readonly Block[] {
  if (parameters.length === 0) return []
  const rows = parameters.map(({ name, secure, description }) => [name, secure ? 'secret' : '', description])
  return [
    block('## Parameters'),
    lines(markdownTable([{ heading: 'Name' }, { heading: '' }, { heading: 'Meaning' }], rows)),
  ]
}

function secretsBefore(secrets: readonly string[], format: ReadmeSubject['format']): Block {
  if (format === 'arm') return block('The command line asks for the secrets, which are in no file.')
  const reads = secrets.map(variableName).map((name) => `read -rs ${name} && export ${name}`)
  return block('The parameter file reads the secrets from the environment:', '', '```bash', ...reads, '```')
}

function commands(
  verb: 'what-if' | 'create',
  { format, template, parameterFile }: ReadmeSubject,
): readonly Block[] {
  // The command line takes the template from the `using` line of a Bicep parameter file.
  const files =
    format === 'bicep'
      ? `--parameters ${parameterFile}`
      : `--template-file ${template} --parameters @${parameterFile}`
  const whatIf = verb === 'what-if' ? ' -WhatIf' : ''
  const inShell = `-TemplateFile ${template} -TemplateParameterFile ${parameterFile}${whatIf}`
  return [
    block('```bash', `az deployment group ${verb} --resource-group <resource-group> ${files}`, '```'),
    block(
      '```powershell',
      `New-AzResourceGroupDeployment -ResourceGroupName <resource-group> ${inShell}`,
      '```',
    ),
  ]
}

function notes({ notes: all }: Deployment, { nodeName }: ReadmeSubject): readonly Block[] {
  if (all.length === 0) return []
  const sentences = all.map(({ node, text }) => {
    const name = node === null ? undefined : middleEllipsis(nodeName(node), 60)
    return name === undefined || text.includes(name) ? text : `${name}: ${text}`
  })
  return [block('## To know'), block(...sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`))]
}

function lines(text: string): Block {
  return block(...text.trimEnd().split('\n'))
}
