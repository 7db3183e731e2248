import { err, ok, type Result } from './result'

/** Why a text is not a DNS name, worded for a person. */
export interface DnsNameError {
  readonly code: 'DNS_NAME_SYNTAX'
  readonly message: string
}

/** RFC 1035 section 2.3.4, without the final dot. */
const longestName = 253
const longestLabel = 63

/**
 * The normal form of a DNS name: lower case, without the final dot. Labels hold letters, digits, hyphens (not at the
 * ends) and underscores; an internationalised name is written in its `xn--` form.
 */
export function parseDnsName(text: string): Result<string, DnsNameError> {
  const name = text.endsWith('.') ? text.slice(0, -1) : text
  if (name === '') return failure('A DNS name is missing.')
  if (name.length > longestName) return failure(`A DNS name has at most ${longestName} characters.`)
  for (const label of name.split('.')) {
    if (label === '') return failure('A part of the DNS name is empty.')
    if (label.length > longestLabel)
      return failure(`A part of a DNS name has at most ${longestLabel} characters.`)
    if (!/^[A-Za-z0-9_-]+$/.test(label)) {
      return failure('A DNS name has only letters, digits, hyphens and underscores between its dots.')
    }
    if (label.startsWith('-') || label.endsWith('-')) {
      return failure('A part of a DNS name neither starts nor ends with a hyphen.')
    }
  }
  return ok(name.toLowerCase())
}

/**
 * Reads a name pattern as firewalls have it: a DNS name, `*.` and a DNS name, or `*` for every name. The normal form is
 * that of `parseDnsName`.
 */
export function parseDnsPattern(text: string): Result<string, DnsNameError> {
  if (text === '*') return ok(text)
  if (!text.startsWith('*.')) return parseDnsName(text)
  const suffix = parseDnsName(text.slice(2))
  return suffix.ok ? ok(`*.${suffix.value}`) : suffix
}

/** True when `name` is `suffix` or lies under it, by whole labels. Both in normal form. */
export function isSuffixOf(suffix: string, name: string): boolean {
  return name === suffix || isBelow(suffix, name)
}

/**
 * True when the pattern covers the name; both in normal form. `*.x` covers every deeper name, at any depth, but not `x`
 * itself. A pattern as `name` is covered when all its names are.
 */
export function matchesName(pattern: string, name: string): boolean {
  if (pattern === '*') return true
  if (!pattern.startsWith('*.')) return pattern === name
  return pattern === name || isBelow(pattern.slice(2), name)
}

/** The longest of the suffixes that the name is in, as a resolver picks its zone. All in normal form. */
export function longestSuffix(suffixes: Iterable<string>, name: string): string | undefined {
  let longest: string | undefined
  for (const suffix of suffixes) {
    if (isSuffixOf(suffix, name) && suffix.length > (longest?.length ?? 0)) longest = suffix
  }
  return longest
}

function isBelow(suffix: string, name: string): boolean {
  return name.length > suffix.length + 1 && name.endsWith(suffix) && name.at(-suffix.length - 1) === '.'
}

function failure(message: string): Result<never, DnsNameError> {
  return err({ code: 'DNS_NAME_SYNTAX', message })
}
