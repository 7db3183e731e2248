import { FileCode2, FileText, Table2 } from 'lucide-react'
import type { ExportedFile } from '../../model/template'
import styles from './ExportPanel.module.css'

const ICONS = {
  bicep: FileCode2,
  json: FileCode2,
  hcl: FileCode2,
  markdown: FileText,
  text: FileText,
  csv: Table2,
} as const

export interface FileListProps {
  readonly files: readonly ExportedFile[]
  readonly shown: string | undefined
  onChoose(path: string): void
}

/** The files of an export, in their folders. */
export function FileList({ files, shown, onChoose }: FileListProps) {
  return (
    <ul className={styles['files']} aria-label="Files">
      {files.map(({ path, language }) => {
        const Icon = ICONS[language]
        const slash = path.lastIndexOf('/')
        return (
          <li key={path}>
            <button
              type="button"
              className={styles['file']}
              aria-current={path === shown ? 'true' : undefined}
              title={path}
              onClick={() => onChoose(path)}
            >
              <Icon size={14} aria-hidden="true" />
              <span className={styles['path']}>
                {slash > 0 && <span className={styles['folder']}>{path.slice(0, slash + 1)}</span>}
                {path.slice(slash + 1)}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
