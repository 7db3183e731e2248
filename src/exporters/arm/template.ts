import { apiVersion } from '../../facts/apiVersions'
import { kebab } from '../../lib/identifier'
import { block, owned, type Block } from '../block'
import type {
  Deployment,
  FileOutput,
  FileParameter,
  FileResource,
  GroupScope,
  Module,
} from '../partition/deployment'
import { jsonList, jsonObject, jsonText, type JsonEntry } from './json'
import { literal } from './text'
import { bracketed, fullName, printValue, resourceId, type Names } from './value'

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#'
const DEPLOYMENTS = 'Microsoft.Resources/deployments'
/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules, "Microsoft.Resources". */
const LONGEST_DEPLOYMENT_NAME = 64

/** The main template names nothing but its nested deployments. */
const NO_NAMES: Names = new Map()

/** The main template: one nested deployment a module. */
export function printTemplate({ title, parameters, modules }: Deployment): Block {
  const nested = modules.map((module): JsonEntry => [
    module.symbol,
    printNested(module, deploymentName(module, title)),
  ])
  return template(title, parameters, nested, [], NO_NAMES)
}

function template(
  title: string,
  parameters: readonly FileParameter[],
  resources: readonly JsonEntry[],
  outputs: readonly FileOutput[],
  names: Names,
): Block {
  return jsonObject([
    ['$schema', jsonText(SCHEMA)],
    // Resources have symbolic names, by which others wait for them.
    ['languageVersion', jsonText('2.0')],
    ['contentVersion', jsonText('1.0.0.0')],
    ['metadata', described(title)],
    ...section(
      'parameters',
      parameters.map((each): JsonEntry => [each.name, printParameter(each, names)]),
    ),
    ['resources', jsonObject(resources)],
    ...section(
      'outputs',
      outputs.map((each): JsonEntry => [each.name, printOutput(each, names)]),
    ),
  ])
}

function section(key: string, entries: readonly JsonEntry[]): readonly JsonEntry[] {
  return entries.length === 0 ? [] : [[key, jsonObject(entries)]]
}

function deploymentName({ file }: Module, title: string): string {
  const room = LONGEST_DEPLOYMENT_NAME - file.length - 1
  const stem = kebab(title, 'design')
    .slice(0, Math.min(24, Math.max(room, 0)))
    .replace(/-$/, '')
  return `${stem}-${file}`.slice(0, LONGEST_DEPLOYMENT_NAME)
}

function printNested(module: Module, name: string): Block {
  const { scope, parameters, handles, resources, outputs, needs } = module
  const names: Names = new Map([...handles, ...resources].map((each) => [each.symbol, each]))
  const values = module.arguments.map(([key, value]): JsonEntry => [
    key,
    jsonObject([['value', printValue(value, NO_NAMES)]]),
  ])
  const inner = resources.map((each): JsonEntry => [each.symbol, printResource(each, names)])
  return jsonObject([
    ['type', jsonText(DEPLOYMENTS)],
    ['apiVersion', jsonText(apiVersion(DEPLOYMENTS))],
    ['name', jsonText(name)],
    ...printScope(scope),
    [
      'properties',
      jsonObject([
        ['expressionEvaluationOptions', jsonObject([['scope', jsonText('inner')]])],
        ['mode', jsonText('Incremental')],
        ...section('parameters', values),
        ['template', template(module.title, parameters, inner, outputs, names)],
      ]),
    ],
    ...waiting(needs),
  ])
}

function printScope(scope: GroupScope | undefined): readonly JsonEntry[] {
  if (!scope) return []
  if ('parameter' in scope) return [['resourceGroup', jsonText(`[parameters('${scope.parameter}')]`)]]
  const { subscription, resourceGroup } = scope
  const group: readonly JsonEntry[] =
    resourceGroup === undefined ? [] : [['resourceGroup', jsonText(resourceGroup)]]
  return [['subscriptionId', jsonText(subscription)], ...group]
}

function printResource(resource: FileResource, names: Names): Block {
  const { symbol, type, apiVersion: version, on, body, needs, comment, node } = resource
  const name = fullName(symbol, names)
  return owned(
    node,
    jsonObject([
      ...(comment === undefined ? [] : [['comments', jsonText(literal(comment))] as const]),
      ['type', jsonText(type)],
      ['apiVersion', jsonText(version)],
      ...(on === undefined ? [] : [['scope', jsonText(`[${resourceId(on, names)}]`)] as const]),
      ['name', name ? printValue(name, names) : jsonText(symbol)],
      ...body.map(([key, value]): JsonEntry => [key, printValue(value, names)]),
      ...waiting(needs),
    ]),
  )
}

function waiting(symbols: readonly string[]): readonly JsonEntry[] {
  return symbols.length === 0 ? [] : [['dependsOn', jsonList(symbols.map(jsonText))]]
}

function printParameter(parameter: FileParameter, names: Names): Block {
  const { type, default: initial, secure, allowed, minLength, maxLength, description } = parameter
  const number = (key: string, value: number | undefined): readonly JsonEntry[] =>
    value === undefined ? [] : [[key, block(`${value}`)]]
  return jsonObject([
    ['type', jsonText(secure ? (type === 'object' ? 'secureObject' : 'securestring') : type)],
    ...(initial === undefined ? [] : [['defaultValue', printValue(initial, names)] as const]),
    ...(allowed === undefined
      ? []
      : [['allowedValues', jsonList(allowed.map((each) => block(JSON.stringify(each))))] as const]),
    ...number('minLength', minLength),
    ...number('maxLength', maxLength),
    ['metadata', described(description)],
  ])
}

function printOutput({ description, value }: FileOutput, names: Names): Block {
  return jsonObject([
    ['type', jsonText('string')],
    ['metadata', described(description)],
    ['value', jsonText(bracketed(value, names))],
  ])
}

function described(description: string): Block {
  return jsonObject([['description', jsonText(literal(description))]])
}
