import type { ReactNode } from 'react'

import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  readonly icon?: ReactNode
  /** What is the case: “No problems”. */
  readonly title: string
  /** What it means or what to do next. */
  readonly children?: ReactNode
  /** At most one button. */
  readonly action?: ReactNode
}

/** The face of a panel that has nothing to show, or not yet. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {icon !== undefined && (
        <div className={styles['icon']} aria-hidden="true">
          {icon}
        </div>
      )}
      <p className={styles['title']}>{title}</p>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  )
}
