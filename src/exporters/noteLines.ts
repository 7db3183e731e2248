import { middleEllipsis } from '../lib/text'
import type { NodeId } from '../model/diagram'
import type { TemplateNote } from '../model/template'

const LONGEST_NAME = 60

/**
 * What the reader of an export must know, a line each: the names of the things that a note speaks of, then its text. What
 * is to be said of several things is said once.
 */
export function noteLines(
  notes: readonly TemplateNote[],
  nodeName: (node: NodeId) => string,
): readonly string[] {
  const namesByText = new Map<string, string[]>()
  for (const { node, text } of notes) {
    const names = namesByText.get(text) ?? []
    namesByText.set(text, names)
    const name = node === null ? undefined : middleEllipsis(nodeName(node), LONGEST_NAME)
    if (name !== undefined && !text.includes(name)) names.push(name)
  }
  return [...namesByText].map(([text, names]) => (names.length === 0 ? text : `${names.join(', ')}: ${text}`))
}
