import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { ChevronDown, ChevronUp, Maximize2, Minimize2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useActions, useCordon, useCordonShallow } from '../../store/hooks'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { PanelActionsHost } from '../shared/PanelActions'
import { Splitter } from '../shared/Splitter'
import { ToolButton } from '../shared/ToolButton'
import styles from './BottomDock.module.css'
import { panels, type PanelBadge, type PanelEntry } from './panels'
import { useStoredSize } from './useStoredSize'

const loaded = panels.map(({ id, load }) => ({ id, Panel: lazy(load) }))
/** Low windows keep most of their height for the drawing. */
const INITIAL = Math.min(232, Math.round(globalThis.innerHeight * 0.3))
const tallest = () => Math.max(160, Math.round(globalThis.innerHeight * 0.7))

/** The panels below the canvas: tabs, one panel open, or only the row of tabs. */
export function BottomDock() {
  const open = useCordon((state) => state.view.panel)
  const { openPanel } = useActions()
  const [size, setSize] = useStoredSize('panels', INITIAL)
  const [isTall, setTall] = useState(false)
  const [host, setHost] = useState<HTMLElement | null>(null)
  const [last, setLast] = useState(open)
  if (open !== null && open !== last) setLast(open)
  const shown = panels.find(({ id }) => id === open)
  const height = isTall ? tallest() : size
  const resize = (next: number) => {
    setTall(false)
    setSize(next)
  }
  return (
    <section
      id="panels"
      className={styles['dock']}
      aria-label="Panels"
      style={shown ? { height } : undefined}
    >
      {shown && (
        <Splitter
          edge="top"
          label="panels"
          size={height}
          min={120}
          max={tallest()}
          onResize={resize}
          onReset={() => resize(INITIAL)}
          controls="panels"
        />
      )}
      <div className={styles['head']}>
        <Tabs
          aria-label="Panels below the drawing"
          value={shown?.id ?? false}
          variant="scrollable"
          scrollButtons={false}
        >
          {panels.map((panel) => (
            <Tab
              key={panel.id}
              value={panel.id}
              id={`tab-${panel.id}`}
              aria-controls={shown?.id === panel.id ? 'panel' : undefined}
              label={<TabLabel panel={panel} />}
              onClick={() => openPanel(open === panel.id ? null : panel.id)}
            />
          ))}
        </Tabs>
        <div className={styles['actions']} ref={setHost} />
        {shown && (
          <ToolButton
            label="Tall panel"
            icon={isTall ? <Minimize2 /> : <Maximize2 />}
            pressed={isTall}
            onClick={() => setTall(!isTall)}
          />
        )}
        <ToolButton
          label={shown ? 'Close the panel' : 'Open the panel'}
          icon={shown ? <ChevronDown /> : <ChevronUp />}
          aria-expanded={shown !== undefined}
          aria-controls="panels"
          onClick={() => openPanel(shown ? null : (last ?? panels[0]?.id ?? null))}
        />
      </div>
      {shown && <ShownPanel panel={shown} host={host} />}
    </section>
  )
}

/** The panel itself; its tools go into the host. */
function ShownPanel({ panel, host }: { readonly panel: PanelEntry; readonly host: HTMLElement | null }) {
  return (
    <div id="panel" role="tabpanel" aria-labelledby={`tab-${panel.id}`} className={styles['body']}>
      <PanelActionsHost value={host}>
        <ErrorBoundary area={`The panel ${panel.title}`} resetKey={panel.id}>
          <Suspense fallback={<p className={styles['loading']}>Loading…</p>}>
            {loaded.map(({ id, Panel }) => id === panel.id && <Panel key={id} />)}
          </Suspense>
        </ErrorBoundary>
      </PanelActionsHost>
    </div>
  )
}

function TabLabel({ panel }: { readonly panel: PanelEntry }) {
  const badge = useCordonShallow((state): PanelBadge | null => panel.badge?.(state) ?? null)
  return (
    <span className={styles['label']}>
      {panel.title}
      {badge && badge.count > 0 && (
        <span className={styles['badge']} data-mark={badge.mark}>
          <span aria-hidden="true">{badge.count}</span>
          <span className="visually-hidden">{badge.label}</span>
        </span>
      )}
    </span>
  )
}
