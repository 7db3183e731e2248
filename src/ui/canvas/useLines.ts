import { useEffect, useState } from 'react'
import { useCordonStore } from '../../store/hooks'
import { makeLineModels } from './lineModels'
import type { LineModel } from './lineModels'

/** Time for finding ways at once, and in each frame afterwards. */
const AT_ONCE_MS = 24
const A_FRAME_MS = 6

/** The lines of the drawing. Where there are too many to route at once, plain ones stand in until all have their way. */
export function useLines(): readonly LineModel[] {
  const store = useCordonStore()
  const [models] = useState(() => makeLineModels(store.catalog))
  const [lines, setLines] = useState<readonly LineModel[]>([])
  useEffect(() => {
    let frame = 0
    const start = () => {
      cancelAnimationFrame(frame)
      const job = models(store.getState())
      const isDone = job.advance(lasting(AT_ONCE_MS))
      setLines(job.lines())
      const goOn = () => {
        if (job.advance(lasting(A_FRAME_MS))) setLines(job.lines())
        else frame = requestAnimationFrame(goOn)
      }
      if (!isDone) frame = requestAnimationFrame(goOn)
    }
    start()
    const stop = store.subscribe((now, before) => {
      if (now.diagram !== before.diagram || now.analysis.result !== before.analysis.result) start()
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [models, store])
  return lines
}

function lasting(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds
  return () => performance.now() < end
}
