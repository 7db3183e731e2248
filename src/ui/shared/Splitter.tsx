import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

import styles from './Splitter.module.css'
import { clampSize, sizeAfterKey } from './splitterMove'

/** The edge of the panel on which its splitter lies. */
export type SplitterEdge = 'left' | 'right' | 'top' | 'bottom'

const GROW = { left: 'ArrowLeft', right: 'ArrowRight', top: 'ArrowUp', bottom: 'ArrowDown' } as const

export interface SplitterProps {
  readonly edge: SplitterEdge
  /** Width or height of the panel, pixels. */
  readonly size: number
  readonly min: number
  readonly max: number
  /** Called for every step of a drag and for keys. */
  readonly onResize: (size: number) => void
  /** Double click. */
  readonly onReset?: () => void
  /** What is resized: “Inspector”. */
  readonly label: string
  /** Id of the panel. */
  readonly controls?: string
}

/** The divider on the edge of a panel: drag it, or focus it and use arrow keys (Shift: larger steps), Home and End. */
export function Splitter({ edge, size, min, max, onResize, onReset, label, controls }: SplitterProps) {
  const start = useRef<{ readonly at: number; readonly size: number }>(undefined)
  const upright = edge === 'left' || edge === 'right'
  const sign = edge === 'right' || edge === 'bottom' ? 1 : -1
  const position = (event: PointerEvent) => (upright ? event.clientX : event.clientY)

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { at: position(event), size }
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!start.current) return
    onResize(clampSize(start.current.size + sign * (position(event) - start.current.at), { min, max }))
  }
  const onPointerEnd = () => {
    start.current = undefined
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = sizeAfterKey(event, size, { min, max }, GROW[edge])
    if (next === undefined) return
    event.preventDefault()
    onResize(next)
  }

  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a separator with a value is a widget, not the break between topics that hr is
      role="separator"
      tabIndex={0}
      aria-label={`Resize ${label}`}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={`${size} pixels`}
      aria-controls={controls}
      className={styles['splitter']}
      data-edge={edge}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onLostPointerCapture={onPointerEnd}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
    />
  )
}
