import { useState } from 'react'
import type { NodeId } from '../../model/diagram'
import type { ExportedFile } from '../../model/template'
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
  const { exported, stale, error } = useExported(format)
  const isEmpty = useCordon(({ diagram }) => Object.keys(diagram.nodes).length === 0)
  const { file, selected, choose } = useShownFile(exported?.files)
  if (isEmpty) {
    return (
      <EmptyState title="Nothing to export yet">
        Draw something or start from a pattern; the templates follow the drawing.
      </EmptyState>
    )
  }
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
                onClick={() => setFormat(id)}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
        {exported && <FileList files={exported.files} shown={file?.path} onChoose={choose} />}
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

/**
 * The file that is shown: the one the person opened, until something else is selected; then the one that deploys the
 * selection, also where that was selected before the files were written.
 */
function useShownFile(files: readonly ExportedFile[] | undefined) {
  const selected = useCordon(({ selection }) => selection.nodes[0])
  const [chosen, setChosen] = useState<{
    readonly path: string
    readonly selected: NodeId | undefined
  } | null>(null)
  const open = files?.find(({ path }) => path === chosen?.path)
  const isFollowed = open !== undefined && chosen?.selected === selected
  const deploying =
    files && selected !== undefined && !isFollowed
      ? fileOfNode(files, selected, open?.path ?? null)
      : undefined
  const shown = deploying ?? open?.path ?? files?.[0]?.path
  // What no file deploys yet is looked for again in the next files.
  const followed = isFollowed || deploying !== undefined ? selected : undefined
  if (shown !== undefined && (shown !== chosen?.path || followed !== chosen.selected)) {
    setChosen({ path: shown, selected: followed })
  }
  return {
    file: files?.find(({ path }) => path === shown),
    selected,
    choose: (path: string) => setChosen({ path, selected }),
  }
}
