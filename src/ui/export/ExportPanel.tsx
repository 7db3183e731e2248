import { useState } from 'react'
import { useCordon } from '../../store/hooks'
import { EmptyState } from '../shared/EmptyState'
import { CodeView } from './CodeView'
import styles from './ExportPanel.module.css'
import { ExportTools } from './ExportTools'
import { FileList } from './FileList'
import { FORMATS, type FormatId } from './formats'
import { Notes } from './Notes'
import { fileOfNode } from './spans'
import { useExported } from './useExported'

/** The design as deployable files: which format, which file, and what of it belongs to what is selected. */
export function ExportPanel() {
  const [format, setFormat] = useState<FormatId>('bicep')
  const [chosen, setChosen] = useState<string | null>(null)
  const { exported, stale, error } = useExported(format)
  const selected = useCordon(({ selection }) => selection.nodes[0])
  const isEmpty = useCordon(({ diagram }) => Object.keys(diagram.nodes).length === 0)
  const [followed, setFollowed] = useState(selected)
  if (selected !== followed) {
    // Selecting something on the canvas opens the file that deploys it.
    setFollowed(selected)
    const path = exported && selected !== undefined ? fileOfNode(exported.files, selected, chosen) : undefined
    if (path !== undefined) setChosen(path)
  }
  if (isEmpty) {
    return (
      <EmptyState title="Nothing to export yet">
        Draw something or start from a pattern; the templates follow the drawing.
      </EmptyState>
    )
  }
  const file = exported?.files.find(({ path }) => path === chosen) ?? exported?.files[0]
  return (
    <div className={styles['panel']}>
      {exported && <ExportTools format={format} files={exported.files} shown={file} />}
      <nav className={styles['side']} aria-label="Formats and files">
        <ul className={styles['formats']}>
          {FORMATS.map(({ id, label }) => (
            <li key={id}>
              <button
                type="button"
                className={styles['format']}
                aria-pressed={id === format}
                onClick={() => {
                  setFormat(id)
                  setChosen(null)
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
        {exported && <FileList files={exported.files} shown={file?.path} onChoose={setChosen} />}
      </nav>
      <div
        className={styles['main']}
        data-stale={(stale && exported !== null) || undefined}
        aria-busy={stale}
      >
        {error !== null && (
          <EmptyState title="The export stopped">{error} The drawing is not affected.</EmptyState>
        )}
        {error === null && exported && <Notes notes={exported.notes} />}
        {error === null && file && <CodeView key={`${format} ${file.path}`} file={file} node={selected} />}
        {error === null && !exported && <p className={styles['writing']}>Writing…</p>}
      </div>
    </div>
  )
}
