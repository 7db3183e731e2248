import { useStore } from '@xyflow/react'
import { useMemo } from 'react'
import type { FlowNode } from './flowNodes'

/** True while the window shows the whole drawing: an overview of it would only cover a part. */
export function useWholeInSight(nodes: readonly FlowNode[]): boolean {
  const bounds = useMemo(() => {
    const outer = nodes.filter(({ parentId }) => parentId === undefined)
    return {
      left: Math.min(...outer.map(({ position }) => position.x)),
      top: Math.min(...outer.map(({ position }) => position.y)),
      right: Math.max(...outer.map(({ position, width = 0 }) => position.x + width)),
      bottom: Math.max(...outer.map(({ position, height = 0 }) => position.y + height)),
    }
  }, [nodes])
  return useStore(
    ({ transform: [x, y, zoom], width, height }) =>
      bounds.left * zoom + x >= 0 &&
      bounds.top * zoom + y >= 0 &&
      bounds.right * zoom + x <= width &&
      bounds.bottom * zoom + y <= height,
  )
}
