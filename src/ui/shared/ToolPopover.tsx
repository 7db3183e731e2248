import Popover from '@mui/material/Popover'
import type { ReactNode } from 'react'
import styles from './ToolPopover.module.css'

export interface ToolPopoverProps {
  readonly label: string
  /** The button that opened it. */
  readonly anchor: HTMLElement
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A small form below a tool of a panel. */
export function ToolPopover({ label, anchor, onClose, children }: ToolPopoverProps) {
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': label } }}
    >
      <div className={styles['form']}>{children}</div>
    </Popover>
  )
}

export interface PopoverFieldProps {
  readonly label: string
  readonly children: ReactNode
}

/** One field of the form under its label; inputs in it look alike. */
export function PopoverField({ label, children }: PopoverFieldProps) {
  return (
    <label className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      {children}
    </label>
  )
}
