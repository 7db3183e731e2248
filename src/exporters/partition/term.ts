import type { NodeId } from '../../model/diagram'

/**
 * A value as the printers see it: tagged throughout, so that no drawn text can pass for an expression, and with every
 * reference resolved to something that the file itself declares.
 */
export type Term =
  | { readonly t: 'text'; readonly text: string }
  | { readonly t: 'number'; readonly value: number }
  | { readonly t: 'flag'; readonly value: boolean }
  | { readonly t: 'null' }
  | { readonly t: 'list'; readonly items: readonly Term[] }
  | ObjectTerm
  /** Interpolation; never two texts side by side, never one part alone. */
  | { readonly t: 'join'; readonly parts: readonly Term[] }
  | { readonly t: 'param'; readonly name: string }
  | { readonly t: 'environment'; readonly path: readonly string[] }
  | {
      readonly t: 'scope'
      readonly of: 'resourceGroup' | 'subscription' | 'tenant'
      readonly path: readonly string[]
    }
  | { readonly t: 'call'; readonly name: string; readonly args: readonly Term[] }
  /** An object of one member whose name is computed. */
  | { readonly t: 'entry'; readonly key: Term; readonly value: Term }
  /** A property of a resource or handle of the same file, by its symbol. */
  | { readonly t: 'property'; readonly symbol: string; readonly path: readonly (string | number)[] }
  /** An output of a module that the same file calls. */
  | { readonly t: 'output'; readonly module: string; readonly name: string }

export interface ObjectTerm {
  readonly t: 'object'
  readonly entries: readonly Entry[]
  /** The drawn thing that this part stands for, where it is not the one of the whole resource. */
  readonly node?: NodeId
}

export type Entry = readonly [key: string, value: Term]

export const text = (value: string): Term => ({ t: 'text', text: value })

/** Interpolation of parts; texts side by side become one, and what is one text only is a text. */
export function join(parts: readonly Term[]): Term {
  const flat: Term[] = []
  for (const part of parts.flatMap((each) => (each.t === 'join' ? each.parts : [each]))) {
    const last = flat.at(-1)
    if (part.t === 'text' && part.text === '') continue
    if (part.t === 'text' && last?.t === 'text') flat[flat.length - 1] = text(last.text + part.text)
    else flat.push(part)
  }
  const [only] = flat
  if (only === undefined) return text('')
  return flat.length === 1 ? only : { t: 'join', parts: flat }
}

/** Every term inside a term, itself first. */
export function* termsIn(term: Term): Iterable<Term> {
  yield term
  if (term.t === 'list') for (const item of term.items) yield* termsIn(item)
  else if (term.t === 'join') for (const part of term.parts) yield* termsIn(part)
  else if (term.t === 'call') for (const argument of term.args) yield* termsIn(argument)
  else if (term.t === 'entry') for (const part of [term.key, term.value]) yield* termsIn(part)
  else if (term.t === 'object') for (const [, value] of term.entries) yield* termsIn(value)
}
