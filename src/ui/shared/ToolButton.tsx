import IconButton, { type IconButtonProps } from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import type { ReactNode } from 'react'

import { shortcutText } from './KeyHint'
import styles from './ToolButton.module.css'

export type ToolButtonProps = Omit<IconButtonProps, 'aria-label' | 'aria-pressed' | 'title' | 'children'> & {
  /** The accessible name and the tooltip. */
  readonly label: string
  /** `Mod+Z` and the like, shown in the tooltip. */
  readonly shortcut?: string
  /** Set for a button that stays down. */
  readonly pressed?: boolean
  readonly icon: ReactNode
}

/** An icon as a button, with its name and shortcut in a tooltip. */
export function ToolButton({ label, shortcut, pressed, icon, ...rest }: ToolButtonProps) {
  const title =
    shortcut === undefined ? (
      label
    ) : (
      <>
        {label} <span className={styles['shortcut']}>{shortcutText(shortcut)}</span>
      </>
    )
  return (
    <Tooltip title={title}>
      {/* A disabled button sends no pointer events; the span keeps its tooltip, the name stays on the button alone. */}
      <span className={styles['holder']} aria-label={undefined} aria-labelledby={undefined}>
        <IconButton {...rest} aria-label={label} aria-pressed={pressed}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  )
}
