/** A cell: text, or a real number. */
export type CsvCell = string | number

/**
 * Writes RFC 4180 text: comma, CRLF, quotes where needed, a header first. Text that a spreadsheet might run as a formula
 * is neutralised, see `neutralise`; numbers are written as they are.
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header, ...rows].map((cells) => cells.map(writeCell).join(','))
  return `${lines.join('\r\n')}\r\n`
}

/**
 * Puts an apostrophe before what a spreadsheet might take for a formula: `=`, `+`, `-`, `@` or their full-width forms,
 * also behind spaces and quotes, at the start of the text or behind a line break, tab or semicolon inside it (a program
 * that splits at semicolons ignores our quoting there), and before leading tabs, line breaks and NUL. Plain numbers such
 * as `-1` and `-5%` are left alone. https://owasp.org/www-community/attacks/CSV_Injection
 */
export function neutralise(text: string): string {
  if (isPlainNumber(text)) return text
  let safe = ''
  let copied = 0
  let atStart = true
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i)
    if (separators.has(character)) atStart = true
    else if (atStart && triggers.has(character)) {
      safe += `${text.slice(copied, i)}'`
      copied = i
      atStart = false
    } else if (!isSkipped(character)) atStart = false
  }
  const neutral = safe + text.slice(copied)
  return startsInvisibly(text) ? `'${neutral}` : neutral
}

const triggers: ReadonlySet<string> = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
const separators: ReadonlySet<string> = new Set(['\t', '\r', '\n', ';'])

/** What spreadsheets drop or skip before they look whether a formula starts. */
function isSkipped(character: string): boolean {
  return (
    character === '"' ||
    character === "'" ||
    character === '\0' ||
    /[\s\u200b-\u200f\u2060\ufeff]/.test(character)
  )
}

function startsInvisibly(text: string): boolean {
  return /^[\t\r\n\0]/.test(text)
}

function isPlainNumber(text: string): boolean {
  return text.length <= 40 && /^[+-]?[0-9]+(?:\.[0-9]+)?%?$/.test(text)
}

function writeCell(cell: CsvCell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? `${cell}` : ''
  const text = neutralise(cell)
  return /[",;\t\r\n\0]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
