import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useActions, useCordon, useCordonStore, useServices } from '../../store/hooks'
import { Canvas } from '../canvas/Canvas'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { Splitter } from '../shared/Splitter'
import { AppDialogs } from './AppDialogs'
import { BottomDock } from './BottomDock'
import styles from './Editor.module.css'
import { EmptyDrawing } from './EmptyDrawing'
import { LeftDock } from './LeftDock'
import { Notice } from './Notice'
import { useDialog } from './openDialog'
import { preload } from './preload'
import { SharedBar } from './SharedBar'
import { bindShortcuts } from './shortcuts'
import { SkipLinks } from './SkipLinks'
import { StatusBar } from './StatusBar'
import { TopBar } from './TopBar'
import { useNarrow } from './useNarrow'
import { useStoredSize } from './useStoredSize'

const Inspector = lazy(() =>
  import('../inspector/Inspector').then((module) => ({ default: module.Inspector })),
)

/** The design: resources at the left, the drawing, the inspector at the right, panels below. */
export function Editor() {
  const palette = useCordon((state) => state.view.palette)
  const inspector = useCordon((state) => state.view.inspector)
  const narrow = useNarrow()
  const searchField = useRef<HTMLInputElement>(null)
  useShortcuts(searchField)
  useRoomForDrawing(narrow)
  useEffect(() => {
    // A part that cannot be fetched now is asked for again when it is opened, and says so there.
    const timer = setTimeout(() => void preload().catch(() => undefined), 200)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles['editor']} data-narrow={narrow || undefined}>
      <SkipLinks />
      <TopBar />
      <SharedBar />
      <div className={styles['middle']}>
        {palette && (
          <Dock side="left" label="Resources" initial={216} min={168} max={360}>
            <LeftDock searchField={searchField} />
          </Dock>
        )}
        <div className={styles['centre']}>
          <main id="drawing" className={styles['canvas']} aria-label="Drawing">
            <ErrorBoundary area="The canvas">
              <Canvas />
            </ErrorBoundary>
            <EmptyDrawing />
            <Notice />
          </main>
          <BottomDock />
        </div>
        {inspector && (
          <Dock side="right" label="Inspector" initial={280} min={240} max={520}>
            <ErrorBoundary area="The inspector">
              <Suspense fallback={null}>
                <Inspector />
              </Suspense>
            </ErrorBoundary>
          </Dock>
        )}
      </div>
      <StatusBar />
      <AppDialogs />
    </div>
  )
}

interface DockProps {
  readonly side: 'left' | 'right'
  readonly label: string
  readonly initial: number
  readonly min: number
  readonly max: number
  readonly children: ReactNode
}

/** A side panel with a splitter; over the canvas, with a scrim, where the window is narrow. */
function Dock({ side, label, initial, min, max, children }: DockProps) {
  const [size, setSize] = useStoredSize(label, initial)
  const narrow = useNarrow()
  const { setView } = useActions()
  const id = label.toLowerCase()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // What covers the drawing takes the focus, so that the keyboard is where the eye is.
    if (narrow) panel.current?.focus()
  }, [narrow])
  const close = () => setView({ [side === 'left' ? 'palette' : 'inspector']: false })
  return (
    <>
      {narrow && (
        <button type="button" className={styles['scrim']} aria-label={`Close ${id}`} onClick={close} />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from anywhere inside closes what lies over the drawing */}
      <aside
        ref={panel}
        tabIndex={-1}
        id={id}
        className={styles['dock']}
        data-side={side}
        aria-label={label}
        style={{ width: size }}
        onKeyDown={(event) => {
          if (narrow && event.key === 'Escape' && !event.defaultPrevented) close()
        }}
      >
        {children}
        <Splitter
          edge={side === 'left' ? 'right' : 'left'}
          label={label}
          size={size}
          min={min}
          max={max}
          onResize={setSize}
          onReset={() => setSize(initial)}
          controls={id}
        />
      </aside>
    </>
  )
}

/** Where the side panels would lie over the drawing they begin closed, and open again with the window. */
function useRoomForDrawing(narrow: boolean): void {
  const { setView } = useActions()
  const wasNarrow = useRef(false)
  useEffect(() => {
    if (narrow === wasNarrow.current) return
    wasNarrow.current = narrow
    setView({ palette: !narrow, inspector: !narrow })
  }, [narrow, setView])
}

function useShortcuts(searchField: RefObject<HTMLInputElement | null>): void {
  const store = useCordonStore()
  const services = useServices()
  const { show } = useDialog()
  const [wanted, setWanted] = useState(0)
  const focusSearch = useRef(() => {
    store.actions.setView({ palette: true })
    setWanted((turn) => turn + 1)
  })
  useEffect(
    () => bindShortcuts({ store, services, show }, () => focusSearch.current()),
    [store, services, show],
  )
  useEffect(() => {
    // The panel may have been closed: its field is there once it has rendered.
    if (wanted > 0) searchField.current?.focus()
  }, [wanted, searchField])
}
