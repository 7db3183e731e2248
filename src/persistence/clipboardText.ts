import { err, mapError, ok, type Result } from '../lib/result'
import type { Fragment } from '../model/clipboard'
import type { DiagramLink, Json, NodeId } from '../model/diagram'
import { cleanJson } from './cleanJson'
import { canonicalDocument } from './documentText'
import { readParsed } from './gate'
import { LIMITS } from './limits'
import { describeProblem } from './problem'

const MARK = 'cordon/fragment'
const FOREIGN = 'The clipboard holds nothing that was copied in Cordon.'

/** Copied parts as text, so that they travel between windows. */
export function writeFragment({ diagram, outside, parents }: Fragment): string {
  return JSON.stringify({ type: MARK, diagram: canonicalDocument(diagram), outside, parents })
}

/** Text of the clipboard, through the same gate as a file; other text is no error worth more than a sentence. */
export function readFragment(text: string): Result<Fragment, string> {
  if (text.length > LIMITS.text || !text.startsWith(`{"type":"${MARK}"`)) return err(FOREIGN)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return err(FOREIGN)
  }
  const clean = mapError(cleanJson(parsed), describeProblem)
  if (!clean.ok) return clean
  const { diagram, outside, parents } = clean.value as Readonly<Record<string, Json>>
  const read = mapError(readParsed(diagram), describeProblem)
  if (!read.ok) return read
  const links = (Array.isArray(outside) ? outside : []).filter(isLink)
  return ok({ diagram: read.value, outside: links, parents: parentsIn(parents, read.value.nodes) })
}

function isLink(value: Json): value is Json & DiagramLink {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { id, kind, from, to, properties } = value as Readonly<Record<string, Json>>
  const texts = [id, kind, from, to]
  return (
    texts.every((text) => typeof text === 'string') && typeof properties === 'object' && properties !== null
  )
}

function parentsIn(
  parents: Json | undefined,
  nodes: Readonly<Record<NodeId, unknown>>,
): Record<NodeId, NodeId | null> {
  if (typeof parents !== 'object' || parents === null) return {}
  const known = Object.entries(parents).filter(
    ([id, parent]) => Object.hasOwn(nodes, id) && (parent === null || typeof parent === 'string'),
  )
  return Object.fromEntries(known) as Record<NodeId, NodeId | null>
}
