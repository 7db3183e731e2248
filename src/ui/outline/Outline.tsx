import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { NodeId } from '../../model/diagram'
import { useActions, useCordon, useCordonStore } from '../../store/hooks'
import { findingsOf } from '../../store/selectors'
import { EmptyState } from '../shared/EmptyState'
import { FilterField } from '../shared/FilterField'
import { KindIcon } from '../shared/KindIcon'
import { SeverityIcon } from '../shared/SeverityIcon'
import styles from './Outline.module.css'
import { outlineRows, siblingOrder, type OutlineRow } from './outlineRows'

/** Everything that is drawn as a tree: the drawing for those who read it in order. */
export function Outline() {
  const store = useCordonStore()
  const diagram = useCordon((state) => state.diagram)
  const [search, setSearch] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<NodeId>>(new Set())
  const [current, setCurrent] = useState<NodeId | null>(null)
  const tree = useRef<HTMLUListElement>(null)
  const rows = useMemo(() => {
    const words = search.trim().toLowerCase()
    const labelOf = (id: NodeId) => store.catalog.kinds.get(diagram.nodes[id]?.kind ?? '')?.label ?? ''
    const fits = (id: NodeId) => `${diagram.nodes[id]?.name} ${labelOf(id)}`.toLowerCase().includes(words)
    return outlineRows(diagram, closed, words === '' ? null : fits, siblingOrder(diagram, store.catalog))
  }, [diagram, closed, search, store])
  const setOpen = (id: NodeId, open: boolean) => {
    const next = new Set(closed)
    if (open) next.delete(id)
    else next.add(id)
    setClosed(next)
  }
  const stop = rows.some(({ id }) => id === current) ? current : rows[0]?.id
  const focus = (id: NodeId | undefined) => {
    if (id === undefined) return
    setCurrent(id)
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => handleKey(event, { rows, stop, closed, focus, setOpen, store })
  return (
    <div className={styles['outline']}>
      <div className={styles['search']}>
        <FilterField
          label="Find an element"
          value={search}
          onChange={setSearch}
          controls="outline-tree"
          onLeaveDown={() => focus(rows[0]?.id)}
        />
      </div>
      {rows.length === 0 && (
        <EmptyState title={search === '' ? 'Nothing is drawn yet' : 'Nothing by that name'} />
      )}
      <ul
        id="outline-tree"
        ref={tree}
        role="tree"
        aria-label="Elements"
        className={styles['tree']}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            open={row.hasChildren ? search !== '' || !closed.has(row.id) : undefined}
            isStop={row.id === stop}
            onToggle={() => setOpen(row.id, closed.has(row.id))}
            onFocus={() => setCurrent(row.id)}
          />
        ))}
      </ul>
    </div>
  )
}

interface RowProps {
  readonly row: OutlineRow
  readonly open: boolean | undefined
  readonly isStop: boolean
  onToggle(): void
  onFocus(): void
}

function Row({ row, open, isStop, onToggle, onFocus }: RowProps) {
  const { catalog } = useCordonStore()
  const { reveal, toggle } = useActions()
  const node = useCordon(({ diagram }) => diagram.nodes[row.id])
  const isSelected = useCordon(({ selection }) => selection.nodes.includes(row.id))
  const worst = useCordon((state) => {
    const open = findingsOf(state, row.id).filter((finding) => finding.state === 'open')
    return (['error', 'warning'] as const).find((severity) =>
      open.some((finding) => finding.severity === severity),
    )
  })
  const kind = catalog.kinds.get(node?.kind ?? '')
  if (!node) return null
  const Chevron = open === true ? ChevronDown : ChevronRight
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree handles the keys of all its items
    <li
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={open}
      aria-selected={isSelected}
      aria-label={[node.name, kind?.label ?? node.kind, worst].filter(Boolean).join(', ')}
      tabIndex={isStop ? 0 : -1}
      data-row={row.id}
      className={styles['row']}
      style={{ paddingLeft: 4 + (row.level - 1) * 14 }}
      onFocus={onFocus}
      onClick={(event) => (event.ctrlKey || event.metaKey ? toggle(row.id) : reveal([row.id]))}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- for the pointer; keys open and close the item itself */}
      <span
        className={styles['chevron']}
        onClick={(event) => {
          if (open === undefined) return
          event.stopPropagation()
          onToggle()
        }}
      >
        {open !== undefined && <Chevron size={12} aria-hidden="true" />}
      </span>
      <KindIcon svg={kind?.icon ?? ''} size={16} className={styles['icon']} />
      <span className={styles['name']}>{node.name}</span>
      {worst && <SeverityIcon mark={worst} size={12} label={null} />}
    </li>
  )
}

interface Tree {
  readonly rows: readonly OutlineRow[]
  readonly stop: NodeId | null | undefined
  readonly closed: ReadonlySet<NodeId>
  readonly store: ReturnType<typeof useCordonStore>
  focus(id: NodeId | undefined): void
  setOpen(id: NodeId, open: boolean): void
}

/** Keys of a tree as the ARIA practices state them; Enter and Space select. */
function handleKey(event: KeyboardEvent, { rows, stop, closed, store, focus, setOpen }: Tree): void {
  const at = rows.findIndex(({ id }) => id === stop)
  const row = rows[at]
  if (!row) return
  const parentAt = rows.slice(0, at).findLastIndex(({ level }) => level < row.level)
  const isOpen = row.hasChildren && !closed.has(row.id)
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => focus(rows[at + 1]?.id),
    ArrowUp: () => focus(rows[at - 1]?.id),
    Home: () => focus(rows[0]?.id),
    End: () => focus(rows.at(-1)?.id),
    ArrowRight: () =>
      isOpen || !row.hasChildren ? focus(isOpen ? rows[at + 1]?.id : undefined) : setOpen(row.id, true),
    ArrowLeft: () => (isOpen ? setOpen(row.id, false) : focus(rows[parentAt]?.id)),
    Enter: () => store.actions.reveal([row.id]),
    ' ': () => store.actions.toggle(row.id),
    Delete: () => {
      store.actions.select([row.id])
      store.actions.deleteSelection()
    },
  }
  const act = actions[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  act()
}
