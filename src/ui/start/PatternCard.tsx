import { memo, useEffect, useRef, useState } from 'react'
import type { Diagram, Json } from '../../model/diagram'
import { initialProperties } from '../../model/fields'
import type { AnyPattern } from '../../model/pattern'
import { useCordonStore } from '../../store/hooks'
import { Miniature } from '../shared/Miniature'
import styles from './PatternChooser.module.css'
import { INTENT_TAGS } from './patternGroups'

interface PatternCardProps {
  readonly pattern: AnyPattern
  readonly onChoose: () => void
}

/** A pattern with a picture of what it builds. */
export const PatternCard = memo(function PatternCard({ pattern, onChoose }: PatternCardProps) {
  const { catalog } = useCordonStore()
  const card = useRef<HTMLButtonElement>(null)
  const diagram = useDiagramInSight(pattern, card)
  return (
    <button ref={card} type="button" className={styles['card']} aria-haspopup="dialog" onClick={onChoose}>
      <span className={styles['picture']}>
        {diagram && <Miniature diagram={diagram} catalog={catalog} />}
      </span>
      <span className={styles['cardText']}>
        <span className={styles['cardTitle']}>{pattern.title}</span>
        <span className={styles['summary']}>{pattern.summary}</span>
        <span className={styles['tag']} data-intent={pattern.isolation}>
          {INTENT_TAGS[pattern.isolation]}
        </span>
      </span>
    </button>
  )
})

/** The pattern built with its defaults, once its card comes into sight: three dozen at once would hold up the page. */
function useDiagramInSight(pattern: AnyPattern, card: React.RefObject<HTMLElement | null>): Diagram | null {
  const [diagram, setDiagram] = useState<Diagram | null>(null)
  useEffect(() => {
    if (!card.current) return
    let idle: ReturnType<typeof setTimeout>
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return
        observer.disconnect()
        idle = setTimeout(() => setDiagram(buildWith(pattern, {})))
      },
      { rootMargin: '200px' },
    )
    observer.observe(card.current)
    return () => {
      observer.disconnect()
      clearTimeout(idle)
    }
  }, [pattern, card])
  return diagram
}

/** Builds a pattern with some parameters other than their defaults. */
export function buildWith(pattern: AnyPattern, changed: Readonly<Record<string, Json>>): Diagram {
  return pattern.build({ ...initialProperties(pattern.parameters), ...changed })
}
