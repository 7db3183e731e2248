import Button from '@mui/material/Button'
import { FileCode2, Link2, Moon, PanelLeft, PanelRight, Redo2, Search, Sun, Undo2 } from 'lucide-react'
import { useActions, useCordon } from '../../store/hooks'
import { canRedo, canUndo, redoLabel, undoLabel } from '../../store/selectors'
import { KeyHint } from '../shared/KeyHint'
import { Logo } from '../shared/Logo'
import { ToolButton } from '../shared/ToolButton'
import { DesignName } from './DesignName'
import { MainMenu } from './MainMenu'
import { useDialog } from './openDialog'
import { SaveStatus } from './SaveStatus'
import styles from './TopBar.module.css'
import { useDark } from './useDark'
import { useNarrow } from './useNarrow'

/** The bar above everything: what is open, undo, search, and what leaves the app. */
export function TopBar() {
  const { setView, openPanel } = useActions()
  const { show } = useDialog()
  const narrow = useNarrow()
  return (
    <header className={styles['bar']}>
      <button
        type="button"
        className={styles['home']}
        aria-label="Cordon: all designs"
        onClick={() => setView({ screen: 'start' })}
      >
        <Logo size={24} />
        <span className={styles['product']}>Cordon</span>
      </button>
      <span className={styles['rule']} />
      <div className={styles['design']}>
        <DesignName />
        <SaveStatus />
      </div>
      {narrow && <PanelToggles />}
      <History />
      <span className={styles['rule']} />
      <button
        type="button"
        className={styles['search']}
        aria-label="Search or run a command"
        aria-haspopup="dialog"
        onClick={() => show('commands')}
      >
        <Search size={14} aria-hidden="true" />
        <span className={styles['searchText']}>Search or run a command</span>
        <KeyHint keys="Mod+K" />
      </button>
      <ThemeToggle />
      <Button aria-label="Export" className={styles['export']} onClick={() => openPanel('export')}>
        <FileCode2 size={14} aria-hidden="true" />
        <span>Export</span>
      </Button>
      <Button
        variant="contained"
        aria-label="Share"
        aria-haspopup="dialog"
        className={styles['share'] ?? ''}
        onClick={() => show('share')}
      >
        <Link2 size={14} aria-hidden="true" />
        <span>Share</span>
      </Button>
      <MainMenu />
    </header>
  )
}

function History() {
  const { undo, redo } = useActions()
  const undoWhat = useCordon(undoLabel)
  const redoWhat = useCordon(redoLabel)
  const mayUndo = useCordon(canUndo)
  const mayRedo = useCordon(canRedo)
  return (
    <>
      <ToolButton
        label={undoWhat === null ? 'Undo' : `Undo: ${undoWhat}`}
        shortcut="Mod+Z"
        icon={<Undo2 />}
        disabled={!mayUndo}
        onClick={undo}
      />
      <ToolButton
        label={redoWhat === null ? 'Redo' : `Redo: ${redoWhat}`}
        shortcut="Mod+Shift+Z"
        icon={<Redo2 />}
        disabled={!mayRedo}
        onClick={redo}
      />
    </>
  )
}

function ThemeToggle() {
  const { setTheme } = useActions()
  const dark = useDark()
  return (
    <ToolButton
      label={dark ? 'Light colours' : 'Dark colours'}
      shortcut="Alt+Shift+D"
      className={styles['theme'] ?? ''}
      icon={dark ? <Sun /> : <Moon />}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    />
  )
}

function PanelToggles() {
  const palette = useCordon((state) => state.view.palette)
  const inspector = useCordon((state) => state.view.inspector)
  const { setView } = useActions()
  return (
    <>
      <ToolButton
        label="Resources"
        pressed={palette}
        icon={<PanelLeft />}
        onClick={() => setView({ palette: !palette, inspector: false })}
      />
      <ToolButton
        label="Inspector"
        pressed={inspector}
        icon={<PanelRight />}
        onClick={() => setView({ inspector: !inspector, palette: false })}
      />
    </>
  )
}
