import { ViewportPortal } from '@xyflow/react'
import { useCordon } from '../../store/hooks'

/** What a fix that is being looked at would add, where it would stand. */
export function Ghosts() {
  const ghosts = useCordon((state) => state.ghosts)
  return (
    <ViewportPortal>
      {ghosts.map(({ name, box }) => (
        <div
          key={`${name} ${box.x} ${box.y}`}
          className="ghost"
          aria-hidden="true"
          style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.w, height: box.h }}
        >
          {name}
        </div>
      ))}
    </ViewportPortal>
  )
}
