import type { Json, Properties } from '../../../model/diagram'
import { initialProperties, type Field, type FieldSet } from '../../../model/fields'
import { readInteger, splitList } from './checkText'

export type Rows = readonly Properties[]

/** What a cell shows: lists separated by commas. */
export function cellText(value: Json | undefined): string {
  if (Array.isArray(value)) return value.join(', ')
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** What a cell's text means for its column; `undefined` when the column cannot hold it. */
export function readCell(field: Field, text: string): Json | undefined {
  switch (field.control) {
    case 'integer':
      return readInteger(text, field.min ?? 0, field.max ?? Number.MAX_SAFE_INTEGER)
    case 'switch':
      return /^(true|yes|on|1)$/i.test(text.trim())
    case 'choice': {
      const wanted = text.trim().toLowerCase()
      return field.options?.find(({ value, label }) =>
        [value, label].some((word) => word.toLowerCase() === wanted),
      )?.value
    }
    case 'stringList':
    case 'cidrList':
    case 'ipList':
      return splitList(text)
    default:
      return text.trim()
  }
}

export function setCell(rows: Rows, index: number, column: string, value: Json): Rows {
  return rows.map((row, at) => (at === index ? { ...row, [column]: value } : row))
}

/** A new last row with the columns' defaults; its priority follows the highest. */
export function addRow(rows: Rows, columns: FieldSet): Rows {
  const fresh = initialProperties(columns) as Properties
  const highest = rows.reduce<number>(
    (top, { priority }) => Math.max(top, typeof priority === 'number' ? priority : 0),
    0,
  )
  const follows = 'priority' in columns && highest > 0
  return [...rows, follows ? { ...fresh, priority: withinLimits(columns['priority'], highest + 10) } : fresh]
}

/** The row once more below itself, with a name of its own and the next priority. */
export function duplicateRow(rows: Rows, index: number, columns: FieldSet): Rows {
  const row = rows[index]
  if (!row) return rows
  const copy = {
    ...row,
    ...(typeof row['name'] === 'string' && { name: freeName(rows, row['name']) }),
    ...(typeof row['priority'] === 'number' && {
      priority: withinLimits(columns['priority'], row['priority'] + 1),
    }),
  }
  return [...rows.slice(0, index + 1), copy, ...rows.slice(index + 1)]
}

export function moveRow(rows: Rows, index: number, by: -1 | 1): Rows {
  const [row, other] = [rows[index], rows[index + by]]
  if (!row || !other) return rows
  const next = [...rows]
  next[index] = other
  next[index + by] = row
  return next
}

/** Rows in ascending order of the column, numbers by value; equal ones keep their order. */
export function sortRows(rows: Rows, column: string): Rows {
  return [...rows].sort((a, b) => {
    const [one, other] = [a[column], b[column]]
    if (typeof one === 'number' && typeof other === 'number') return one - other
    return cellText(one).localeCompare(cellText(other), 'en')
  })
}

/**
 * Cells of a spreadsheet put over the table from a cell on; rows that are missing are made. What a column cannot hold leaves the cell
 * as it was and is counted.
 */
export function pasteCells(
  rows: Rows,
  columns: FieldSet,
  at: { readonly row: number; readonly column: string },
  text: string,
): { readonly rows: Rows; readonly refused: number } {
  const names = Object.keys(columns)
  const first = names.indexOf(at.column)
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
  let next = rows
  let refused = 0
  for (const [down, cells] of lines.entries()) {
    const index = at.row + down
    while (index >= next.length) next = [...next, initialProperties(columns) as Properties]
    for (const [right, cell] of cells.entries()) {
      const name = names[first + right]
      const field = name === undefined ? undefined : columns[name]
      if (name === undefined || !field) continue
      const value = readCell(field, cell)
      if (value === undefined) refused++
      else next = setCell(next, index, name, value)
    }
  }
  return { rows: next, refused }
}

function withinLimits(field: Field | undefined, value: number): number {
  return Math.min(Math.max(value, field?.min ?? 0), field?.max ?? Number.MAX_SAFE_INTEGER)
}

function freeName(rows: Rows, name: string): string {
  const taken = new Set(rows.map((row) => row['name']))
  const base = name.replace(/-\d+$/, '')
  for (let number = 2; ; number++) {
    if (!taken.has(`${base}-${number}`)) return `${base}-${number}`
  }
}
