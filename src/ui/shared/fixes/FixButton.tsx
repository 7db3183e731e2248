import Button from '@mui/material/Button'
import { ChevronDown, Lightbulb } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { plural } from '../../../lib/text'
import type { Finding, Fix } from '../../../model/finding'
import { useActions, useCordonStore } from '../../../store/hooks'
import { changeWords } from './changeWords'
import styles from './FixButton.module.css'

const FixMenu = lazy(() => import('./FixMenu').then((module) => ({ default: module.FixMenu })))

export interface FixButtonProps {
  readonly finding: Finding
  /** 0 in the normal order of the Tab key, -1 where arrow keys lead here. */
  readonly tabIndex?: number
}

/**
 * The way to mend a finding. A safe fix is applied at once; where there is a choice, a menu says what each would change. An open
 * question leads to the field that answers it.
 */
export function FixButton({ finding, tabIndex = 0 }: FixButtonProps) {
  const { applyFix } = useActions()
  const marking = useMarking()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { fixes, message } = finding
  const [first] = fixes
  if (!first)
    return finding.state === 'needsInformation' ? <Answer finding={finding} tabIndex={tabIndex} /> : null
  const isSafe = fixes.length === 1 && first.type !== 'choice'
  const label = fixes.length === 1 ? first.title : `${fixes.length} ways`
  return (
    <>
      <Button
        className={styles['button']}
        tabIndex={tabIndex}
        aria-label={
          fixes.length === 1 ? `${label}: ${message}` : `${plural(fixes.length, 'way')} to mend: ${message}`
        }
        title={fixes.length === 1 ? label : undefined}
        {...(!isSafe && { 'aria-haspopup': 'menu', 'aria-expanded': anchor !== null })}
        {...(isSafe && marking(first))}
        onClick={(event) => {
          event.stopPropagation()
          if (isSafe) void applyFix(finding.key, 0)
          else setAnchor(event.currentTarget)
        }}
      >
        <Lightbulb size={13} className={styles['sign']} aria-hidden="true" />
        <span className={styles['label']}>{label}</span>
        {!isSafe && <ChevronDown size={12} className={styles['sign']} aria-hidden="true" />}
      </Button>
      {anchor && (
        <Suspense fallback={null}>
          <FixMenu finding={finding} anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  )
}

function Answer({ finding, tabIndex }: Required<FixButtonProps>) {
  const { reveal, setView } = useActions()
  const { element, field, message } = finding
  if (element === null) return null
  return (
    <Button
      className={styles['button']}
      tabIndex={tabIndex}
      aria-label={`Answer: ${message}`}
      onClick={(event) => {
        event.stopPropagation()
        setView({ inspector: true })
        reveal([element], field)
      }}
    >
      <Lightbulb size={13} className={styles['sign']} aria-hidden="true" />
      <span className={styles['label']}>Answer</span>
    </Button>
  )
}

/** Marks on the canvas what a fix would touch while the pointer or the focus is on its button. */
function useMarking() {
  const { getState, catalog, actions } = useCordonStore()
  const marked = useRef(false)
  useEffect(
    // A fix that was applied takes its button away from under the pointer: nobody leaves it then.
    () => () => {
      if (marked.current) actions.highlight([])
    },
    [actions],
  )
  return (fix: Fix) => {
    const mark = () => {
      marked.current = true
      actions.highlight(changeWords(getState().diagram, catalog, fix.commands).touched)
    }
    const unmark = () => {
      marked.current = false
      actions.highlight([])
    }
    return { onPointerEnter: mark, onPointerLeave: unmark, onFocus: mark, onBlur: unmark }
  }
}
