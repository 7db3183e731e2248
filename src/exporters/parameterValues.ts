import type { FileParameter } from './partition/deployment'
import { text, termsIn, type Term } from './partition/term'

const NIL_GUID = '00000000-0000-0000-0000-000000000000'

/** A value that a parameter file states. */
export interface ParameterValue {
  readonly parameter: FileParameter
  readonly value: Term
  /** The design does not know it. */
  readonly toFillIn: boolean
}

/** Has no default: who deploys must give it. */
export function isRequired({ name, default: initial }: FileParameter): boolean {
  return initial === undefined && name !== 'location'
}

/**
 * What a parameter file states: the region, the defaults that are plain data, and an empty value to fill in for what has
 * none. Defaults that are computed stay in the template, because parameter files cannot compute them.
 */
export function parameterValues(
  parameters: readonly FileParameter[],
  region: string,
): readonly ParameterValue[] {
  return parameters.flatMap((parameter): readonly ParameterValue[] => {
    if (parameter.name === 'location') return [{ parameter, value: text(region), toFillIn: false }]
    const value = parameter.default ?? emptyValue(parameter)
    return isData(value) ? [{ parameter, value, toFillIn: isRequired(parameter) }] : []
  })
}

/** `CORDON_ADMIN_PASSWORD` for `adminPassword`: the environment variable that a secret is read from. */
export function variableName(parameter: string): string {
  return `CORDON_${parameter.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}

/** To be filled in; long enough for the template to be read, a nil GUID where a GUID is wanted. */
function emptyValue({ type, minLength = 0 }: FileParameter): Term {
  switch (type) {
    case 'int':
      return { t: 'number', value: 0 }
    case 'bool':
      return { t: 'flag', value: false }
    case 'array':
      return { t: 'list', items: [] }
    case 'object':
      return { t: 'object', entries: [] }
    case 'string':
      return text(minLength === NIL_GUID.length ? NIL_GUID : '0'.repeat(minLength))
  }
}

function isData(value: Term): boolean {
  const data = new Set<Term['t']>(['text', 'number', 'flag', 'null', 'list', 'object'])
  return [...termsIn(value)].every(({ t }) => data.has(t))
}
