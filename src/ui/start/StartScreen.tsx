import Button from '@mui/material/Button'
import { Compass, FilePlus2, FolderOpen } from 'lucide-react'
import { useMemo, useState, type DragEvent } from 'react'
import { useActions, useCordon, useCordonStore, useServices } from '../../store/hooks'
import { opening } from '../../store/opening'
import { Logo } from '../shared/Logo'
import { PatternChooser } from './PatternChooser'
import { RecentDesigns } from './RecentDesigns'
import styles from './StartScreen.module.css'

/** The first screen: ways to begin. `onGuide` opens the questions that lead to a pattern. */
export function StartScreen({ onGuide }: { onGuide(): void }) {
  const store = useCordonStore()
  const services = useServices()
  const open = useMemo(() => opening(store, services), [store, services])
  const [isOver, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    setOver(false)
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void open.dropped(file)
  }
  return (
    <div
      className={styles['page']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={onDrop}
    >
      <header className={styles['header']}>
        <Logo size={34} />
        <div className={styles['intro']}>
          <h1 className={styles['product']}>Cordon</h1>
          <p className={styles['claim']}>
            Design isolated Azure Machine Learning networks. Checked against the documents while you draw,
            exported as Bicep or ARM.
          </p>
        </div>
        <div className={styles['ways']}>
          <Button variant="contained" size="medium" onClick={open.empty}>
            <FilePlus2 size={15} aria-hidden="true" />
            Empty canvas
          </Button>
          <Button size="medium" onClick={() => void open.file()}>
            <FolderOpen size={15} aria-hidden="true" />
            Open a file
          </Button>
          <Button size="medium" aria-haspopup="dialog" onClick={onGuide}>
            <Compass size={15} aria-hidden="true" />
            Which isolation fits?
          </Button>
        </div>
      </header>
      <StartNotice />
      <main className={styles['main']}>
        <RecentDesigns opening={open} />
        <PatternChooser onBuilt={open.built} />
      </main>
      <footer className={styles['footer']}>
        Your design stays in this browser. The page makes no network requests after it has loaded; you can
        check this in the network panel or by going offline. A link you share contains the whole design:
        anyone who has it can read it. Files and browser storage are not encrypted by us.
      </footer>
    </div>
  )
}

/** Why something did not open, where it was asked for. */
function StartNotice() {
  const notice = useCordon((state) => state.notice)
  const { dismissNotice } = useActions()
  if (!notice) return null
  return (
    <div
      className={styles['notice']}
      data-tone={notice.tone}
      role={notice.tone === 'refused' ? 'alert' : 'status'}
    >
      <span>{notice.text}</span>
      <Button variant="text" onClick={dismissNotice}>
        Dismiss
      </Button>
    </div>
  )
}
