import type { Json } from '../../model/diagram'
import { isSmallInteger, Malformed, type ByteReader, type ByteWriter } from './bytes'
import type { StringList, StringPool } from './stringPool'

/** Any JSON value, a tag before each: for what no table knows. */
export function writeValue(out: ByteWriter, strings: StringPool, value: Json): void {
  if (value === null) out.count(0)
  else if (typeof value === 'boolean') out.count(value ? 2 : 1)
  else if (typeof value === 'number') writeNumber(out, value)
  else if (typeof value === 'string') {
    out.count(5)
    strings.refer(out, value)
  } else if (Array.isArray(value)) {
    out.count(6)
    out.count(value.length)
    for (const item of value) writeValue(out, strings, item)
  } else {
    const entries = Object.entries(value)
    out.count(7)
    out.count(entries.length)
    for (const [key, member] of entries) {
      strings.refer(out, key)
      writeValue(out, strings, member)
    }
  }
}

function writeNumber(out: ByteWriter, value: number): void {
  if (isSmallInteger(value)) {
    out.count(3)
    out.integer(value)
  } else {
    out.count(4)
    out.double(value)
  }
}

const DEEPEST = 64

export function readValue(input: ByteReader, strings: StringList, depth = 0): Json {
  if (depth > DEEPEST) throw new Malformed('depth')
  const tag = input.count()
  switch (tag) {
    case 0:
      return null
    case 1:
      return false
    case 2:
      return true
    case 3:
      return input.integer()
    case 4:
      return input.double()
    case 5:
      return strings.read(input)
    case 6:
      return times(input.many(), () => readValue(input, strings, depth + 1))
    case 7:
      return Object.fromEntries(
        times(input.many(), () => [strings.read(input), readValue(input, strings, depth + 1)] as const),
      )
    default:
      throw new Malformed('tag')
  }
}

/** The results of doing something so many times. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  const made: T[] = []
  for (let index = 0; index < count; index += 1) made.push(make(index))
  return made
}
