import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { ChevronDown, ListFilter } from 'lucide-react'
import { useState } from 'react'
import { useActions, useCordon } from '../../store/hooks'
import { FilterField } from '../shared/FilterField'
import { PanelActions } from '../shared/PanelActions'
import { ToolButton } from '../shared/ToolButton'
import { FilterMenu } from './FilterMenu'
import type { Grouping } from './findingRows'
import { MoreMenu } from './MoreMenu'
import styles from './ProblemsTools.module.css'
import { useProblemsView } from './problemsView'

const GROUPINGS: Readonly<Record<Grouping, string>> = { rule: 'rule', area: 'area', element: 'element' }

export interface ProblemsToolsProps {
  /** Findings that have no row yet because the list is in use. */
  readonly waiting: number
  onRefresh(): void
}

/** What stands at the right of the tabs: filter, grouping, fixing all that is safe, and the rest in a menu. */
export function ProblemsTools({ waiting, onRefresh }: ProblemsToolsProps) {
  const text = useProblemsView((view) => view.filter.text)
  const setFilter = useProblemsView((view) => view.setFilter)
  return (
    <PanelActions>
      {waiting > 0 && (
        <Button
          variant="text"
          className={styles['fix'] ?? ''}
          title="The list keeps still while the pointer or the focus is in it"
          onClick={onRefresh}
        >
          Show {waiting} new
        </Button>
      )}
      <div className={styles['filter']}>
        <FilterField label="Filter findings" value={text} onChange={(value) => setFilter({ text: value })} />
      </div>
      <FilterButton />
      <GroupBy />
      <FixSafe />
      <MoreMenu />
    </PanelActions>
  )
}

function FilterButton() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const isFiltered = useProblemsView(
    ({ filter }) =>
      filter.hidden.size > 0 || filter.area !== null || filter.element !== null || filter.since !== null,
  )
  return (
    <>
      <ToolButton
        label={isFiltered ? 'Filter (on)' : 'Filter'}
        icon={<ListFilter />}
        pressed={isFiltered}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      {anchor && <FilterMenu anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  )
}

function GroupBy() {
  const grouping = useProblemsView((view) => view.grouping)
  const setGrouping = useProblemsView((view) => view.setGrouping)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        variant="text"
        className={styles['quiet'] ?? ''}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Group by {GROUPINGS[grouping]}
        <ChevronDown size={12} aria-hidden="true" />
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {(Object.keys(GROUPINGS) as Grouping[]).map((value) => (
          <MenuItem
            key={value}
            role="menuitemradio"
            aria-checked={value === grouping}
            selected={value === grouping}
            onClick={() => {
              setGrouping(value)
              setAnchor(null)
            }}
          >
            Group by {GROUPINGS[value]}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}

function FixSafe() {
  const safe = useCordon(
    ({ analysis }) =>
      analysis.result?.findings.filter(
        ({ state, fixes }) => state === 'open' && fixes.some(({ type }) => type === 'safe'),
      ).length ?? 0,
  )
  const [busy, setBusy] = useState(false)
  const { applySafeFixes } = useActions()
  if (safe === 0 && !busy) return null
  return (
    <Button
      variant="text"
      className={styles['fix'] ?? ''}
      disabled={busy}
      title="Applies every fix that has one meaning, one after the other until none is left; one step to undo"
      onClick={() => {
        setBusy(true)
        void applySafeFixes().finally(() => setBusy(false))
      }}
    >
      {busy ? 'Fixing…' : `Fix ${safe} safe`}
    </Button>
  )
}
