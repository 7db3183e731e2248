import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { mayLink } from '../../model/links'
import { useCordon, useCordonStore } from '../../store/hooks'
import { selectPresentation } from '../../store/selectors'
import { keepInSight } from './canvasKeys'
import { markHighlighted, markLegalEnds } from './marks'

/** Follows what other parts of the page ask of the view: to show elements, to show a whole new drawing, to mark ends of a link. */
export function useViewWishes(root: RefObject<HTMLDivElement | null>): void {
  const store = useCordonStore()
  const flow = useReactFlow()
  const reveal = useCordon((state) => state.reveal)
  const linkingFrom = useCordon((state) => state.linkingFrom)
  const highlight = useCordon((state) => state.highlight)

  useEffect(() => {
    const [wanted] = reveal?.nodes ?? []
    if (wanted === undefined || !root.current) return
    const shown = selectPresentation(store.getState(), store.catalog).boxOf(wanted)
    if (shown !== undefined) keepInSight(store, flow, root.current, shown)
  }, [reveal, store, flow, root])

  useEffect(() => {
    let frame = 0
    const showAll = () => {
      frame = requestAnimationFrame(() => {
        const isEmpty = Object.keys(store.getState().diagram.nodes).length === 0
        if (isEmpty) void flow.setViewport({ x: 0, y: 0, zoom: 1 })
        else void flow.fitView({ padding: 0.06, maxZoom: 1 })
      })
    }
    showAll()
    const stop = store.subscribe((now, before) => {
      if (now.opened !== before.opened) showAll()
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [flow, store])

  useEffect(() => {
    if (!root.current) return
    const { diagram } = store.getState()
    markLegalEnds(
      root.current,
      linkingFrom === null ? null : (id) => mayLink(diagram, store.catalog, linkingFrom, id),
    )
  }, [linkingFrom, store, root])

  useEffect(() => {
    if (!root.current) return
    const { boxOf } = selectPresentation(store.getState(), store.catalog)
    const shown = new Set(highlight.map((id) => boxOf(id) ?? id))
    markHighlighted(root.current, shown)
  }, [highlight, store, root])
}
