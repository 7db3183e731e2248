import Tooltip from '@mui/material/Tooltip'
import type { Kind } from '../../model/kind'
import { endKindDrag, startKindDrag } from '../shared/kindDrag'
import { KindIcon } from '../shared/KindIcon'
import styles from './Palette.module.css'

interface KindItemProps {
  readonly kind: Kind
  readonly onAdd: (kind: Kind) => void
}

/** One kind of resource: drag it, or press Enter or double-click to add it. */
export function KindItem({ kind, onAdd }: KindItemProps) {
  return (
    <Tooltip title={kind.summary} placement="right" describeChild>
      <button
        type="button"
        className={styles['item']}
        draggable
        data-kind={kind.id}
        onDragStart={(event) => startKindDrag(event.dataTransfer, kind.id)}
        onDragEnd={endKindDrag}
        onDoubleClick={() => onAdd(kind)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          onAdd(kind)
        }}
        // A screen reader's click comes without pointer (detail 0); that of a mouse must not add, it may begin a drag.
        onClick={(event) => {
          if (event.detail === 0) onAdd(kind)
        }}
      >
        <KindIcon svg={kind.icon} size={18} className={styles['icon']} />
        <span className={styles['label']}>{kind.label}</span>
      </button>
    </Tooltip>
  )
}
