import { plural } from '../lib/text'
import type { Finding, Fix } from '../model/finding'
import type { Context } from './context'
import { say } from './context'
import type { DocumentActions } from './documentActions'
import { endMerge } from './history'
import type { SelectionActions } from './selectionActions'

export interface FixActions {
  /**
   * Applies a fix of a finding as one undo step. When the drawing has changed since the finding was made, the rules are asked
   * again and the fix of the finding with the same key is taken. False when there is none any more.
   */
  applyFix(key: string, fixIndex: number): Promise<boolean>
  /** Applies all safe fixes, one after the other until none is left, as one undo step; gives the number. */
  applySafeFixes(): Promise<number>
}

const PASS_LIMIT = 60
const RETRIES = 5

export function fixActions(
  context: Context,
  { dispatch }: DocumentActions,
  { reveal }: SelectionActions,
): FixActions {
  return {
    applyFix: async (key, fixIndex) => {
      const fix = (await currentFindings(context)).find((finding) => finding.key === key)?.fixes[fixIndex]
      if (!fix) {
        say(context, 'This no longer applies: the drawing has changed.', 'refused')
        return false
      }
      if (fix.type === 'guide') {
        const finding = (await currentFindings(context)).find((candidate) => candidate.key === key)
        if (finding?.element) reveal([finding.element], finding.field)
        return true
      }
      const changed = dispatch(fix.commands, { label: fix.title })
      if (changed) say(context, `Done: ${fix.title}`)
      return changed
    },
    applySafeFixes: () => applySafeFixes(context, dispatch),
  }
}

async function applySafeFixes(context: Context, dispatch: DocumentActions['dispatch']): Promise<number> {
  context.set({ history: endMerge(context.get().history) })
  const tried = new Set<string>()
  let applied = 0
  for (let pass = 0; pass < PASS_LIMIT; pass++) {
    const next = nextSafeFix(await currentFindings(context), tried)
    if (!next) break
    tried.add(next.key)
    if (dispatch(next.fix.commands, { label: 'Fix all safe', merge: 'fix all safe' })) applied++
  }
  const left = (await currentFindings(context)).filter(({ state }) => state === 'open').length
  say(context, `${plural(applied, 'fix', 'fixes')} applied. ${leftWords(left)}`)
  return applied
}

function leftWords(left: number): string {
  if (left === 0) return 'Nothing is left.'
  return left === 1
    ? '1 finding is left: it needs a decision.'
    : `${left} findings are left: they need decisions.`
}

function nextSafeFix(
  findings: readonly Finding[],
  tried: ReadonlySet<string>,
): { readonly key: string; readonly fix: Fix } | undefined {
  for (const { key, state, fixes } of findings) {
    const fix = fixes.find(({ type }) => type === 'safe')
    if (state === 'open' && fix && !tried.has(key)) return { key, fix }
  }
  return undefined
}

/** The findings of the diagram as it is now. A request that a newer one replaced is made again. */
async function currentFindings({ get, ports }: Context): Promise<readonly Finding[]> {
  for (let attempt = 0; attempt < RETRIES; attempt++) {
    const { analysis, revision, diagram } = get()
    if (analysis.result?.revision === revision) return analysis.result.findings
    const fresh = await ports.analyze(diagram, revision)
    if (fresh) return fresh.findings
  }
  return []
}
