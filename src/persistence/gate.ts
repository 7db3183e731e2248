import * as z from 'zod/mini'
import { andThen, err, ok, type Result } from '../lib/result'
import { CURRENT_SCHEMA } from '../model/diagram'
import type { Diagram, Json } from '../model/diagram'
import { idNumber } from '../model/buildGraph'
import { violationsOf } from '../model/invariants'
import { migrations } from '../model/migrations/list'
import { migrate, type OldDocument } from '../model/migrations/migrate'
import { cleanJson } from './cleanJson'
import { documentSchema, wordIssue } from './documentSchema'
import { LIMITS } from './limits'
import { problem, type InputProblem } from './problem'

/**
 * The one gate for text from outside, whether it comes from a file, the clipboard, storage or standard input: size, parse, limits,
 * migration, schema, invariants. All or nothing: a diagram of fresh objects, or why not.
 */
export function readDocument(text: string): Result<Diagram, InputProblem> {
  if (text.length > LIMITS.text) {
    return err(
      problem('tooLarge', `The text has ${text.length} characters; at most ${LIMITS.text} are read.`),
    )
  }
  return andThen(parse(text), readParsed)
}

/** The gate for what is parsed already: a record of storage, a decoded link. */
export function readParsed(value: unknown): Result<Diagram, InputProblem> {
  return andThen(andThen(andThen(cleanJson(value), currentForm), check), whole)
}

function parse(text: string): Result<unknown, InputProblem> {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (content.trim() === '') return err(problem('notJson', 'There is nothing in it.'))
  try {
    return ok(JSON.parse(content))
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : ''
    return err(problem('notJson', `It is no JSON: ${(reason ?? '').slice(0, 200)}.`))
  }
}

/** The document in the form of the current schema. */
function currentForm(value: Json): Result<OldDocument, InputProblem> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return err(problem('notDesign', 'It is JSON, but no design.'))
  }
  const document = value as OldDocument
  const { schema, nodes } = document
  if (typeof schema !== 'number' || !Number.isSafeInteger(schema) || schema < 1) {
    return err(problem('notDesign', 'It is JSON, but no design: the number of its schema is missing.'))
  }
  if (schema > CURRENT_SCHEMA) {
    return err(
      problem(
        'newer',
        `It was made by a newer version of Cordon (schema ${schema}; this one reads up to ${CURRENT_SCHEMA}).`,
      ),
    )
  }
  const tooMany =
    overLimit(nodes, LIMITS.nodes, 'elements') ?? overLimit(document.links, LIMITS.links, 'links')
  if (tooMany) return err(problem('limit', tooMany))
  return ok(migrate(document, schema, CURRENT_SCHEMA, migrations))
}

function overLimit(record: Json | undefined, limit: number, what: string): string | undefined {
  const count = typeof record === 'object' && record !== null ? Object.keys(record).length : 0
  return count > limit ? `The design has ${count} ${what}; at most ${limit} are taken.` : undefined
}

function check(document: OldDocument): Result<Diagram, InputProblem> {
  const parsed = z.safeParse(documentSchema, document)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return err(issue ? problem('shape', wordIssue(issue), issue.path) : problem('shape', 'It is no design.'))
  }
  const { data } = parsed
  const ids = [...Object.keys(data.nodes), ...Object.keys(data.links)]
  const nextFree = ids.reduce((next, id) => Math.max(next, idNumber(id) + 1), 1)
  const layout = Object.fromEntries(
    Object.entries(data.layout).filter(([id]) => Object.hasOwn(data.nodes, id)),
  )
  return ok({ ...data, layout, nextId: Math.max(data.nextId ?? 1, nextFree) } as Diagram)
}

function whole(diagram: Diagram): Result<Diagram, InputProblem> {
  const [first] = violationsOf(diagram)
  return first ? err(problem('broken', `It ${first.message}.`, first.path)) : ok(diagram)
}
