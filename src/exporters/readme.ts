import { escapeMarkdown, markdownTable } from '../lib/markdown'
import { joinList } from '../lib/text'
import type { ExportedFile } from '../model/template'
import { block, fileOf, paragraphs, type Block } from './block'
import { noteLines } from './noteLines'
import { isRequired } from './parameterValues'
import type { Deployment, FileParameter, Module } from './partition/deployment'
import { beforehand, commands, type ReadmeSubject } from './readmeSteps'

/** `README.md`: what is deployed and where to, what to know, and the commands. */
export function printReadme(deployment: Deployment, subject: ReadmeSubject): ExportedFile {
  const content = paragraphs([
    block(`# ${escapeMarkdown(deployment.title) || 'Network design'}`),
    ...(deployment.modules.length === 0
      ? [block('Designed with Cordon. The design holds nothing to deploy.')]
      : deploymentParts(deployment, subject)),
    ...notes(deployment, subject),
  ])
  return fileOf('README.md', 'markdown', content)
}

function deploymentParts(deployment: Deployment, subject: ReadmeSubject): readonly Block[] {
  return [
    block(`Designed with Cordon. ${escapeMarkdown(places(deployment))}`),
    contents(deployment),
    ...parameterTable(deployment),
    block('## Before the deployment'),
    ...beforehand(deployment, subject),
    block('## See what would change'),
    ...commands('what-if', subject),
    block('## Deploy'),
    ...commands('create', subject),
  ]
}

function places({ modules }: Deployment): string {
  const others = [...new Set(modules.flatMap(placeOf))]
  const main = 'The deployment goes to one resource group'
  return others.length === 0 ? `${main}.` : `${main}; parts of it go to ${joinList(others)}.`
}

function placeOf({ scope }: Module): readonly string[] {
  if (!scope) return []
  if ('parameter' in scope) return [`the group that the parameter ${scope.parameter} names`]
  const { subscription, resourceGroup } = scope
  return [
    resourceGroup === undefined
      ? `the subscription ${subscription}`
      : `${resourceGroup} in the subscription ${subscription}`,
  ]
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
  const rows = parameters.map((each) => [each.name, valueOf(each), each.description])
  return [
    block('## Parameters'),
    lines(markdownTable([{ heading: 'Name' }, { heading: 'Value' }, { heading: 'Meaning' }], rows)),
  ]
}

function valueOf(parameter: FileParameter): string {
  if (parameter.secure) return 'secret'
  return isRequired(parameter) ? 'to fill in' : 'given'
}

function notes({ notes: all }: Deployment, { nodeName }: ReadmeSubject): readonly Block[] {
  if (all.length === 0) return []
  const items = noteLines(all, nodeName).map((line) => `- ${escapeMarkdown(line)}`)
  return [block('## To know'), block(...items)]
}

function lines(text: string): Block {
  return block(...text.trimEnd().split('\n'))
}
