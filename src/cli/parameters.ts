import { parseCidr } from '../lib/cidr'
import type { Json, Properties } from '../model/diagram'
import { initialProperties, readProperties } from '../model/fields'
import type { Field, FieldSet } from '../model/fields'
import { Refusal } from './command'

/** Values of a pattern's parameters: its defaults, then `name=value` texts. */
export function parameterValues(fields: FieldSet, settings: readonly string[]): Properties {
  const given = settings.map((setting): readonly [string, Json] => {
    const split = setting.indexOf('=')
    if (split < 1) throw new Refusal(`--set takes name=value; “${setting}” has no name or no =.`)
    const name = setting.slice(0, split).trim()
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) {
      throw new Refusal(`There is no parameter “${name}”. The pattern has ${Object.keys(fields).join(', ')}.`)
    }
    return [name, valueOf(name, field, setting.slice(split + 1))]
  })
  const { properties, problems } = readProperties(fields, Object.fromEntries(given))
  const [wrong] = problems
  if (wrong)
    throw new Refusal(`${wrong.field}=${JSON.stringify(wrong.value)}: ${allowed(fields[wrong.field])}`)
  return { ...initialProperties(fields), ...properties }
}

function valueOf(name: string, field: Field, text: string): Json {
  if (typeof field.initial === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true'
    throw new Refusal(`${name}=${text}: it is true or false.`)
  }
  if (typeof field.initial === 'number') {
    if (!/^-?\d+$/.test(text)) throw new Refusal(`${name}=${text}: ${allowed(field)}`)
    return Number(text)
  }
  if (field.control === 'cidr' && !parseCidr(text).ok) {
    throw new Refusal(`${name}=${text}: it is an address prefix such as 10.0.0.0/16.`)
  }
  if (Array.isArray(field.initial)) {
    return text === '' ? [] : text.split(',').map((item) => item.trim())
  }
  return text
}

function allowed(field: Field | undefined): string {
  if (field?.options) return `it is one of ${field.options.map(({ value }) => value).join(', ')}.`
  if (field?.min !== undefined) return `it is a whole number from ${field.min} to ${field.max}.`
  return 'it is not what the parameter takes.'
}
