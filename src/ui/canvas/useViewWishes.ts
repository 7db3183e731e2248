import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { mayLink } from '../../model/links'
import { useCordon, useCordonStore } from '../../store/hooks'
import { selectPresentation } from '../../store/selectors'
import { keepInSight } from './canvasKeys'
import { markLegalEnds } from './marks'

/** Follows what other parts of the page ask of the view: to show elements, to show a whole new drawing, to mark ends of a link. */
export function useViewWishes(root: RefObject<HTMLDivElement | null>): void {
  const store = useCordonStore()
  const flow = useReactFlow()
  const reveal = useCordon((state) => state.reveal)
  const linkingFrom = useCordon((state) => state.linkingFrom)
  const design = useCordon((state) =>
    state.history.past === null && state.history.future === null ? state.diagram : null,
  )

  useEffect(() => {
    const [wanted] = reveal?.nodes ?? []
    if (wanted === undefined || !root.current) return
    const shown = selectPresentation(store.getState(), store.catalog).boxOf(wanted)
    if (shown !== undefined) keepInSight(store, flow, root.current, shown)
  }, [reveal, store, flow, root])

  useEffect(() => {
    // A drawing without history has just been opened.
    if (design) requestAnimationFrame(() => void flow.fitView({ padding: 0.06, maxZoom: 1 }))
  }, [design, flow])

  useEffect(() => {
    if (!root.current) return
    const { diagram } = store.getState()
    markLegalEnds(
      root.current,
      linkingFrom === null ? null : (id) => mayLink(diagram, store.catalog, linkingFrom, id),
    )
  }, [linkingFrom, store, root])
}
