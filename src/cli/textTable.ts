/** A table for a terminal; the columns in `right` are set to the right. */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number>,
): string {
  const all = [headings, ...rows]
  const widths = headings.map((_, column) =>
    Math.max(...all.map((row) => Array.from(row[column] ?? '').length)),
  )
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? ''
        const space = ' '.repeat(width - Array.from(cell).length)
        return right.has(column) ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  return `${all.map(line).join('\n')}\n`
}
