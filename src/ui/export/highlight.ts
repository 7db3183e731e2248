import type { ExportedFile } from '../../model/template'

/** A piece of a line and what it is: `string`, `keyword` …; empty for plain text. */
export interface Token {
  readonly text: string
  readonly type: string
}

type PrismToken = string | { readonly type: string; readonly content: PrismToken | readonly PrismToken[] }

/** Cuts a text into coloured pieces, line by line. The highlighter is fetched on first use. */
export async function highlightLines({
  text,
  language,
}: Pick<ExportedFile, 'text' | 'language'>): Promise<readonly (readonly Token[])[]> {
  if (language === 'text' || language === 'csv') return plainLines(text)
  const { prism } = await import('./prism')
  const grammar = prism.languages[language]
  if (!grammar) return plainLines(text)
  return tokenLines(prism.tokenize(text, grammar))
}

/** Lines without colours, for the first look and for what has no grammar. */
export function plainLines(text: string): readonly (readonly Token[])[] {
  return bodyOf(text)
    .split('\n')
    .map((line) => [{ text: line, type: '' }])
}

/** Nested tokens as lines of flat ones; a token that spans lines is cut at their ends. */
export function tokenLines(tokens: readonly PrismToken[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]]
  const add = (text: string, type: string) => {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push({ text: piece, type })
    })
  }
  const walk = (token: PrismToken, type: string) => {
    if (typeof token === 'string') return add(token, type)
    const inner = token.content
    if (Array.isArray(inner)) for (const part of inner as readonly PrismToken[]) walk(part, token.type)
    else walk(inner as PrismToken, token.type)
  }
  for (const token of tokens) walk(token, '')
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop()
  return lines
}

/** The text without the line feed that ends it, which is no line of its own. */
function bodyOf(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}
