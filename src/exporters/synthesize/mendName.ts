import type { NameRule } from '../../model/kind'

/** The parts of a name rule that say which texts are legal. */
export type NameShape = Pick<NameRule, 'min' | 'max' | 'characters' | 'first' | 'last'>

/** For resources whose kind states no rule: what practically every resource type takes. */
export const COMMON_NAME: NameShape = {
  min: 1,
  max: 80,
  characters: 'A-Za-z0-9_.\\-',
  first: 'A-Za-z0-9',
  last: 'A-Za-z0-9_',
}

/** Whether a text is a legal name as it stands. */
export function isLegalName(name: string, rule: NameShape): boolean {
  const { min, max, characters, first = characters, last = characters } = rule
  return (
    name.length >= min &&
    name.length <= max &&
    new RegExp(`^[${characters}]*$`).test(name) &&
    new RegExp(`^[${first}]`).test(name) &&
    new RegExp(`[${last}]$`).test(name)
  )
}

/**
 * The nearest legal name: accents are dropped, capitals lowered where none are allowed, other characters become a hyphen
 * where hyphens are allowed, the rest is cut. What is left without a letter or digit becomes `fallback`.
 */
export function mendName(drawn: string, rule: NameShape, fallback: string): string {
  if (isLegalName(drawn, rule)) return drawn
  const kept = fit(drawn, rule)
  if (/[A-Za-z0-9]/.test(kept) && kept.length >= rule.min) return kept
  const padded = fit(`${fallback}-${kept}`, rule)
  return padded.length >= rule.min ? padded : fit(padded.padEnd(rule.min, '0'), rule)
}

/** The name with a number behind it, within the rule's length. */
export function numberedName(name: string, number: number, rule: NameShape): string {
  const separator = new RegExp(`[${rule.characters}]`).test('-') ? '-' : ''
  const tail = `${separator}${number}`
  return `${name.slice(0, rule.max - tail.length)}${tail}`
}

function fit(text: string, rule: NameShape): string {
  const { max, characters, first = characters, last = characters } = rule
  const allowed = new RegExp(`[${characters}]`)
  const plain = text.slice(0, 500).normalize('NFKD').replace(/\p{Mark}/gu, '')
  const cased = allowed.test('A') ? plain : plain.toLowerCase()
  const filler = allowed.test('-') ? '-' : ''
  const legal = cased.replace(new RegExp(`[^${characters}]+`, 'gu'), filler)
  const started = legal.replace(new RegExp(`^[^${first}]+`), '').slice(0, max)
  return trimEnd(started, new RegExp(`[${last}]`))
}

/** A loop, since a regular expression anchored at the end tries each start. */
function trimEnd(text: string, allowed: RegExp): string {
  let end = text.length
  while (end > 0 && !allowed.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
