export type Alignment = 'left' | 'right'

/** A column of a table: its heading and on which side its cells stand, by default left. */
export interface MarkdownColumn {
  readonly heading: string
  readonly align?: Alignment
}

/** A GitHub Flavored Markdown table whose source is aligned too. All texts are shown as they are, see `escapeMarkdown`. */
export function markdownTable(
  columns: readonly MarkdownColumn[],
  rows: Iterable<readonly (string | number)[]>,
): string {
  const head = columns.map(({ heading }) => escapeMarkdown(heading))
  const body = Array.from(rows, (row) => columns.map((_, i) => escapeMarkdown(`${row[i] ?? ''}`)))
  const widths = columns.map((_, i) =>
    Math.max(3, ...[head, ...body].map((cells) => widthOf(cells[i] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => pad(cell, widths[i] ?? 0, columns[i]?.align)).join(' | ')} |`
  const rule = columns.map(({ align }, i) => {
    const dashes = '-'.repeat((widths[i] ?? 3) - 1)
    return align === 'right' ? `${dashes}:` : `${dashes}-`
  })
  return `${[line(head), line(rule), ...body.map(line)].join('\n')}\n`
}

/**
 * Text that Markdown shows literally in a paragraph or a table cell: no HTML, no link, no code, no emphasis, no new
 * cell. A line break becomes `<br>`, other control characters a space.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => entities[character] ?? character)
    .replace(/[\\`*_{}[\]|~#!$]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '<br>')
    .replace(/[\0-\x1f\x7f]/g, ' ')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function pad(cell: string, width: number, align: Alignment = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)))
  return align === 'right' ? space + cell : cell + space
}

function widthOf(text: string): number {
  return Array.from(text).length
}
