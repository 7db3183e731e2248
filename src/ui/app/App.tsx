import { lazy, Suspense, useEffect } from 'react'
import type { CordonStore } from '../../store/createCordonStore'
import { ServicesContext, StoreContext, useCordon } from '../../store/hooks'
import type { Services } from '../../store/services'
import { AnnouncerProvider } from '../shared/announcer'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { StartScreen } from '../start/StartScreen'
import { ThemeRoot } from '../theme/ThemeRoot'
import styles from './App.module.css'
import { AppDialogs } from './AppDialogs'
import { useDialog } from './openDialog'

const loadEditor = () => import('./Editor')
const Editor = lazy(() => loadEditor().then((module) => ({ default: module.Editor })))

export interface AppProps {
  readonly store: CordonStore
  readonly services: Services
}

/** Cordon: the first screen, or the open design. */
export function App({ store, services }: AppProps) {
  useEffect(() => keepWork(store, services), [store, services])
  return (
    <StoreContext value={store}>
      <ServicesContext value={services}>
        <Themed store={store} services={services} />
      </ServicesContext>
    </StoreContext>
  )
}

function Themed({ store, services }: AppProps) {
  const mode = useCordon((state) => state.view.theme)
  const save = () => void services.files.save(store.getState().diagram)
  return (
    <ThemeRoot mode={mode}>
      <AnnouncerProvider>
        <ErrorBoundary area="Cordon" onSaveDrawing={save}>
          <Screen />
        </ErrorBoundary>
      </AnnouncerProvider>
    </ThemeRoot>
  )
}

function Screen() {
  const screen = useCordon((state) => state.view.screen)
  const name = useCordon((state) => state.diagram.name)
  useEffect(() => {
    document.title = screen === 'design' ? `${name} – Cordon` : 'Cordon'
  }, [screen, name])
  useEffect(() => {
    // Fetched while the person reads the first screen, so that a design opens at once.
    const timer = setTimeout(() => void loadEditor(), 300)
    return () => clearTimeout(timer)
  }, [])
  const { show } = useDialog()
  if (screen === 'start') {
    return (
      <>
        <StartScreen onGuide={() => show('guide')} />
        <AppDialogs />
      </>
    )
  }
  return (
    <Suspense fallback={<main className={styles['opening']}>Opening the design…</main>}>
      <Editor />
    </Suspense>
  )
}

/** Saves what is not saved yet when the page goes out of sight, and keeps the choice of colours. */
function keepWork(store: CordonStore, { preferences }: Services): () => void {
  const flush = () => {
    if (document.visibilityState === 'hidden') void store.actions.saveNow()
  }
  const leave = () => store.actions.leave()
  document.addEventListener('visibilitychange', flush)
  window.addEventListener('pagehide', leave)
  const stop = store.subscribe((state, before) => {
    if (state.view.theme !== before.view.theme) preferences.write('theme', state.view.theme)
  })
  return () => {
    document.removeEventListener('visibilitychange', flush)
    window.removeEventListener('pagehide', leave)
    stop()
  }
}
