import Dialog from '@mui/material/Dialog'
import { Search } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Rule } from '../../model/rule'
import { loadRules } from '../../registry'
import { useCordonStore, useServices } from '../../store/hooks'
import { addKind } from '../palette/addKind'
import { KeyHint } from '../shared/KeyHint'
import { KindIcon } from '../shared/KindIcon'
import styles from './CommandDialog.module.css'
import { appCommands } from './commands'
import type { AppDialogProps } from './dialogs'
import { useDialog } from './openDialog'
import { matchEntries, searchEntries, type SearchEntry } from './searchEntries'

const GROUP_TITLES = {
  Elements: 'In the drawing',
  Commands: 'Commands',
  Add: 'Add a resource',
  Rules: 'Rules',
} as const

/** Finds elements, commands, resources and rules by name and runs them. */
export function CommandDialog({ open, onClose }: AppDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby="commands-title"
      // At once: who closes it and opens it again must find it empty, with the focus in its field.
      transitionDuration={0}
      maxWidth="sm"
      fullWidth
      slotProps={{ container: { className: styles['container'] ?? '' } }}
    >
      <h2 id="commands-title" className="visually-hidden">
        Search or run a command
      </h2>
      <Finder onClose={onClose} />
    </Dialog>
  )
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const store = useCordonStore()
  const services = useServices()
  const { show } = useDialog()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const [rules, setRules] = useState<readonly Rule[]>([])
  useEffect(() => void loadRules().then(setRules), [])
  const entries = useMemo(() => {
    const add = (kindId: string) => {
      const kind = store.catalog.kinds.get(kindId)
      if (kind) addKind(store, kind)
    }
    return searchEntries(store, appCommands({ store, services, show }), rules, add)
  }, [store, services, show, rules])
  const found = useMemo(() => inGroups(matchEntries(entries, search)), [entries, search])
  const current = Math.min(at, found.length - 1)
  const run = (entry: SearchEntry | undefined) => {
    if (!entry) return
    onClose()
    // After the dialog has given the focus back, so that the command can move it.
    setTimeout(entry.run)
  }
  const go = (to: number) => {
    const next = (to + found.length) % Math.max(found.length, 1)
    setAt(next)
    list.current?.querySelector(`#entry-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      go(Math.abs(step) === 1 ? current + step : Math.min(Math.max(current + step, 0), found.length - 1))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(found[current])
    }
  }
  return (
    <>
      <div className={styles['search']}>
        <Search size={16} aria-hidden="true" />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that is a search field begins in it
          autoFocus
          className={styles['input']}
          role="combobox"
          aria-label="Search or run a command"
          aria-expanded="true"
          aria-controls="entries"
          aria-activedescendant={found.length > 0 ? `entry-${current}` : undefined}
          placeholder="An element, a command, a resource to add, a rule"
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <KeyHint keys="Escape" />
      </div>
      <div id="entries" ref={list} role="listbox" aria-label="Results" className={styles['list']}>
        {found.map((entry, index) => (
          <Entry
            key={entry.id}
            entry={entry}
            index={index}
            isFirst={found[index - 1]?.group !== entry.group}
            isCurrent={index === current}
            onRun={() => run(entry)}
            onPoint={() => setAt(index)}
          />
        ))}
      </div>
      {found.length === 0 && <p className={styles['nothing']}>Nothing by that name.</p>}
    </>
  )
}

interface EntryProps {
  readonly entry: SearchEntry
  readonly index: number
  readonly isFirst: boolean
  readonly isCurrent: boolean
  onRun(): void
  onPoint(): void
}

function Entry({ entry, index, isFirst, isCurrent, onRun, onPoint }: EntryProps) {
  return (
    <>
      {isFirst && (
        <div role="presentation" className={styles['group']}>
          {GROUP_TITLES[entry.group]}
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search field above handles the keys */}
      <div
        id={`entry-${index}`}
        role="option"
        aria-selected={isCurrent}
        tabIndex={-1}
        className={styles['entry']}
        onClick={onRun}
        onPointerMove={onPoint}
      >
        {entry.icon !== undefined && <KindIcon svg={entry.icon} size={16} className={styles['icon']} />}
        <span className={styles['title']}>{entry.title}</span>
        <span className={styles['detail']}>{entry.group === 'Commands' ? '' : entry.detail}</span>
        {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
      </div>
    </>
  )
}

/** Entries of a group together, groups in the order of their best. */
function inGroups(entries: readonly SearchEntry[]): readonly SearchEntry[] {
  const order = [...new Set(entries.map(({ group }) => group))]
  return order.flatMap((group) => entries.filter((entry) => entry.group === group))
}
