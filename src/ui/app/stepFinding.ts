import type { CordonStore } from '../../store/createCordonStore'

/** Goes to the next or previous open finding in the order of the list, round the ends. */
export function stepFinding({ getState, actions }: CordonStore, step: 1 | -1): void {
  const { analysis, selection, reveal } = getState()
  const open = (analysis.result?.findings ?? []).filter(
    ({ state, element }) => state !== 'accepted' && element !== null,
  )
  if (open.length === 0) return actions.notify('There are no findings.')
  const at = open.findIndex(
    ({ element, field }) => element === selection.nodes[0] && (field ?? '') === (reveal?.field ?? ''),
  )
  const next = open[at < 0 ? (step > 0 ? 0 : open.length - 1) : (at + step + open.length) % open.length]
  if (next?.element === undefined || next.element === null) return
  actions.reveal([next.element], next.field)
  actions.notify(next.message)
}
