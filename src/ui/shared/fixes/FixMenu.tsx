import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useEffect, useMemo, useState } from 'react'
import type { Trial } from '../../../store/state'
import type { Finding, Fix } from '../../../model/finding'
import { useActions, useCordon, useCordonStore } from '../../../store/hooks'
import { changeWords } from './changeWords'
import { Effects } from './Effects'
import styles from './FixMenu.module.css'
import { ghostsOf } from './ghostsOf'
import { useTrials } from './useTrials'

const SHOWN = 5

const TYPES: Readonly<Record<Fix['type'], string>> = {
  safe: 'safe',
  choice: 'for you to weigh',
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
  const trials = useTrials(finding.key)
  const [looked, setLooked] = useState<Fix | null>(null)
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
          trial={trials.find((trial) => trial.fix.title === fix.title)}
          isLookedAt={fix === looked}
          onLook={() => setLooked(fix)}
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
  /** Undefined until it has been tried. */
  readonly trial: Trial | undefined
  /** The pointer or the focus was last on it. */
  readonly isLookedAt: boolean
  onLook(): void
  onChoose(): void
}

function Choice({ fix, trial, isLookedAt, onLook, onChoose, ...menuProps }: ChoiceProps) {
  const { catalog } = useCordonStore()
  const diagram = useCordon((state) => state.diagram)
  const { highlight } = useActions()
  const commands = trial?.commands ?? fix.commands
  const { steps, touched } = useMemo(
    () => changeWords(diagram, catalog, commands),
    [diagram, catalog, commands],
  )
  const more = steps.length - SHOWN
  useEffect(() => {
    // Before it has been tried, nothing that it adds has a place.
    if (isLookedAt) highlight(touched, trial && ghostsOf(diagram, catalog, trial.commands))
  }, [isLookedAt, touched, trial, diagram, catalog, highlight])
  return (
    <MenuItem
      {...menuProps}
      className={styles['choice'] ?? ''}
      onClick={onChoose}
      onFocus={onLook}
      onPointerEnter={onLook}
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
      {trial && <Effects trial={trial} />}
    </MenuItem>
  )
}
