import { useReactFlow, useStore } from '@xyflow/react'
import { LayoutTemplate, Maximize, Minus, Plus } from 'lucide-react'
import { useActions } from '../../store/hooks'
import { ToolButton } from '../shared/ToolButton'

/** Zoom, fit and arrange, at the corner of the canvas. */
export function ViewTools() {
  const flow = useReactFlow()
  const zoom = useStore((state) => Math.round(state.transform[2] * 100))
  const { arrange } = useActions()
  return (
    <div className="view-tools" role="toolbar" aria-label="View">
      <ToolButton
        label="Zoom out"
        shortcut="-"
        icon={<Minus />}
        onClick={() => void flow.zoomOut({ duration: 120 })}
      />
      <button type="button" className="zoom-value" title="Full size (0)" onClick={() => void flow.zoomTo(1)}>
        {zoom} %
      </button>
      <ToolButton
        label="Zoom in"
        shortcut="+"
        icon={<Plus />}
        onClick={() => void flow.zoomIn({ duration: 120 })}
      />
      <ToolButton
        label="Fit in view"
        shortcut="Shift+1"
        icon={<Maximize />}
        onClick={() => void flow.fitView({ padding: 0.06, maxZoom: 1, duration: 200 })}
      />
      <ToolButton label="Arrange everything" icon={<LayoutTemplate />} onClick={() => void arrange()} />
    </div>
  )
}
