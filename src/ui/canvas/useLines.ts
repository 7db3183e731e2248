import { useEffect, useState } from 'react'
import { useCordonStore } from '../../store/hooks'
import { makeLineModels } from './lineModels'
import type { LineModel } from './lineModels'

/** Time for finding ways in one go; the rest follows in the next frames. */
const BUDGET_MS = 10

/** The lines of the drawing; those for which there is no time yet come a moment later. */
export function useLines(): readonly LineModel[] {
  const store = useCordonStore()
  const [models] = useState(() => makeLineModels(store.catalog))
  const [lines, setLines] = useState<readonly LineModel[]>(() => models(store.getState(), limit()).lines)
  useEffect(() => {
    let frame = 0
    const step = () => {
      const { lines: next, isComplete } = models(store.getState(), limit())
      setLines(next)
      if (!isComplete) frame = requestAnimationFrame(step)
    }
    step()
    const stop = store.subscribe((now, before) => {
      if (now.diagram === before.diagram && now.analysis.result === before.analysis.result) return
      cancelAnimationFrame(frame)
      step()
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [models, store])
  return lines
}

function limit(): () => boolean {
  const end = performance.now() + BUDGET_MS
  return () => performance.now() < end
}
