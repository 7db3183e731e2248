import { block, indent, owned, stack, wrap, type Block } from '../block'
import { knownType } from '../synthesize/resourceType'
import { PREVIEW_REASONS, type ResourceType } from '../../facts/apiVersions'
import type {
  FileOutput,
  FileParameter,
  FileResource,
  GroupScope,
  Handle,
  Module,
} from '../partition/deployment'
import type { Term } from '../partition/term'
import { commentText, quote } from './text'
import { expression, printEntry, printValue } from './value'

/** The type of object parameters, declared where one is used. */
const TAGS_TYPE = 'resourceTags'

export function usesTags(parameters: readonly FileParameter[]): boolean {
  return parameters.some(({ type }) => type === 'object')
}

/** Names with texts as values: what object parameters hold. */
export function printTagsType(): Block {
  return block(
    description('Names and texts, as tags have them.'),
    `type ${TAGS_TYPE} = {`,
    `  ${description('Value of the tag.')}`,
    '  *: string',
    '}',
  )
}

export function printParameter(parameter: FileParameter): Block {
  const { name, type, default: initial, secure, allowed, minLength, maxLength } = parameter
  const lines = [
    ...(secure ? ['@secure()'] : []),
    description(parameter.description),
    ...(minLength === undefined ? [] : [`@minLength(${minLength})`]),
    ...(maxLength === undefined ? [] : [`@maxLength(${maxLength})`]),
  ]
  const head = `param ${name} ${typeText(type, allowed)}`
  const value = initial === undefined ? block(head) : wrap(`${head} = `, printValue(initial), '')
  return stack([block(...lines), value])
}

function typeText(type: FileParameter['type'], allowed: FileParameter['allowed']): string {
  if (allowed !== undefined)
    return allowed.map((value) => (typeof value === 'string' ? quote(value) : `${value}`)).join(' | ')
  if (type === 'array') return 'string[]'
  return type === 'object' ? TAGS_TYPE : type
}

/** `resource … existing`, also for parents that another module deploys. */
export function printHandle({ symbol, type, apiVersion, name, parent, scope }: Handle): Block {
  const entries = [
    ...(parent === undefined ? [] : [block(`parent: ${parent}`)]),
    ...(scope === undefined ? [] : [block(`scope: ${scopeText(scope)}`)]),
    printEntry('name', name),
  ]
  return withVersionNote(
    type,
    apiVersion,
    stack([
      block(`resource ${symbol} '${type}@${apiVersion}' existing = {`),
      indent(stack(entries)),
      block('}'),
    ]),
  )
}

export function printResource(resource: FileResource): Block {
  const { symbol, type, apiVersion, parent, on, name, body, dependsOn, comment, node } = resource
  const entries = [
    ...(parent === undefined ? [] : [block(`parent: ${parent}`)]),
    ...(on === undefined ? [] : [block(`scope: ${on}`)]),
    printEntry('name', name),
    ...body.map(([key, value]) => printEntry(key, value)),
    ...(dependsOn.length === 0 ? [] : [printSymbols('dependsOn', dependsOn)]),
  ]
  const declaration = stack([
    block(`resource ${symbol} '${type}@${apiVersion}' = {`),
    indent(stack(entries)),
    block('}'),
  ])
  const note = comment === undefined ? [] : [block(`// ${commentText(comment)}`)]
  return owned(node, stack([...note, withVersionNote(type, apiVersion, declaration)]))
}

/** The linter takes a preview for outdated where an old stable version exists. */
function withVersionNote(type: string, apiVersion: string, declaration: Block): Block {
  if (!apiVersion.endsWith('-preview')) return declaration
  const reason =
    PREVIEW_REASONS[(knownType(type)?.type ?? type) as ResourceType] ??
    'No stable version has what is needed.'
  return stack([
    block(`// ${commentText(reason)}`, '#disable-next-line use-recent-api-versions'),
    declaration,
  ])
}

export function printOutput({ name, description: words, value }: FileOutput): Block {
  return block(description(words), `output ${name} string = ${expression(value)}`)
}

export function printModule(module: Module): Block {
  const given: Term = { t: 'object', entries: module.arguments }
  const entries = [
    ...(module.scope === undefined ? [] : [block(`scope: ${scopeText(module.scope)}`)]),
    ...(module.arguments.length === 0 ? [] : [printEntry('params', given)]),
    ...(module.dependsOn.length === 0 ? [] : [printSymbols('dependsOn', module.dependsOn)]),
  ]
  const head = `module ${module.symbol} 'modules/${module.file}.bicep' = {`
  const body = entries.length === 0 ? [block(`${head}}`)] : [block(head), indent(stack(entries)), block('}')]
  return stack([block(`// ${commentText(module.title)}`), ...body])
}

export function description(words: string): string {
  return `@description(${quote(words)})`
}

function printSymbols(key: string, symbols: readonly string[]): Block {
  return stack([block(`${key}: [`), indent(block(...symbols)), block(']')])
}

function scopeText(scope: GroupScope): string {
  if ('parameter' in scope) return `resourceGroup(${scope.parameter})`
  const { subscription, resourceGroup } = scope
  if (resourceGroup === undefined) return `subscription(${quote(subscription)})`
  return `resourceGroup(${quote(subscription)}, ${quote(resourceGroup)})`
}
