import { useEffect, useMemo, useRef } from 'react'
import { useCordon, useCordonStore } from '../../store/hooks'
import { FindingRow } from './FindingRow'
import type { ProblemRow } from './findingRows'
import { HeadingRow } from './HeadingRow'
import { handleListKey } from './listKeys'
import styles from './ProblemList.module.css'
import { useProblemsView } from './problemsView'

/** The rows as a grid with one tab stop: arrow keys move, Enter goes to the element, Escape comes back. */
export function ProblemList({ rows }: { readonly rows: readonly ProblemRow[] }) {
  const store = useCordonStore()
  const grid = useRef<HTMLDivElement>(null)
  const active = useProblemsView((view) => view.active)
  const setActive = useProblemsView((view) => view.setActive)
  const stop = rows.some(({ key }) => key === active) ? active : rows[0]?.key
  const selected = useCordon((state) => state.selection.nodes)
  const marked = useMemo(() => new Set(selected), [selected])
  useKeptFocus(grid, rows, stop)
  useFollowedReveal(rows)
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the rows take the focus, one of them at a time
    <div
      ref={grid}
      role="treegrid"
      aria-label="Findings"
      className={styles['grid']}
      onKeyDown={(event) => handleListKey(event, { rows, stop: stop ?? null, grid: grid.current, store })}
      onFocus={(event) => {
        const key = event.target.closest<HTMLElement>('[data-key]')?.dataset['key']
        if (key !== undefined) setActive(key)
      }}
    >
      {rows.map((row) =>
        row.type === 'finding' ? (
          <FindingRow
            key={row.key}
            row={row}
            isStop={row.key === stop}
            isMarked={row.finding.element !== null && marked.has(row.finding.element)}
          />
        ) : (
          <HeadingRow key={row.key} row={row} isStop={row.key === stop} />
        ),
      )}
    </div>
  )
}

/** When the row with the focus goes, as after a fix, the row that takes its place gets the focus. */
function useKeptFocus(
  grid: React.RefObject<HTMLDivElement | null>,
  rows: readonly ProblemRow[],
  stop: string | null | undefined,
): void {
  const before = useRef<{ readonly rows: readonly ProblemRow[]; readonly stop: string | null | undefined }>({
    rows,
    stop,
  })
  const hadFocus = useRef(false)
  useEffect(() => {
    const element = grid.current
    const track = () => {
      hadFocus.current = Boolean(element?.contains(document.activeElement))
    }
    document.addEventListener('focusin', track)
    return () => document.removeEventListener('focusin', track)
  }, [grid])
  useEffect(() => {
    const { rows: old, stop: oldStop } = before.current
    before.current = { rows, stop }
    if (old === rows || !hadFocus.current || document.activeElement !== document.body) return
    const index = old.findIndex(({ key }) => key === oldStop)
    const next = rows.some(({ key }) => key === oldStop)
      ? oldStop
      : rows[Math.min(Math.max(index, 0), rows.length - 1)]?.key
    if (next) grid.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next)}"]`)?.focus()
  }, [rows, stop, grid])
}

/** What F8 or the canvas goes to becomes the current row here. */
function useFollowedReveal(rows: readonly ProblemRow[]): void {
  const reveal = useCordon((state) => state.reveal)
  const setActive = useProblemsView((view) => view.setActive)
  const latest = useRef(rows)
  useEffect(() => {
    latest.current = rows
  }, [rows])
  useEffect(() => {
    const [element] = reveal?.nodes ?? []
    if (element === undefined) return
    const { active } = useProblemsView.getState()
    const own = latest.current.filter((row) => row.type === 'finding' && row.finding.element === element)
    if (own.some(({ key }) => key === active)) return
    const row =
      own.find((candidate) => candidate.type === 'finding' && candidate.finding.field === reveal?.field) ??
      own[0]
    if (row) setActive(row.key)
  }, [reveal, setActive])
}
