import { Check, Copy, X } from 'lucide-react'

import styles from './Mono.module.css'
import { useCopy, type CopyState } from './useCopy'

const SIGNS: Readonly<Record<CopyState, typeof Copy>> = { idle: Copy, copied: Check, refused: X }

export interface MonoProps {
  /** A prefix, an address, an id, a zone name. */
  readonly children: string
  /** Copies on click. */
  readonly copyable?: boolean
  readonly muted?: boolean
  readonly className?: string | undefined
}

/** Text that is read character by character. */
export function Mono({ children, copyable = false, muted = false, className }: MonoProps) {
  const [state, copy] = useCopy()
  const names = [styles['mono'], muted && styles['muted'], className].filter(Boolean).join(' ')
  if (!copyable) return <span className={names}>{children}</span>
  const Sign = SIGNS[state]
  return (
    <button
      type="button"
      className={`${names} ${styles['button']}`}
      aria-label={`Copy ${children}`}
      data-state={state}
      onClick={() => void copy(children)}
    >
      <span className={styles['text']}>{children}</span>
      <Sign className={styles['sign']} size={12} aria-hidden="true" />
    </button>
  )
}
