import { useEffect, useRef } from 'react'
import { useCordon } from '../../store/hooks'
import { selectedLink, selectedNode } from '../../store/selectors'
import { DesignInspector } from './DesignInspector'
import styles from './Inspector.module.css'
import { LinkInspector } from './LinkInspector'
import { ManyInspector } from './ManyInspector'
import { NodeInspector } from './NodeInspector'

/** What is selected, as fields: an element, a link, several elements, or the design itself. */
export function Inspector() {
  const node = useCordon(selectedNode)
  const link = useCordon(selectedLink)
  const count = useCordon(({ selection }) => selection.nodes.length + selection.links.length)
  const root = useRef<HTMLDivElement>(null)
  useFieldReveal(root)
  return (
    <div ref={root} className={styles['inspector']}>
      {node ? (
        <NodeInspector key={node.id} node={node} />
      ) : link ? (
        <LinkInspector key={link.id} link={link} />
      ) : count > 0 ? (
        <ManyInspector />
      ) : (
        <DesignInspector />
      )}
    </div>
  )
}

/** Goes to the field that something else pointed at. */
function useFieldReveal(root: React.RefObject<HTMLDivElement | null>): void {
  const reveal = useCordon((state) => state.reveal)
  useEffect(() => {
    if (reveal?.field === undefined) return
    const field = root.current?.querySelector(`[data-field="${CSS.escape(reveal.field)}"]`)
    field?.scrollIntoView({ block: 'center' })
    field
      ?.querySelector<HTMLElement>('input:not([type="radio"]), input:checked, select, textarea, button')
      ?.focus()
  }, [reveal, root])
}
