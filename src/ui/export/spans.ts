import type { NodeId } from '../../model/diagram'
import type { ExportedFile } from '../../model/template'

/** Lines of a file, 1-based and inclusive. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/** The lines that belong to an element. */
export function linesOf({ spans }: Pick<ExportedFile, 'spans'>, node: NodeId): readonly LineRange[] {
  return spans.filter((span) => span.node === node).map(({ from, to }) => ({ from, to }))
}

/** The element that a line belongs to: that of the smallest span around it. */
export function nodeAt({ spans }: Pick<ExportedFile, 'spans'>, line: number): NodeId | undefined {
  let best: ExportedFile['spans'][number] | undefined
  for (const span of spans) {
    if (span.from > line || span.to < line) continue
    if (!best || span.to - span.from < best.to - best.from) best = span
  }
  return best?.node
}

/**
 * The file to show for an element: the one that shows now when it has lines of it, else the one with most of its lines.
 * Undefined when no file has any.
 */
export function fileOfNode(
  files: readonly Pick<ExportedFile, 'path' | 'spans'>[],
  node: NodeId,
  shown: string | null,
): string | undefined {
  let best: { readonly path: string; readonly lines: number } | undefined
  for (const file of files) {
    const lines = linesOf(file, node).reduce((sum, { from, to }) => sum + to - from + 1, 0)
    if (lines === 0) continue
    if (file.path === shown) return shown
    if (!best || lines > best.lines) best = { path: file.path, lines }
  }
  return best?.path
}
