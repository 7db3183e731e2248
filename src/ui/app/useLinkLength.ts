import { useEffect, useState } from 'react'
import { useCordon, useServices } from '../../store/hooks'

const QUIET_MS = 600

/** Characters of the link that holds the design, measured when the edits pause; `null` before the first time. */
export function useLinkLength(): number | null {
  const diagram = useCordon((state) => state.diagram)
  const { links } = useServices()
  const [length, setLength] = useState<number | null>(null)
  useEffect(() => {
    let isCurrent = true
    const measure = () => void links.make(diagram).then((link) => isCurrent && setLength(link.length))
    const timer = setTimeout(measure, QUIET_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [diagram, links])
  return length
}
