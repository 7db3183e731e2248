import { createElement, type ReactNode } from 'react'

import styles from './SeverityIcon.module.css'

/** A severity, or what a finding is instead of one. */
export type SeverityMark = 'error' | 'warning' | 'info' | 'needsInformation' | 'accepted' | 'ok'

const LABELS: Readonly<Record<SeverityMark, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  needsInformation: 'Needs information',
  accepted: 'Accepted',
  ok: 'Holds',
}

/* Each mark has a silhouette of its own, so that none is told by colour alone. Grid: 16 × 16. */
const MARKS: Readonly<Record<SeverityMark, ReactNode>> = {
  error: (
    <>
      <circle className={styles['ground']} cx="8" cy="8" r="7" />
      <path className={styles['sign']} d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" />
    </>
  ),
  warning: (
    <>
      <path
        className={styles['ground']}
        d="M6.7 1.9a1.5 1.5 0 0 1 2.6 0l5.7 10.3a1.5 1.5 0 0 1-1.3 2.2H2.3A1.5 1.5 0 0 1 1 12.2z"
      />
      <path className={styles['sign']} d="M8 5.7v3.5M8 11.8v.1" />
    </>
  ),
  info: (
    <>
      <circle className={styles['ring']} cx="8" cy="8" r="6.3" />
      <path className={styles['line']} d="M8 7.5v3.6M8 4.9V5" />
    </>
  ),
  needsInformation: (
    <>
      <rect className={styles['ring']} x="1.7" y="1.7" width="12.6" height="12.6" rx="3.4" />
      <path className={styles['line']} d="M6.2 6.3a1.850 1.850 0 1 1 2.8 1.6c-.7.4-1 .8-1 1.5M8 11.7v.1" />
    </>
  ),
  accepted: (
    <>
      <circle className={styles['dashed']} cx="8" cy="8" r="6.3" pathLength="360" />
      <path className={styles['line']} d="M5.4 8.2l1.8 1.8 3.4-3.7" />
    </>
  ),
  ok: (
    <>
      <circle className={styles['ground']} cx="8" cy="8" r="7" />
      <path className={styles['sign']} d="M5 8.3l2.1 2.1 4-4.4" />
    </>
  ),
}

export interface SeverityIconProps {
  readonly mark: SeverityMark
  /** Edge in pixels. */
  readonly size?: number
  /** Words for screen readers instead of the mark's own; `null` where the words stand beside it. */
  readonly label?: string | null
  readonly className?: string | undefined
}

/** The sign of a severity by shape and colour. */
export function SeverityIcon({ mark, size = 14, label = LABELS[mark], className }: SeverityIconProps) {
  return createElement(
    'svg',
    {
      viewBox: '0 0 16 16',
      width: size,
      height: size,
      className: [styles['icon'], className].filter(Boolean).join(' '),
      'data-mark': mark,
      ...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }),
    },
    MARKS[mark],
  )
}
