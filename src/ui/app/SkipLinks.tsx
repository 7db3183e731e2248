import { useCordonStore } from '../../store/hooks'
import styles from './SkipLinks.module.css'

/** The first stops of the tab key: straight to the parts of the page. */
export function SkipLinks() {
  const store = useCordonStore()
  const go = (id: string) => {
    if (id === 'inspector') store.actions.setView({ inspector: true })
    requestAnimationFrame(() => {
      const place = document.getElementById(id)
      const first = place?.querySelector<HTMLElement>(
        '.react-flow__node, input, [role="tab"], button:not([disabled]), [tabindex="0"]',
      )
      first?.focus()
    })
  }
  return (
    <nav className={styles['links']} aria-label="Skip to">
      {TARGETS.map(([id, title]) => (
        <button key={id} type="button" className={styles['link']} onClick={() => go(id)}>
          {title}
        </button>
      ))}
    </nav>
  )
}

const TARGETS = [
  ['drawing', 'Skip to the drawing'],
  ['inspector', 'Skip to the inspector'],
  ['panels', 'Skip to the panels below'],
] as const
