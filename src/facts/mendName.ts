import type { NameShape } from '../lib/nameRule'
import { isLegalName } from './naming'

/** For resources whose kind states no rule: what practically every resource type takes. */
export const COMMON_NAME: NameShape = {
  min: 1,
  max: 80,
  characters: 'A-Za-z0-9_.\\-',
  first: 'A-Za-z0-9',
  last: 'A-Za-z0-9_',
}

/**
 * The nearest legal name: accents are dropped, capitals lowered where none are allowed, other characters become a hyphen
 * where hyphens are allowed, the rest is cut. What is left without a letter or digit, or cannot be mended, becomes `fallback`.
 */
export function mendName(drawn: string, rule: NameShape, fallback: string): string {
  if (isLegalName(rule, drawn)) return drawn
  const kept = fit(drawn, rule)
  const stems = /[A-Za-z]/.test(kept)
    ? [kept, fit(`${fallback}-${kept}`, rule), fallback]
    : [`${fallback}-${kept}`, fallback]
  const candidates = stems.flatMap((stem) => variants(stem, rule))
  return candidates.find((candidate) => isLegalName(rule, candidate)) ?? fit(fallback, rule)
}

/** The name with a number behind it, within the rule. */
export function numberedName(name: string, number: number, rule: NameShape): string {
  const forms = ['-', '', '-n'].map((separator) => {
    const tail = `${separator}${number}`
    return `${name.slice(0, rule.max - tail.length)}${tail}`
  })
  return forms.find((form) => isLegalName(rule, form)) ?? `${name.slice(0, rule.max - 3)}${number}`
}

/** Ways to get around what a rule forbids, the nearest first. */
function variants(stem: string, rule: NameShape): readonly string[] {
  const name = fit(stem, rule)
  return [
    name,
    name.replace(/-{2,}/g, '-'),
    name.replace(/-{2,}/g, '-').replace(/-(\d+)$/, '$1'),
    name.replaceAll('-', ''),
    fit(name.padEnd(rule.min, '0'), rule),
    fit(`${name.slice(0, Math.max(1, rule.max - 9))}.internal`, rule),
  ]
}

function fit(text: string, rule: NameShape): string {
  const { max, characters, first = characters, last = characters } = rule
  const allowed = new RegExp(`[${characters}]`)
  const plain = text
    .slice(0, 500)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
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
