import type { NameRule } from '../../lib/nameRule'
import type { Kind } from '../../model/kind'

const SCOPES: Readonly<Record<NameRule['scope'], string>> = {
  global: 'globally unique',
  region: 'unique in its region',
  subscription: 'unique in the subscription',
  resourceGroup: 'unique in the resource group',
  parent: 'unique within its parent',
  none: '',
}

/** What a name of the kind looks like: `kv- · 3–24 characters, globally unique`. */
export function nameHint({ abbreviation, nameRule, resourceType }: Kind): string {
  if (!nameRule || resourceType === undefined) return ''
  const joint = new RegExp(`[${nameRule.characters}]`, 'u').test('-') ? '-' : ''
  const start = abbreviation === '' ? '' : `${abbreviation}${joint}`
  const length =
    nameRule.min === nameRule.max
      ? `${nameRule.min} characters`
      : `${nameRule.min}–${nameRule.max} characters`
  const rule = [length, SCOPES[nameRule.scope]].filter(Boolean).join(', ')
  return [start, rule].filter(Boolean).join(' · ')
}

/** What of a name the resource type does not take; exports change such a name and say so. */
export function nameProblem(name: string, { nameRule, resourceType }: Kind): string | undefined {
  if (!nameRule || resourceType === undefined) return undefined
  const { min, max, characters, first = characters, last = characters, never } = nameRule
  const letters = Array.from(name)
  const { length } = letters
  if (length < min || length > max) return `${length} characters; ${min} to ${max} are allowed.`
  const illegal = letters.find((letter) => !new RegExp(`[${characters}]`, 'u').test(letter))
  if (illegal !== undefined) return `${JSON.stringify(illegal)} is not allowed in this name.`
  if (!new RegExp(`^[${first}]`, 'u').test(name)) return `It cannot begin with “${name[0]}”.`
  if (!new RegExp(`[${last}]$`, 'u').test(name)) return `It cannot end with “${name.at(-1)}”.`
  if (never !== undefined && new RegExp(never, 'u').test(name)) return 'Azure does not take this name.'
  return undefined
}
