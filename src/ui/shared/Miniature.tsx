import { memo, useMemo } from 'react'
import type { Catalog } from '../../model/catalog'
import type { Diagram } from '../../model/diagram'
import styles from './Miniature.module.css'
import { miniatureShapes, type MiniatureBox } from './miniatureShapes'

export interface MiniatureProps {
  readonly diagram: Diagram
  readonly catalog: Catalog
  /** What it shows, for screen readers; absent where the words stand beside it. */
  readonly label?: string
  readonly className?: string | undefined
}

/** A whole drawing as a small picture made from the drawing itself. */
export const Miniature = memo(function Miniature({ diagram, catalog, label, className }: MiniatureProps) {
  const { boxes, lines, x, y, w, h } = useMemo(() => miniatureShapes(diagram, catalog), [diagram, catalog])
  const spoken =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const)
  return (
    <svg
      {...spoken}
      viewBox={`${x} ${y} ${w} ${h}`}
      className={[styles['miniature'], className].filter(Boolean).join(' ')}
      preserveAspectRatio="xMidYMid meet"
    >
      {boxes.map((box) => (
        <Box key={box.id} box={box} />
      ))}
      {lines.map(({ id, points, style, tone }) => (
        <polyline key={id} points={points} className={styles['line']} data-style={style} data-tone={tone} />
      ))}
    </svg>
  )
})

function Box({ box }: { readonly box: MiniatureBox }) {
  const { x, y, w, h, appearance, tone, isInner, name } = box
  const size = { x, y, width: w, height: h }
  if (appearance !== 'container') {
    return (
      <g data-tone={tone} data-appearance={appearance}>
        <rect {...size} rx={6} className={styles['card']} />
        <rect x={x + 10} y={y + h / 2 - 8} width={16} height={16} rx={3} className={styles['sign']} />
        <rect
          x={x + 36}
          y={y + h / 2 - 4}
          width={Math.min(w - 48, name.length * 6.5)}
          height={8}
          rx={2}
          className={styles['words']}
        />
      </g>
    )
  }
  const head = isInner ? 26 : 32
  return (
    <g data-tone={tone} data-inner={isInner || undefined}>
      <rect {...size} rx={8} className={styles['container']} />
      {!isInner && <path d={`M${x} ${y + head}h${w}`} className={styles['edge']} />}
      {isInner && <rect x={x} y={y} width={6} height={h} rx={3} className={styles['side']} />}
      <text x={x + 14} y={y + head - 8} className={styles['name']} data-inner={isInner || undefined}>
        {name}
      </text>
    </g>
  )
}
