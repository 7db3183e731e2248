import { err, ok, type Result } from '../lib/result'
import type { Json } from '../model/diagram'
import { LIMITS } from './limits'
import { problem, type InputProblem } from './problem'

/** Thrown inside this module alone, to leave the walk. */
class Refused {
  readonly problem: InputProblem
  constructor(refused: InputProblem) {
    this.problem = refused
  }
}

/**
 * Copies parsed JSON into fresh objects within the limits. A key `__proto__` is dropped: the only one that could ever change an
 * object's prototype. Negative zero, which JSON text cannot keep, becomes zero.
 */
export function cleanJson(value: unknown): Result<Json, InputProblem> {
  try {
    return ok(copy(value, [], { values: 0 }))
  } catch (refused) {
    if (refused instanceof Refused) return err(refused.problem)
    throw refused
  }
}

function copy(value: unknown, path: string[], count: { values: number }): Json {
  count.values += 1
  if (count.values > LIMITS.values) refuse(`The document holds more than ${LIMITS.values} values.`, [])
  if (path.length > LIMITS.depth) refuse(`It is nested deeper than ${LIMITS.depth} levels.`, path.slice(0, 4))
  if (typeof value === 'string') {
    if (value.length > LIMITS.string)
      refuse(`The text has ${value.length} characters; at most ${LIMITS.string} are taken.`, path)
    return value
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse('The number is too large.', path)
    return value === 0 ? 0 : value
  }
  if (typeof value === 'boolean' || value === null) return value
  if (typeof value !== 'object') return refuse('It is no JSON value.', path)
  const inside = <T>(key: string, make: () => T): T => {
    path.push(key)
    const made = make()
    path.pop()
    return made
  }
  if (Array.isArray(value)) {
    if (value.length > LIMITS.items) refuse(`The list is longer than ${LIMITS.items}.`, path)
    return value.map((item, index) => inside(String(index), () => copy(item, path, count)))
  }
  const entries = Object.entries(value)
  if (entries.length > LIMITS.items) refuse(`The object has more than ${LIMITS.items} members.`, path)
  return Object.fromEntries(
    entries
      .filter(([key]) => key !== '__proto__')
      .map(([key, member]) => {
        if (key.length > LIMITS.string) refuse('The name of a member is too long.', path)
        return [key, inside(key, () => copy(member, path, count))]
      }),
  )
}

function refuse(message: string, path: readonly string[]): never {
  throw new Refused(problem('limit', message, path))
}
