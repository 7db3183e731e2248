import type { NodeId } from '../model/diagram'
import type { ExportedFile } from '../model/template'

export type Span = ExportedFile['spans'][number]

/** Lines of a file under construction, with what of them belongs to which drawn thing (1-based within the block). */
export interface Block {
  readonly lines: readonly string[]
  readonly spans: readonly Span[]
}

export function block(...lines: readonly string[]): Block {
  return { lines, spans: [] }
}

/** Blocks one under the other. */
export function stack(blocks: readonly Block[]): Block {
  const lines: string[] = []
  const spans: Span[] = []
  for (const each of blocks) {
    for (const { node, from, to } of each.spans)
      spans.push({ node, from: from + lines.length, to: to + lines.length })
    for (const line of each.lines) lines.push(line)
  }
  return { lines, spans }
}

/** Blocks with an empty line between them. */
export function paragraphs(blocks: readonly Block[]): Block {
  return stack(blocks.flatMap((each, index) => (index === 0 ? [each] : [block(''), each])))
}

export function indent(inner: Block): Block {
  return { ...inner, lines: inner.lines.map((line) => (line === '' ? '' : `  ${line}`)) }
}

/** The block with a text before its first line and one behind its last. */
export function wrap(before: string, inner: Block, after: string): Block {
  const lines = [...inner.lines]
  lines[0] = before + (lines[0] ?? '')
  lines[lines.length - 1] += after
  return { lines, spans: inner.spans }
}

/** Says that the whole block stands for a drawn thing. */
export function owned(node: NodeId, inner: Block): Block {
  return { ...inner, spans: [{ node, from: 1, to: inner.lines.length }, ...inner.spans] }
}

/** The finished file; it ends with a line feed. */
export function fileOf(path: string, language: ExportedFile['language'], content: Block): ExportedFile {
  return { path, language, text: `${content.lines.join('\n')}\n`, spans: content.spans }
}
