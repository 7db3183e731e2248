import type { Fix, Report } from '../model/finding'
import { defineRule, type Rule } from '../model/rule'
import type { Severity } from '../model/settings'

/** A way to mend: the word that is put before the name. */
export interface Renaming {
  readonly to: string
  readonly type: Fix['type']
}

/** A rule without Azure, to try fixes with: it reports elements whose names begin with a word. Its id is `naming/<id>`. */
export function renamingRule(
  word: string,
  renamings: readonly Renaming[],
  { id = word, severity = 'error' }: { readonly id?: string; readonly severity?: Severity } = {},
): Rule {
  return defineRule({
    id: `naming/${id}`,
    title: word,
    severity,
    profile: 'correctness',
    why: 'w',
    source: { doc: 'd', date: '2026-01-01' },
    *check({ topology }): Iterable<Report> {
      for (const node of topology.nodes) {
        if (!node.name.startsWith(word)) continue
        yield {
          element: node.id,
          message: `${node.name} is called ${word}`,
          how: 'Rename it.',
          fixes: renamings.map(({ to, type }) => ({
            title: `Call it ${to}`,
            type,
            commands:
              type === 'guide' ? [] : [{ type: 'renameNode', id: node.id, name: `${to}-${node.name}` }],
          })),
        }
      }
    },
    examples: { bad: [], good: [] },
  })
}
