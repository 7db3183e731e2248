import { err, ok, type Result } from '../../lib/result'

/** How a file that holds the canonical data is written otherwise than Cordon would. */
export interface TextStyle {
  /** `cordon`: as Cordon writes; else what `JSON.stringify` takes to indent. */
  readonly indent: string
  readonly windowsLines: boolean
  readonly endsWithLineBreak: boolean
  /** The schema that the file names, as its first member. */
  readonly schemaUrl: string | null
}

/** The data in a style. */
export function styled(document: object, style: TextStyle, print: (value: object) => string): string {
  const data = style.schemaUrl === null ? document : { $schema: style.schemaUrl, ...document }
  const body = style.indent === 'cordon' ? print(data).trimEnd() : JSON.stringify(data, null, style.indent)
  const text = style.endsWithLineBreak ? `${body}\n` : body
  return style.windowsLines ? text.replaceAll('\n', '\r\n') : text
}

/** Styles that a text may be in, told from its first lines and its end. */
export function likelyStyles(text: string): readonly TextStyle[] {
  const schemaUrl = /^\{\s*"\$schema":\s*("(?:[^"\\]|\\.){0,500}")/.exec(text)?.[1]
  const common = {
    windowsLines: text.includes('\r\n'),
    endsWithLineBreak: text.endsWith('\n'),
    schemaUrl: schemaUrl === undefined ? null : parsedText(schemaUrl),
  }
  const indent = /^\{\r?\n([ \t]{1,10})"/.exec(text)?.[1] ?? ''
  return ['cordon', indent].map((one) => ({ ...common, indent: one }))
}

function parsedText(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

/** A style as data for the link. */
export function packStyle(style: TextStyle): string {
  return JSON.stringify([
    style.indent,
    Number(style.windowsLines),
    Number(style.endsWithLineBreak),
    style.schemaUrl,
  ])
}

export function unpackStyle(packed: string): Result<TextStyle, 'damaged'> {
  try {
    const value: unknown = JSON.parse(packed)
    if (!Array.isArray(value)) return err('damaged')
    const [indent, windowsLines, endsWithLineBreak, schemaUrl] = value as readonly unknown[]
    if (typeof indent !== 'string' || (indent !== 'cordon' && !/^[ \t]{0,10}$/.test(indent)))
      return err('damaged')
    if (schemaUrl !== null && typeof schemaUrl !== 'string') return err('damaged')
    return ok({
      indent,
      windowsLines: windowsLines === 1,
      endsWithLineBreak: endsWithLineBreak === 1,
      schemaUrl,
    })
  } catch {
    return err('damaged')
  }
}
