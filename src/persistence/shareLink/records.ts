import type { Json, Properties } from '../../model/diagram'
import { isSmallInteger, Malformed, type ByteReader, type ByteWriter } from './bytes'
import type { StringList, StringPool } from './stringPool'
import type { KnownField, Shape } from './tables'
import { readValue, times, writeValue } from './values'

/**
 * Members of an object whose fields are known. A head tells by one bit a field which values differ from what is expected (the
 * default, or the row above in a table); its lowest bit says that something does not fit the fields, which then is written in full.
 */
export function writeRecord(
  out: ByteWriter,
  strings: StringPool,
  shape: Shape,
  record: Properties,
  above: readonly Properties[] = [],
): void {
  const fitting = shape.map(([name, field]) => Object.hasOwn(record, name) && fits(field, record[name]))
  const names = new Set(shape.filter((_, index) => fitting[index]).map(([name]) => name))
  const others = Object.entries(record).filter(([name]) => !names.has(name))
  const isRegular = fitting.every(Boolean) && others.length === 0
  const differing = shape.map(
    ([name, field], index) => fitting[index] === true && !same(record[name], expected(name, field, above)),
  )
  out.count(mask([!isRegular, ...differing]))
  shape.forEach(([name, field], index) => {
    if (differing[index]) writeField(out, strings, field, record[name] as Json, expected(name, field, above))
  })
  if (isRegular) return
  out.count(mask(fitting.map((fit) => !fit)))
  out.count(others.length)
  for (const [name, value] of others) {
    strings.refer(out, name)
    writeValue(out, strings, value)
  }
}

export function readRecord(
  input: ByteReader,
  strings: StringList,
  shape: Shape,
  above: readonly Properties[] = [],
): Properties {
  const [isIrregular, ...differing] = unmask(input.count(), shape.length + 1)
  const values = shape.map(([name, field], index) => {
    const guess = expected(name, field, above)
    return [name, differing[index] ? readField(input, strings, field, guess) : guess] as const
  })
  if (!isIrregular) return Object.fromEntries(values)
  const missing = unmask(input.count(), shape.length)
  const others = times(input.many(), () => [strings.read(input), readValue(input, strings)] as const)
  return Object.fromEntries([...values.filter((_, index) => !missing[index]), ...others])
}

function fits(field: KnownField, value: Json | undefined): boolean {
  switch (field.type) {
    case 'flag':
      return typeof value === 'boolean'
    case 'choice':
      return typeof value === 'string' && field.options.includes(value)
    case 'integer':
      return isSmallInteger(value)
    case 'text':
      return typeof value === 'string'
    case 'list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
    case 'table':
      return Array.isArray(value) && value.every(isObject)
  }
}

function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of the row above, numbers going on in the same step; the default where there is none. */
function expected(name: string, field: KnownField, above: readonly Properties[]): Json {
  const initial = field.type === 'table' ? [] : field.initial
  const valueIn = (row: Properties | undefined): Json | undefined => {
    const value = row && Object.hasOwn(row, name) ? row[name] : undefined
    return fits(field, value) ? value : undefined
  }
  const last = valueIn(above.at(-1))
  if (last === undefined) return initial
  const before = valueIn(above.at(-2))
  return typeof last === 'number' && typeof before === 'number' ? last + (last - before) : last
}

function same(a: Json | undefined, b: Json): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}

function writeField(out: ByteWriter, strings: StringPool, field: KnownField, value: Json, guess: Json): void {
  switch (field.type) {
    case 'flag':
      return
    case 'choice':
      return out.count(field.options.indexOf(value as string))
    case 'integer':
      return out.integer((value as number) - (guess as number))
    case 'text':
      return strings.refer(out, value as string)
    case 'list':
      out.count((value as readonly string[]).length)
      return (value as readonly string[]).forEach((item) => strings.refer(out, item))
    case 'table':
      return writeRows(out, strings, field.columns, value as readonly Properties[])
  }
}

function writeRows(out: ByteWriter, strings: StringPool, columns: Shape, rows: readonly Properties[]): void {
  out.count(rows.length)
  rows.forEach((row, index) =>
    writeRecord(out, strings, columns, row, rows.slice(Math.max(0, index - 2), index)),
  )
}

function readField(input: ByteReader, strings: StringList, field: KnownField, guess: Json): Json {
  switch (field.type) {
    case 'flag':
      return guess !== true
    case 'choice': {
      const option = field.options[input.count()]
      if (option === undefined) throw new Malformed('option')
      return option
    }
    case 'integer':
      return (guess as number) + input.integer()
    case 'text':
      return strings.read(input)
    case 'list':
      return times(input.many(), () => strings.read(input))
    case 'table': {
      const rows: Properties[] = []
      for (let left = input.many(); left > 0; left -= 1) {
        rows.push(readRecord(input, strings, field.columns, rows.slice(-2)))
      }
      return rows
    }
  }
}

/** Bits, the first lowest; without shifts, which end at 32. */
function mask(bits: readonly boolean[]): number {
  return bits.reduceRight((sum, bit) => sum * 2 + (bit ? 1 : 0), 0)
}

function unmask(code: number, length: number): readonly boolean[] {
  if (code >= 2 ** length) throw new Malformed('mask')
  return times(length, (index) => Math.floor(code / 2 ** index) % 2 === 1)
}
