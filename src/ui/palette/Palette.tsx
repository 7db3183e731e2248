import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Kind } from '../../model/kind'
import { useCordonStore } from '../../store/hooks'
import { EmptyState } from '../shared/EmptyState'
import { FilterField } from '../shared/FilterField'
import { addKind } from './addKind'
import { groupedKinds, type KindGroup } from './groups'
import { KindItem } from './KindItem'
import styles from './Palette.module.css'

/** Everything that can be drawn: drag it onto the drawing, or press Enter to put it into what is selected. */
export function Palette({ searchField }: { readonly searchField: RefObject<HTMLInputElement | null> }) {
  const store = useCordonStore()
  const [search, setSearch] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<HTMLDivElement>(null)
  const groups = useMemo(() => groupedKinds(store.catalog, search), [store, search])
  const isSearching = search.trim() !== ''
  const isOpen = (id: string) => isSearching || !closed.has(id)
  const toggle = (id: string) => {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }
  const add = (kind: Kind) => addKind(store, kind)
  const first = groups[0]?.kinds[0]
  return (
    <div className={styles['palette']}>
      <div className={styles['search']}>
        <FilterField
          label="Find a resource"
          shortcut="/"
          value={search}
          onChange={setSearch}
          inputRef={searchField}
          controls="palette-list"
          onLeaveDown={() => stops(list.current)[0]?.focus()}
          onSubmit={() => {
            if (isSearching && first) add(first)
          }}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the buttons inside, among which they move */}
      <div
        id="palette-list"
        ref={list}
        className={styles['list']}
        role="group"
        aria-label="Resources"
        onKeyDown={(event) => moveFocus(event, list.current, searchField.current)}
      >
        {groups.map((group) => (
          <Group
            key={group.id}
            group={group}
            open={isOpen(group.id)}
            onToggle={() => toggle(group.id)}
            onAdd={add}
          />
        ))}
        {groups.length === 0 && (
          <EmptyState title="Nothing by that name">
            Try a part of the name, the abbreviation (nsg) or the resource type.
          </EmptyState>
        )}
      </div>
    </div>
  )
}

interface GroupProps {
  readonly group: KindGroup
  readonly open: boolean
  readonly onToggle: () => void
  readonly onAdd: (kind: Kind) => void
}

function Group({ group, open, onToggle, onAdd }: GroupProps) {
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <div role="group" aria-label={group.title}>
      <h2 className={styles['heading']}>
        <button type="button" className={styles['toggle']} aria-expanded={open} onClick={onToggle}>
          <Chevron size={12} aria-hidden="true" />
          {group.title}
        </button>
      </h2>
      {open && (
        <ul>
          {group.kinds.map((kind) => (
            <li key={kind.id}>
              <KindItem kind={kind} onAdd={onAdd} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function stops(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-kind]') ?? [])]
}

/** Arrow keys go from item to item, and from the first one back to the search. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null, search: HTMLElement | null): void {
  const items = stops(list)
  const at = items.indexOf(event.target as HTMLElement)
  const next =
    event.key === 'ArrowDown'
      ? items[at + 1]
      : event.key === 'ArrowUp'
        ? (items[at - 1] ?? search)
        : event.key === 'Home'
          ? items[0]
          : event.key === 'End'
            ? items.at(-1)
            : undefined
  if (!next || (at < 0 && event.key !== 'ArrowDown')) return
  event.preventDefault()
  next.focus()
}
