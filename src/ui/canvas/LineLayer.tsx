import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useActions, useCordon } from '../../store/hooks'
import { LINE_Z } from './flowNodes'
import { pathOf } from './linePath'
import type { LineModel } from './lineModels'

/**
 * All lines at rest: one picture of ours, one element a line with its hit area, style and name. React Flow gets no edges, since it would
 * draw each of them anew whenever an end moves by a pixel.
 */
export const LineLayer = memo(function LineLayer({ lines }: { readonly lines: readonly LineModel[] }) {
  return (
    <ViewportPortal>
      <svg className="lines" style={{ zIndex: LINE_Z }} role="group" aria-label="Connections">
        {lines.map((line) => (
          <LineShape key={line.id} line={line} />
        ))}
      </svg>
    </ViewportPortal>
  )
})

const LineShape = memo(function LineShape({ line }: { readonly line: LineModel }) {
  const isSelected = useCordon((state) => state.selection.links.includes(line.id))
  const { select, deleteSelection } = useActions()
  const choose = (event: MouseEvent | KeyboardEvent) => {
    event.stopPropagation()
    select([], [line.id])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') choose(event)
    if (event.key === 'Delete' && isSelected) deleteSelection()
  }
  const path = pathOf(line.points)
  const { label } = line
  return (
    <g
      className={`line line-${line.style}${isSelected ? ' is-selected' : ''}`}
      data-link={line.id}
      data-tone={line.tone}
      data-mark={line.mark ?? undefined}
      tabIndex={0}
      role="button"
      aria-label={line.spoken}
      aria-pressed={isSelected}
      onClick={choose}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && select([], [line.id])}
      onKeyDown={onKeyDown}
    >
      <path className="line-hit" d={path} />
      <path className="line-ink" d={path} />
      {label && (
        <text className="line-text" x={label.x} y={label.y} textAnchor={label.anchor}>
          {line.text}
        </text>
      )}
    </g>
  )
})
