import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useEffect } from 'react'
import type { Finding, Fix } from '../../../model/finding'
import { useActions, useCordon, useCordonStore } from '../../../store/hooks'
import { changeWords } from './changeWords'
import styles from './FixMenu.module.css'

const SHOWN = 5

const TYPES: Readonly<Record<Fix['type'], string>> = {
  safe: 'safe',
  choice: 'one of several ways',
  guide: 'shows the place',
}

export interface FixMenuProps {
  readonly finding: Finding
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** The ways to mend a finding, each with what it would change; the canvas marks what the one under the pointer touches. */
export function FixMenu({ finding, anchor, onClose }: FixMenuProps) {
  const { applyFix, highlight } = useActions()
  useEffect(() => () => highlight([]), [highlight])
  return (
    <Menu
      anchorEl={anchor}
      open
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ list: { 'aria-label': `Ways to mend: ${finding.message}` } }}
      onClick={(event) => event.stopPropagation()}
    >
      {finding.fixes.map((fix, index) => (
        <Choice
          key={fix.title}
          fix={fix}
          onChoose={() => {
            onClose()
            void applyFix(finding.key, index)
          }}
        />
      ))}
    </Menu>
  )
}

interface ChoiceProps {
  readonly fix: Fix
  onChoose(): void
}

function Choice({ fix, onChoose, ...menuProps }: ChoiceProps) {
  const { catalog } = useCordonStore()
  const diagram = useCordon((state) => state.diagram)
  const { highlight } = useActions()
  const { steps, touched } = changeWords(diagram, catalog, fix.commands)
  const more = steps.length - SHOWN
  return (
    <MenuItem
      {...menuProps}
      className={styles['choice'] ?? ''}
      onClick={onChoose}
      onFocus={() => highlight(touched)}
      onPointerEnter={() => highlight(touched)}
    >
      <span className={styles['title']}>
        {fix.title} <span className={styles['type']}>{TYPES[fix.type]}</span>
      </span>
      {steps.slice(0, SHOWN).map((step) => (
        <span key={step} className={styles['step']}>
          {step}
        </span>
      ))}
      {more > 0 && <span className={styles['step']}>and {more} more</span>}
    </MenuItem>
  )
}
