import type { Answers } from '../analysis/protocol'
import type { Trial } from '../analysis/tryFix'
import { plural } from '../lib/text'
import type { Diagram } from '../model/diagram'
import type { Context } from './context'
import { say } from './context'
import type { DocumentActions } from './documentActions'
import { endMerge } from './history'
import type { SelectionActions } from './selectionActions'

export interface FixActions {
  /**
   * Applies a fix of a finding as one undo step, together with the safe fixes that follow from it. It is tried first, on the
   * drawing as it is now: what would bring an error, or leave its finding, is not applied but put up for the person to weigh.
   * False when nothing was applied.
   */
  applyFix(key: string, fixIndex: number): Promise<boolean>
  /** Applies what is being weighed after all. */
  applyWeighed(): Promise<boolean>
  /** Leaves what is being weighed. */
  dropWeighed(): void
  /** What the fixes of a finding would come to on the drawing as it is now; empty when that cannot be told. */
  tryFixes(key: string): Promise<readonly Trial[]>
  /** Applies all safe fixes that bring no error, until none is left, as one undo step; gives the number. */
  applySafeFixes(): Promise<number>
}

const RETRIES = 5
const CHANGED = 'This no longer applies: the drawing has changed.'

export function fixActions(
  context: Context,
  { dispatch }: DocumentActions,
  { reveal }: SelectionActions,
): FixActions {
  const { get, set, ports } = context
  const apply = ({ fix, following, commands }: Trial): boolean => {
    const changed = dispatch(commands, { label: fix.title })
    const [next, ...others] = following
    const then = next
      ? `, then ${others.length > 0 ? `${following.length} fixes that follow from it` : next.fix.title}`
      : ''
    if (changed) say(context, `Done: ${fix.title}${then}`)
    return changed
  }
  const trialOf = async (key: string, title: string) => {
    const trials = await onCurrent(context, (diagram) => ports.fixes.tryFixes(diagram, key))
    return trials?.find(({ fix }) => fix.title === title)
  }
  return {
    applyFix: async (key, fixIndex) => {
      const finding = get().analysis.result?.findings.find((candidate) => candidate.key === key)
      const fix = finding?.fixes[fixIndex]
      if (finding && fix?.type === 'guide') {
        if (finding.element !== null) reveal([finding.element], finding.field)
        return true
      }
      const trial = fix && (await trialOf(key, fix.title))
      if (!trial) {
        say(context, CHANGED, 'refused')
        return false
      }
      if (trial.isClean) return apply(trial)
      set({ weighed: trial })
      return false
    },
    applyWeighed: async () => {
      const { weighed } = get()
      if (!weighed) return false
      set({ weighed: null })
      const trial = await trialOf(weighed.finding.key, weighed.fix.title)
      if (trial) return apply(trial)
      say(context, CHANGED, 'refused')
      return false
    },
    dropWeighed: () => set({ weighed: null }),
    tryFixes: async (key) =>
      (await onCurrent(context, (diagram) => ports.fixes.tryFixes(diagram, key))) ?? [],
    applySafeFixes: async () => {
      const all = await onCurrent(context, (diagram) => ports.fixes.fixAll(diagram))
      if (!all) {
        say(context, 'Nothing was applied: the drawing kept changing.', 'refused')
        return 0
      }
      set({ history: endMerge(get().history) })
      dispatch(all.commands, { label: 'Fix all safe' })
      say(context, summary(all))
      return all.applied.length
    },
  }
}

function summary({ applied, held, left }: Answers['fixAll']): string {
  const more = held.length > 0 ? ` ${plural(held.length, 'more')} would bring an error: decide on each.` : ''
  return `${plural(applied.length, 'fix', 'fixes')} applied.${more} ${leftWords(left.length)}`
}

function leftWords(left: number): string {
  if (left === 0) return 'Nothing is left.'
  return left === 1
    ? '1 finding is left: it needs a decision.'
    : `${left} findings are left: they need decisions.`
}

/** Asks about the drawing as it is; when it changed before the answer came, the question is put again. */
async function onCurrent<R>(
  { get }: Context,
  ask: (diagram: Diagram) => Promise<R | null>,
): Promise<R | undefined> {
  for (let attempt = 0; attempt < RETRIES; attempt++) {
    const { diagram } = get()
    const answer = await ask(diagram).catch(() => null)
    if (answer !== null && get().diagram === diagram) return answer
  }
  return undefined
}
