import { lowerCamel } from '../../lib/identifier'

/** Words of the template language that a declaration would hide or that read badly as a name; in lower case. */
const RESERVED: ReadonlySet<string> = new Set(
  [
    'any array as assert az batchSize bool case default description else existing export extends extension extensions',
    'false for from func if import in int location metadata module null object output param parameters provider resource',
    'secure string sys targetScope tags test this true type using var with',
    'base64 base64ToJson base64ToString buildUri cidrHost cidrSubnet coalesce concat contains dataUri dateTimeAdd deployer',
    'deployment distinct empty endsWith environment extensionResourceId fail filter first flatten format getSecret groupBy',
    'guid indexOf intersection items join json last lastIndexOf length like listKeys listSecrets loadTextContent',
    'managementGroup map mapValues max min nameof newGuid objectKeys padLeft parseCidr parseUri pickZones providers range',
    'reduce reference replace resourceGroup resourceId resourceTags roleDefinitions shallowMerge skip sort split',
    'startsWith subscription subscriptionResourceId substring take tenant tenantResourceId toLower toObject toUpper trim',
    'union uniqueString uri uriComponent utcNow',
  ]
    .join(' ')
    .toLowerCase()
    .split(' '),
)

const LONGEST = 60

/** An identifier for a name: lower camel case, not a word of the language, of a length that reads. */
export function identifierOf(name: string, fallback: string): string {
  const own = lowerCamel(name, fallback).slice(0, LONGEST)
  return RESERVED.has(own.toLowerCase()) ? `${own}Resource` : own
}

/** `vnetHub` and `id` give `vnetHubId`. */
export function joinWords(first: string, ...rest: readonly string[]): string {
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/** Gives each name out once. Compares without case, because parameters and outputs of ARM templates do. */
export class SymbolTable {
  readonly #taken = new Set<string>()

  /** The first candidate that is free, else the last one with a number. */
  claim(...candidates: readonly [string, ...string[]]): string {
    const free = candidates.find((candidate) => !this.has(candidate))
    if (free !== undefined) return this.#take(free)
    const base = candidates.at(-1) ?? candidates[0]
    let number = 2
    while (this.has(`${base}${number}`)) number += 1
    return this.#take(`${base}${number}`)
  }

  has(name: string): boolean {
    return this.#taken.has(name.toLowerCase())
  }

  #take(name: string): string {
    this.#taken.add(name.toLowerCase())
    return name
  }
}

/** Parameter and output names with such words are taken for secrets by linters. */
export function soundsSecret(name: string): boolean {
  return /password|pwd|secret|accountkey|acctkey/i.test(name)
}
